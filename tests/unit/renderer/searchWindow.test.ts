import { describe, expect, it } from 'vitest';
import { hasDates, withMonths } from '#renderer/features/find/facets/dates.ts';
import { barsOf, endsOf, spanLabel } from '#renderer/features/find/facets/months.ts';
import { whyLine } from '#renderer/features/find/terms/reasons.ts';

const months = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + at;
    return { value: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, count: 1 };
  });

describe('the histogram of an analyst’s results', () => {
  it('says which years a histogram is about, or which months of the one year', () => {
    const ends = (from: string, to: string): string[] =>
      endsOf([
        { from, to: from, count: 1 },
        { from: to, to, count: 1 },
      ]);
    expect(ends('2024-03', '2026-01')).toEqual(['2024', '2026']);
    expect(ends('2026-01', '2026-04')).toEqual(['Jan 2026', 'Apr 2026']);
    expect(ends('2026-01', '2026-01')).toEqual(['Jan 2026']);
  });

  it('has a bar for each month while there is room', () => {
    expect(barsOf(months('2025-11', 4), 48).map(({ from, to }) => [from, to])).toEqual([
      ['2025-11', '2025-11'],
      ['2025-12', '2025-12'],
      ['2026-01', '2026-01'],
      ['2026-02', '2026-02'],
    ]);
  });
  it('then one for each quarter, then each year, and no article is lost', () => {
    const quarters = barsOf(months('2024-02', 30), 24);
    expect(quarters[0]).toEqual({ from: '2024-01', to: '2024-03', count: 2 });
    const years = barsOf(months('1999-05', 300), 48);
    expect(years[0]).toEqual({ from: '1999-01', to: '1999-12', count: 8 });
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  });
  it('is empty without dates', () => expect(barsOf([], 48)).toEqual([]));
  it('names spans as a person would', () => {
    expect(spanLabel('2026-01', '2026-01')).toBe('Jan 2026');
    expect(spanLabel('2026-01', '2026-12')).toBe('2026');
    expect(spanLabel('2020-01', '2024-12')).toBe('2020 – 2024');
    expect(spanLabel('2025-11', '2026-02')).toBe('Nov 2025 – Feb 2026');
  });
});

describe('brushing over dates', () => {
  it('writes them into the query, in place of those before', () => {
    expect(withMonths('мост', { from: '2026-01', to: '2026-03' })).toBe('мост date:2026-01..2026-03');
    expect(withMonths('date:2025 мост', { from: '2026-02', to: '2026-02' })).toBe('мост date:2026-02');
    expect(withMonths('мост date:2025.. порт', null)).toBe('мост порт');
  });
  it('sees whether there are any', () => {
    expect(hasDates('мост date:2025')).toBe(true);
    expect(hasDates('"update: 2025"')).toBe(false);
  });
});

describe('why an article was found', () => {
  it('is said in one line', () => {
    expect(whyLine({ form: 'Ираном', reason: 'form', of: 'Иран' })).toBe('Ираном: form of Иран');
    expect(whyLine({ form: 'Иран', reason: 'same', of: 'Иран' })).toBe('Иран');
  });
});
