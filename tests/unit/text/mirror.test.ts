import { describe, expect, test } from 'vitest';
import { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { contextSentence } from '#shared/text/context.ts';
import { counterpartSegments, mirrorSpan } from '#shared/text/mirror.ts';
import { segmentText } from '#shared/text/segments.ts';

const id = (value: number) => SegmentId.parse(value);

function segments(text: string, language: string, firstId: number): Segment[] {
  return segmentText(text, language).map((span, ordinal) => ({ ...span, ordinal, id: id(firstId + ordinal) }));
}

const russian = 'Флот ушёл. Порт пуст. Ветер стих. Море спокойно.';
const english = 'The fleet left. The port is empty and calm. The wind dropped. Gulls cried.';
const original = segments(russian, 'ru', 1);
const translation = segments(english, 'en', 101);
const links = [
  { original: [id(1)], translation: [id(101)] },
  { original: [id(2), id(4)], translation: [id(102)] },
  { original: [id(3)], translation: [id(103)] },
];

function mirrored(quote: string): string[] {
  const start = russian.indexOf(quote);
  const spans = mirrorSpan({ start, end: start + quote.length }, original, translation, links, 'toTranslation');
  return spans.map((span) => english.slice(span.start, span.end));
}

describe('a passage tagged in the original is shown in the translation', () => {
  test('on the sentence that says the same, however little of it was tagged', () => {
    expect(mirrored('уш')).toEqual(['The fleet left.']);
  });

  test('on one span when neighbouring sentences are meant', () => {
    expect(mirrored('ушёл. Порт')).toEqual(['The fleet left. The port is empty and calm.']);
  });

  test('on several spans when something else stands between', () => {
    const spans = mirrorSpan(
      { start: 0, end: 4 },
      original,
      translation,
      [{ original: [id(1)], translation: [id(101), id(103)] }],
      'toTranslation',
    );
    expect(spans).toHaveLength(2);
  });

  test('the other way round too, also where two sentences became one', () => {
    const start = english.indexOf('calm');
    const spans = mirrorSpan({ start, end: start + 4 }, translation, original, links, 'toOriginal');
    expect(spans.map((span) => russian.slice(span.start, span.end))).toEqual(['Порт пуст.', 'Море спокойно.']);
  });

  test('nowhere when nothing is linked: a place is never guessed', () => {
    const start = english.indexOf('Gulls');
    expect(mirrorSpan({ start, end: start + 5 }, translation, original, links, 'toOriginal')).toEqual([]);
    expect(mirrorSpan({ start: 0, end: 4 }, original, translation, [], 'toTranslation')).toEqual([]);
  });

  test('each counterpart is named once', () => {
    expect(counterpartSegments([id(2), id(4)], links, 'toTranslation')).toEqual([102]);
  });
});

describe('the context of a passage', () => {
  test('is every sentence that it touches, whole', () => {
    const start = russian.indexOf('пуст');
    const end = russian.indexOf('стих');
    const span = contextSentence({ start, end }, original, russian);
    expect(russian.slice(span.start, span.end)).toBe('Порт пуст. Ветер стих.');
  });

  test('is the passage itself where there is no sentence', () => {
    expect(contextSentence({ start: 3, end: 6 }, [], russian)).toEqual({ start: 3, end: 6 });
    expect(contextSentence({ start: 3, end: 999 }, [], russian)).toEqual({ start: 3, end: russian.length });
  });
});
