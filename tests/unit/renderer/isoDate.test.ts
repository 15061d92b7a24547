import { describe, expect, it } from 'vitest';
import { readDate, showDate, showHere } from '#renderer/ui/isoDate.ts';

const inKyiv = () => '+02:00';
const read = (typed: string) => readDate(typed, inKyiv);

describe('an analyst types a date', () => {
  it('as a day', () => {
    expect(read(' 2026-01-08 ')).toEqual({ ok: true, value: '2026-01-08' });
  });
  it('the way it stands in a Russian newspaper', () => {
    expect(read('8.1.2026')).toEqual({ ok: true, value: '2026-01-08' });
  });
  it('with a time, which then is this computer’s', () => {
    expect(read('08.01.2026 10:30')).toEqual({ ok: true, value: '2026-01-08T10:30:00+02:00' });
  });
  it('with a time and a zone', () => {
    expect(read('2026-01-08T10:30:15z')).toEqual({ ok: true, value: '2026-01-08T10:30:15Z' });
    expect(read('2026-01-08 10:30 -05:00')).toEqual({ ok: true, value: '2026-01-08T10:30:00-05:00' });
  });
  it('or leaves the field empty', () => {
    expect(read('  ')).toEqual({ ok: true, value: null });
  });
});

describe('what is not a date is not taken for one', () => {
  it.each(['yesterday', '2026-02-30', '2026-13-01', '31.02.2026', '2026-01-08 25:00', '2026-1-8', '2026-01-08 10'])(
    '%s',
    (typed) => {
      expect(read(typed).ok).toBe(false);
    },
  );
});

describe('a stored date is shown as it would be typed', () => {
  it('a day as a day, nothing as nothing', () => {
    expect(showDate('2026-01-08')).toBe('2026-01-08');
    expect(showDate(null)).toBe('');
  });
  it('an instant without parts of a second, in its own zone', () => {
    expect(showDate('2026-01-08T10:30:00.000+02:00')).toBe('2026-01-08 10:30 +02:00');
    expect(showDate('2026-01-08T10:30:15.250Z')).toBe('2026-01-08 10:30:15 Z');
  });
  it('and reading it again gives the same instant', () => {
    const shown = readDate(showHere('2026-01-08T10:30:15Z'));
    expect(shown.ok && Date.parse(shown.value ?? '')).toBe(Date.parse('2026-01-08T10:30:15Z'));
  });
});
