import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { verdictOn } from '#shared/text/verdict.ts';

const WORDS = 'мост река мэр смета год суд дом 🌉 é́ план газ порт завод школа врач цена 12 дорога речь указ'.split(' ');

/** A letter that remembers where it came from: what an edit does to a text can then be read off. */
interface Letter {
  readonly unit: string;
  /** Its offset in the text before; −1 for one that was added. */
  readonly from: number;
}

const lettersOf = (text: string): Letter[] =>
  Array.from({ length: text.length }, (_, from) => ({ unit: text[from] ?? '', from }));
const textOf = (letters: readonly Letter[]): string => letters.map(({ unit }) => unit).join('');
const added = (text: string): Letter[] => lettersOf(text).map(({ unit }) => ({ unit, from: -1 }));

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly words: readonly string[] }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly words: readonly string[] }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number };

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fraction, words: words(5) }),
  fc.record({ kind: fc.constant('delete' as const), at: fraction, length: fc.nat(60) }),
  fc.record({ kind: fc.constant('replace' as const), at: fraction, length: fc.nat(30), words: words(3) }),
  fc.record({ kind: fc.constant('move' as const), at: fraction, length: fc.nat(80), to: fraction }),
);

function apply(letters: readonly Letter[], one: Edit): Letter[] {
  const at = Math.floor(one.at * letters.length);
  const [head, tail] = [letters.slice(0, at), letters.slice(at)];
  switch (one.kind) {
    case 'insert':
      return [...head, ...added(` ${one.words.join(' ')} `), ...tail];
    case 'delete':
      return [...head, ...tail.slice(one.length)];
    case 'replace':
      return [...head, ...added(one.words.join(' ')), ...tail.slice(one.length)];
    case 'move': {
      const rest = [...head, ...tail.slice(one.length)];
      const to = Math.floor(one.to * rest.length);
      return [...rest.slice(0, to), ...tail.slice(0, one.length), ...rest.slice(to)];
    }
  }
}

/** The marked letters stand in [start, end); letters may have been typed again, but only where they were. */
function areMarked(letters: readonly Letter[], at: number, { start, end }: { start: number; end: number }): boolean {
  const own = letters.slice(at, at + end - start);
  if (!own.every(({ from }, index) => from === start + index || from === -1)) return false;
  const isKnown = ({ from }: Letter): boolean => from !== -1;
  const before = letters.slice(0, at).findLast(isKnown);
  const after = letters.slice(at + end - start).find(isKnown);
  return own.every(isKnown) || ((before?.from ?? -1) < end && (after?.from ?? end) >= start);
}

describe('A verdict on a passage after the text has changed', () => {
  it('is sure only where the very letters stand that were marked, whatever was edited; the rest is reported', () => {
    let [sure, untouched] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { minLength: 60, maxLength: 200 }),
        fraction,
        fc.integer({ min: 3, max: 90 }),
        fc.array(edit, { maxLength: 6 }),
        (list, at, length, edits) => {
          const before = `${list.join(' ')}.`;
          const start = Math.floor(at * (before.length - 1));
          const selector = selectorFor(before, start, Math.min(before.length, start + length));
          const letters = edits.reduce(apply, lettersOf(before));
          const after = textOf(letters);
          const { verdict, place } = verdictOn(before, after, selector);
          const first = letters.findIndex(({ from }) => from === selector.start);
          if (first !== -1 && letters[first + length - 1]?.from === selector.start + length - 1) untouched++;
          if (verdict === 'gone') expect(place).toBeNull();
          if ((verdict !== 'kept' && verdict !== 'moved') || !place) return;
          sure++;
          expect(after.slice(place.start, place.end)).toBe(selector.quote);
          expect(verdict).toBe(place.start === selector.start ? 'kept' : 'moved');
          if (before === after) return;
          expect(areMarked(letters, place.start, selector)).toBe(true);
        },
      ),
      { numRuns: 4000, seed: 20261127 },
    );
    // A verdict that is never sure would pass everything above.
    expect(sure / untouched).toBeGreaterThan(0.8);
    expect(untouched).toBeGreaterThan(1000);
  });

  const TEXT =
    'Кабинет обсудил ремонт моста. Смету назовут весной, когда сойдёт снег. Работы займут целый год, сказал мэр.';
  const verdict = (after: string, quote: string) => {
    const start = TEXT.indexOf(quote);
    const found = verdictOn(TEXT, after, selectorFor(TEXT, start, start + quote.length));
    return [found.verdict, found.place && after.slice(found.place.start, found.place.end)];
  };

  it('names each case: kept, moved, changed, gone', () => {
    const quote = 'Смету назовут весной';
    expect(verdict(`${TEXT} Дополнено.`, quote)).toEqual(['kept', quote]);
    expect(verdict(`Срочно. ${TEXT}`, quote)).toEqual(['moved', quote]);
    expect(verdict(TEXT.replace('весной', 'осенью'), quote)).toEqual(['changed', 'Смету назовут осенью']);
    expect(verdict('Совсем о другом: в порту стоит паром.', quote)).toEqual(['gone', null]);
  });

  it('does not take the same words elsewhere for the passage', () => {
    const again = TEXT.replace('Смету назовут весной, когда сойдёт снег. ', '').replace(
      'сказал мэр',
      'и смету назовут весной',
    );
    expect(verdict(again, 'назовут весной')[0]).not.toMatch(/kept|moved/);
  });
});
