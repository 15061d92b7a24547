import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { layOut } from '#renderer/text/layout.ts';
import { runsOf } from '#renderer/text/marked.ts';
import { intoLanes, spansAt } from '#renderer/text/spans.ts';
import { trimSpan } from '#shared/text/trimSpan.ts';
import { textOf } from './support/article.ts';

const segment = (start: number, end: number, paragraph = 0, ordinal = 0): Segment => ({
  id: SegmentId.parse(ordinal + 1),
  ordinal,
  start,
  end,
  paragraph,
  kind: 'sentence',
});

describe('a text on the page', () => {
  it('has its paragraphs, its sentences and the spaces between them, each at its offset', () => {
    const { content, segments } = textOf(1, 'original', 'ru', [['Раз.', 'Два.'], ['Три.']]);
    const paragraphs = layOut(content, segments);
    expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([['Раз.', ' ', 'Два.'], ['Три.']]);
    for (const { pieces } of paragraphs)
      for (const { start, end, text } of pieces) expect(content.slice(start, end)).toBe(text);
  });
  it('leaves out only white space, whatever the segments cover', () => {
    const cuts = fc.array(fc.nat(60), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: 'binary' }),
        cuts,
        fc.infiniteStream(fc.nat(3)),
        (text, at, jumps) => {
          const borders = [...new Set(at.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
          let paragraph = 0;
          const segments = borders.slice(1).flatMap((end, index) => {
            paragraph += (jumps.next().value ?? 0) > 1 ? 1 : 0;
            const start = borders[index] ?? 0;
            return index % 3 === 2 ? [] : [segment(start, end, paragraph, index)];
          });
          const shown = layOut(text, segments).flatMap(({ pieces }) => pieces.map((piece) => piece.text));
          expect(shown.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
  it('shows a text without segments too', () => {
    expect(layOut('Без деления.', []).map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([['Без деления.']]);
  });
});

describe('words that matched', () => {
  it('are lit between words that did not', () => {
    expect(runsOf('захват Мадуро был', [{ start: 7, end: 13 }])).toEqual([
      { start: 0, text: 'захват ', isLit: false },
      { start: 7, text: 'Мадуро', isLit: true },
      { start: 13, text: ' был', isLit: false },
    ]);
  });
  it('never lose or repeat a letter, however the spans overlap', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, lit) => {
        expect(
          runsOf(text, lit)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('overlapping passages', () => {
  it('are found at a place, the innermost first', () => {
    const outer = { start: 0, end: 20 };
    const inner = { start: 5, end: 9 };
    expect(spansAt([outer, inner], 6)).toEqual([inner, outer]);
    expect(spansAt([outer, inner], 9)).toEqual([outer]);
    expect(spansAt([outer, inner], 20)).toEqual([]);
  });
  it('get stripes beside each other, and share a lane where they do not overlap', () => {
    const lanes = intoLanes(
      [
        { start: 0, end: 10 },
        { start: 5, end: 15 },
        { start: 12, end: 20 },
      ],
      4,
    );
    expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
  it('never get more lanes than there is room for', () => {
    const same = Array.from({ length: 9 }, () => ({ start: 0, end: 5 }));
    expect(Math.max(...intoLanes(same, 4).map(({ lane }) => lane))).toBe(3);
  });
});

describe('a selection', () => {
  it('is taken without the white space at its ends', () => {
    expect(trimSpan('так  было\nтогда', { start: 3, end: 10 })).toEqual({ start: 5, end: 9 });
  });
  it('of white space only is none', () => {
    expect(trimSpan('так  было', { start: 3, end: 5 })).toBeNull();
  });
});
