import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentSpan } from '#shared/model/segment.ts';
import {
  insertSentence,
  removeSentence,
  replaceSentence,
  saysTheSame,
  spanAfter,
  tidySentence,
  type TextEdit,
} from '#shared/text/editText.ts';
import { segmentText } from '#shared/text/segments.ts';

const TEXT = 'A ferry instead\n\nThe port agreed. It closes in May.\n\nThe ferry sails daily.';
const SEGMENTS = segmentText(TEXT, 'en');
const sentences = ({ content, segments }: Pick<TextEdit<SegmentSpan>, 'content' | 'segments'>): string[] =>
  segments.map(({ start, end }) => content.slice(start, end));
const paragraphs = ({ segments }: Pick<TextEdit<SegmentSpan>, 'segments'>): number[] =>
  segments.map(({ paragraph }) => paragraph);

describe('A sentence as it is kept', () => {
  it('stands on one line; spaces that may not break stay as they are', () => {
    expect(tidySentence('  В\u00A0мае \n закрыли\tмост\u202F— весь.\n')).toBe('В\u00A0мае закрыли мост\u202F— весь.');
    expect(saysTheSame('Мост\nзакрыт.', ' Мост закрыт. ')).toBe(true);
    expect(saysTheSame('В\u00A0мае', 'В мае')).toBe(false);
  });
});

describe('A sentence of a translation', () => {
  it('gets other words; the others keep theirs', () => {
    const edit = replaceSentence(TEXT, SEGMENTS, 1, 'The port council has agreed.');
    expect(edit.content).toBe(TEXT.replace('The port agreed.', 'The port council has agreed.'));
    expect(sentences(edit)).toEqual([
      'A ferry instead',
      'The port council has agreed.',
      'It closes in May.',
      'The ferry sails daily.',
    ]);
    expect(paragraphs(edit)).toEqual(SEGMENTS.map(({ paragraph }) => paragraph));
  });
  it('comes in behind another, before another, or as a paragraph', () => {
    const words = 'Orlov said so.';
    const kind = 'sentence';
    expect(insertSentence(TEXT, SEGMENTS, 2, words, { joins: 'previous', kind }).content).toContain(
      'agreed. Orlov said so. It closes',
    );
    expect(insertSentence(TEXT, SEGMENTS, 1, words, { joins: 'next', kind }).content).toContain(
      '\n\nOrlov said so. The port',
    );
    const own = insertSentence(TEXT, SEGMENTS, 3, words, { joins: 'none', kind });
    expect(own.content).toContain('in May.\n\nOrlov said so.\n\nThe ferry');
    expect(paragraphs(own)).toEqual([0, 1, 1, 2, 3]);
    expect(insertSentence('', [], 0, words, { joins: 'none', kind })).toMatchObject({ content: words });
  });
  it('goes with its space, and with its paragraph when it was all of it', () => {
    expect(removeSentence(TEXT, SEGMENTS, 1).content).toContain('instead\n\nIt closes');
    expect(removeSentence(TEXT, SEGMENTS, 2).content).toContain('agreed.\n\nThe ferry');
    const last = removeSentence(TEXT, SEGMENTS, 3);
    expect(last.content.endsWith('It closes in May.')).toBe(true);
    expect(removeSentence('One.', segmentText('One.', 'en'), 0)).toMatchObject({ content: '', segments: [] });
  });

  const Words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map(tidySentence)
    .filter((words) => words !== '');
  const Deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('replace', 'insert', 'remove'),
      at: fc.nat(99),
      joins: fc.constantFrom('previous', 'next', 'none'),
      words: Words,
    }),
    { maxLength: 12 },
  );
  it('property: whatever is done, sentences are what was written, in order, apart, with white space between', () => {
    fc.assert(
      fc.property(Deeds, (deeds) => {
        let [content, segments]: [string, readonly SegmentSpan[]] = [TEXT, SEGMENTS];
        let expected = sentences({ content, segments });
        for (const { kind, at: any, joins, words } of deeds) {
          const at = any % (segments.length + (kind === 'insert' ? 1 : 0) || 1);
          if (kind !== 'insert' && segments.length === 0) continue;
          const edit =
            kind === 'replace'
              ? replaceSentence(content, segments, at, words)
              : kind === 'remove'
                ? removeSentence(content, segments, at)
                : insertSentence(content, segments, at, words, { joins, kind: 'sentence' });
          expected = [...expected];
          expected.splice(at, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [words]));
          [content, segments] = [edit.content, edit.segments];
          expect(sentences({ content, segments })).toEqual(expected);
          let end = 0;
          for (const [index, segment] of segments.entries()) {
            const gap = content.slice(end, segment.start);
            expect(gap).toMatch(/^\s*$/u);
            if (index > 0) expect(gap).not.toBe('');
            expect(segment.paragraph).toBeGreaterThanOrEqual(index === 0 ? 0 : (segments[index - 1]?.paragraph ?? 0));
            end = segment.end;
          }
          expect(content.slice(end).trim()).toBe('');
        }
      }),
    );
  });
  it('property: a span outside the change holds the same words afterwards; none ever reaches outside the text', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(3), Words, (a, b, at, words) => {
        const span = {
          start: Math.min(a % TEXT.length, b % TEXT.length),
          end: Math.max(a % TEXT.length, b % TEXT.length) + 1,
        };
        const edit = replaceSentence(TEXT, SEGMENTS, at, words);
        const after = spanAfter(TEXT, edit, span);
        const own = SEGMENTS[at];
        if (!own) throw new Error('there are four sentences');
        if (span.end <= own.start || span.start >= own.end)
          expect(after && edit.content.slice(after.start, after.end)).toBe(TEXT.slice(span.start, span.end));
        if (after) {
          expect(after.start).toBeGreaterThanOrEqual(0);
          expect(after.end).toBeLessThanOrEqual(edit.content.length);
        }
      }),
    );
  });
  it('lets a passage follow a small correction, and none remain of words that are gone', () => {
    const edit = replaceSentence(TEXT, SEGMENTS, 1, 'The port has agreed.');
    const start = TEXT.indexOf('port agreed');
    const followed = spanAfter(TEXT, edit, { start, end: start + 'port agreed'.length });
    expect(followed && edit.content.slice(followed.start, followed.end)).toBe('port has agreed');
    const gone = removeSentence(TEXT, SEGMENTS, 1);
    expect(spanAfter(TEXT, gone, { start, end: start + 4 })).toBeNull();
  });
});
