import { describe, expect, test } from 'vitest';
import { alignSegments } from '#shared/text/alignSegments.ts';
import { conceptKeys } from '#shared/text/concepts.ts';
import { learnLexicon, lexiconStems } from '#shared/text/lexicon.ts';
import { segmentText } from '#shared/text/segments.ts';

const PAIRS = [
  { source: 'Невод вернулся пустым.', target: 'The seine came back empty.' },
  { source: 'Рыбаки чинили невод до вечера.', target: 'The fishermen mended the seine until evening.' },
  { source: 'Невода не хватило на всех.', target: 'There were not enough seines for everybody.' },
  { source: 'Маяк погас.', target: 'The lighthouse went dark.' },
  { source: 'Смотритель маяка ушёл.', target: 'The keeper of the lighthouse left.' },
];

const shares = (source: ReadonlySet<string>, target: ReadonlySet<string>, pairs: ReturnType<typeof learnLexicon>) => {
  const keys = new Set([...source].flatMap((stem) => pairs.source.get(stem) ?? []));
  return [...target].flatMap((stem) => pairs.target.get(stem) ?? []).some((key) => keys.has(key));
};

describe('what linked sentences teach', () => {
  test('words that keep company go together, in any form; others do not', () => {
    const lexicon = learnLexicon(PAIRS);
    expect(shares(lexiconStems('неводом'), lexiconStems('seine'), lexicon)).toBe(true);
    expect(shares(lexiconStems('маяки'), lexiconStems('lighthouses'), lexicon)).toBe(true);
    expect(shares(lexiconStems('маяк'), lexiconStems('seine'), lexicon)).toBe(false);
    expect(learnLexicon([]).source.size).toBe(0);
  });

  test('links sentences that nothing else tells apart', () => {
    const source = 'Невод висел у стены дома. Маяк стоял за ними всеми.';
    const target = 'The lighthouse stood behind. The seine hung at the wall.';
    const read = (text: string, language: string) => ({ text, segments: segmentText(text, language) });
    const sure = (lexicon?: ReturnType<typeof learnLexicon>) =>
      alignSegments(read(source, 'ru'), read(target, 'en'), lexicon)
        .filter((link) => link.source.length > 0 && link.target.length > 0)
        .map((link) => link.confidence);
    expect(Math.max(...sure(learnLexicon(PAIRS)), 0)).not.toBe(Math.max(...sure(), 0));
  });
});

describe('everyday words', () => {
  test('mean the same in three languages and many forms', () => {
    for (const words of [
      ['ministers', 'министра', 'міністром'],
      ['years', 'лет', 'років'],
      ['billion', 'миллиардов', 'мільярди'],
    ]) {
      const [first = new Set<string>(), ...others] = words.map((word) => new Set(conceptKeys(word)));
      for (const other of others)
        expect(
          [...first].some((key) => other.has(key)),
          words.join(),
        ).toBe(true);
    }
    expect(conceptKeys('абракадабра')).toEqual([]);
  });
});
