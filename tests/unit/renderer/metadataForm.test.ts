import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '#shared/model/article.ts';
import { formFrom, readForm, withoutTouching, type MetadataForm } from '#renderer/features/importing/form.ts';
import { importing } from '#renderer/strings/importing.ts';

const FIELDS: ArticleFields = {
  title: 'Танкер вышел из порта',
  language: 'ru',
  outlet: 'Портовые вести',
  cites: [{ outlet: 'Reuters', sentence: 'Об этом сообщает Reuters.' }],
  byline: '',
  published: '2026-01-08',
  url: 'https://example.org/tanker',
  caption: 'Танкер у причала',
  credit: 'Agency',
};

const form = (patch: Partial<MetadataForm> = {}): MetadataForm => ({
  ...formFrom(FIELDS, '2026-01-09T08:00:00Z'),
  ...patch,
});

function problemsOf(patch: Partial<MetadataForm>) {
  const read = readForm(form(patch));
  return read.ok ? {} : read.problems;
}

describe('an analyst who changes nothing', () => {
  it('imports what was suggested', () => {
    const read = readForm(form());
    expect(read.ok && read.fields).toEqual(FIELDS);
    expect(read.ok && Date.parse(read.capturedAt ?? '')).toBe(Date.parse('2026-01-09T08:00:00Z'));
  });
});

describe('a form that is not right yet says so in sentences', () => {
  it('without a title', () => {
    expect(problemsOf({ title: '  ' })).toEqual({ title: importing.problems.title });
  });
  it('with a language that is none', () => {
    expect(problemsOf({ language: 'Martian' })).toEqual({ language: importing.problems.language });
  });
  it('with dates that are none', () => {
    expect(problemsOf({ published: 'soon', captured: 'now' })).toEqual({
      published: importing.problems.date,
      captured: importing.problems.date,
    });
  });
  it('with an address of another kind', () => {
    expect(problemsOf({ url: 'javascript:alert(1)' })).toEqual({ url: importing.problems.url });
    expect(problemsOf({ url: 'file:///etc/passwd' })).toEqual({ url: importing.problems.url });
  });
  it('with a sentence but no outlet that it cites', () => {
    const cites = [{ key: 'a', outlet: '', sentence: 'Об этом пишет издание.' }];
    expect(problemsOf({ cites })).toEqual({ cites: importing.problems.cites });
  });
});

describe('cited outlets', () => {
  it('are trimmed, empty lines dropped, the same outlet counted once', () => {
    const cites = [
      { key: 'a', outlet: ' Reuters ', sentence: ' Сообщает Reuters. ' },
      { key: 'b', outlet: '', sentence: '' },
      { key: 'c', outlet: 'reuters', sentence: 'Ещё раз.' },
    ];
    const read = readForm(form({ cites }));
    expect(read.ok && read.fields.cites).toEqual([{ outlet: 'Reuters', sentence: 'Сообщает Reuters.' }]);
  });
});

describe('another encoding', () => {
  it('brings new suggestions and keeps what was typed by hand', () => {
    const garbled = form({ title: 'Òàíêåð', outlet: 'My own outlet' });
    const kept = withoutTouching(garbled, new Set(['outlet'] as const), form());
    expect(kept).toMatchObject({ title: FIELDS.title, outlet: 'My own outlet' });
  });
});
