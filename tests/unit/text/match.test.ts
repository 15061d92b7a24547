import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchField } from '#shared/model/query.ts';
import { findMatches, makeSnippet } from '#shared/text/match.ts';
import { parseQuery } from '#shared/text/query.ts';

function lit(text: string, typed: string, fields?: readonly SearchField[]): string[] {
  const { node } = parseQuery(typed);
  return node ? findMatches(text, node, fields).map(({ start, end }) => text.slice(start, end)) : [];
}

describe('the words of a query are lit in the text', () => {
  test('as they stand there, in any case and with their marks', () => {
    expect(lit('Ещё раз: «Маду\u0301ро» — мадуро.', 'еще мадуро')).toEqual(['Ещё', 'Маду\u0301ро', 'мадуро']);
  });

  test('whole words only, unless the beginning was asked for', () => {
    expect(lit('Иран, Ирана, Иране', 'иран')).toEqual(['Иран']);
    expect(lit('Иран, Ирана, Иране', 'иран*')).toEqual(['Иран', 'Ирана', 'Иране']);
  });

  test('in their other forms when the search knows them, but phrases only as typed', () => {
    const { node } = parseQuery('иран "верховный суд"');
    const text = 'В Иране верховного суда нет, верховный суд есть.';
    const sameStem = (typed: string, found: string) => found.replace(/[еа]$/u, '') === typed;
    const spans = node ? findMatches(text, node, undefined, sameStem) : [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Иране', 'верховный суд']);
  });

  test('a phrase is one span, and only where all its words follow one another', () => {
    expect(lit('Верховный суд. Суд верховный. верховный  «суд»', '"верховный суд"')).toEqual([
      'Верховный суд',
      'верховный  «суд',
    ]);
    expect(lit('комплекс Бук-М2 и бук', 'Бук-М2')).toEqual(['Бук-М2']);
  });

  test('overlapping ones are lit once', () => {
    expect(lit('a b c', '"a b" "b c" b')).toEqual(['a b c']);
  });

  test('what is left out is not lit', () => {
    expect(lit('иран и ирак', 'иран -ирак')).toEqual(['иран']);
  });

  test('a word limited to a field is lit only in a text that is that field', () => {
    expect(lit('иран ирак', 'title:иран ирак', ['title'])).toEqual(['иран', 'ирак']);
    expect(lit('иран ирак', 'title:иран ирак', ['original'])).toEqual(['ирак']);
  });

  test('й is not и, even when a file has it in two pieces', () => {
    expect(lit('мои\u0306 мои мой', 'мой')).toEqual(['мои\u0306', 'мой']);
  });
});

describe('a snippet', () => {
  const filler = 'слово '.repeat(60);
  const text = `${filler}Иран молчит.\n\n${filler}Источники сообщили, что Иран и Ирак говорят.\n${filler}`;
  const matches = findMatches(text, parseQuery('иран ирак').node ?? { kind: 'or', children: [] });
  const snippet = makeSnippet(text, matches, 120);

  test('shows the place with the most different words of the query', () => {
    expect(snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['Иран', 'Ирак']);
  });

  test('keeps the offsets of the text, though newlines are shown as spaces', () => {
    expect(text.slice(snippet.start, snippet.start + snippet.text.length).replace(/\n/g, ' ')).toBe(snippet.text);
    expect(snippet.text).not.toContain('\n');
  });

  test('begins and ends with whole words and says that the text goes on', () => {
    expect(snippet.text).toMatch(/^\p{L}+ .* \p{L}+\.?$/u);
    expect(text.charAt(snippet.start - 1)).toBe(' ');
    expect([snippet.cutBefore, snippet.cutAfter]).toEqual([true, true]);
  });

  test('of a short text is the whole text', () => {
    expect(makeSnippet('Иран молчит.', [{ start: 0, end: 4 }])).toEqual({
      text: 'Иран молчит.',
      start: 0,
      highlights: [{ start: 0, end: 4 }],
      cutBefore: false,
      cutAfter: false,
    });
  });

  test('without matches is the beginning', () => {
    expect(makeSnippet(text, [], 50)).toMatchObject({ start: 0, highlights: [], cutBefore: false, cutAfter: true });
  });

  test('is never wider than asked, holds a match, and cuts no character in two', () => {
    const words = fc.array(fc.constantFrom('иран', 'ирак', 'a', '\u{1F600}', 'оченьдлинноеслово', '\n', '—'));
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 80 }), (parts, width) => {
        const whole = parts.join(' ');
        const found = findMatches(whole, parseQuery('иран ирак').node ?? { kind: 'or', children: [] });
        const piece = makeSnippet(whole, found, width);
        expect(piece.text.length).toBeLessThanOrEqual(width);
        expect(piece.text).not.toMatch(/\p{Surrogate}/u);
        if (found.length > 0) expect(piece.highlights.length).toBeGreaterThan(0);
        for (const { start, end } of piece.highlights) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(piece.text.length);
        }
      }),
    );
  });
});
