import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinOverlapping, Lookout, type Sought } from '#shared/text/match.ts';
import { makeSnippet } from '#shared/text/snippet.ts';
import { tokenise, type Token } from '#shared/text/tokens.ts';

const words = (...list: string[]): Sought => ({ kind: 'words', words: new Set(list) });
const phrase = (...list: string[]): Sought => ({ kind: 'phrase', positions: list.map((word) => new Set([word])) });
const near = (distance: number, ...list: string[][]): Sought => ({
  kind: 'near',
  distance,
  operands: list.map((operand) => operand.map((word) => new Set([word]))),
});

const lit = (text: string, ...sought: Sought[]): string[] =>
  joinOverlapping(new Lookout(sought).find(text)).map(({ start, end }) => text.slice(start, end));

describe('what is sought is lit in a text', () => {
  test('as it stands there, in any case and with its marks', () => {
    const text = 'Ещё раз: «Маду\u0301ро» — мадуро.';
    expect(lit(text, words('еще', 'мадуро'))).toEqual(['Ещё', 'Маду\u0301ро', 'мадуро']);
  });

  test('whole words only, unless the beginning was asked for', () => {
    expect(lit('Иран, Ирана, Иране', words('иран', 'иране'))).toEqual(['Иран', 'Иране']);
    const beginning: Sought = { kind: 'prefix', prefixes: ['иран', 'сир'] };
    expect(lit('Иран, Ирана, Сирия', beginning)).toEqual(['Иран', 'Ирана', 'Сирия']);
  });

  test('a phrase as one place, and only where all its words follow one another', () => {
    expect(lit('Верховный суд. Суд верховный. верховный  «суд»', phrase('верховный', 'суд'))).toEqual([
      'Верховный суд',
      'верховный  «суд',
    ]);
    expect(lit('комплекс Бук-М2 и бук', phrase('бук', 'м2'))).toEqual(['Бук-М2']);
  });

  test('neighbours where they are near enough, in any order, and not elsewhere', () => {
    const text = 'Иран раз два суд. Иран. Ещё пять слов до него: суд, а Иран';
    expect(lit(text, near(2, ['иран'], ['суд']))).toEqual(['Иран', 'суд', 'Иран', 'суд', 'Иран']);
    expect(lit(text, near(1, ['иран'], ['суд']))).toEqual(['суд', 'Иран', 'суд', 'Иран']);
    expect(lit('Иран раз два суд', near(1, ['иран'], ['суд']))).toEqual([]);
    expect(lit('красная черта и суд', near(1, ['красная', 'черта'], ['суд']))).toEqual(['красная черта', 'суд']);
    expect(lit('a x b x c', near(3, ['a'], ['b'], ['c']))).toEqual(['a', 'b', 'c']);
    expect(lit('a x b x c', near(2, ['a'], ['b'], ['c']))).toEqual([]);
  });

  test('overlapping ones once', () => {
    expect(lit('a b c', phrase('a', 'b'), phrase('b', 'c'), words('b'))).toEqual(['a b c']);
  });

  test('й is not и, even when a file has it in two pieces', () => {
    expect(lit('мои\u0306 мои мой', words('мой'))).toEqual(['мои\u0306', 'мой']);
  });
});

/** The same, read slowly: every run of every word against every sought thing. */
function naively(text: string, sought: readonly Sought[]): string[] {
  const tokens = tokenise(text);
  const runAt = (positions: readonly ReadonlySet<string>[], at: number): [number, number] | null =>
    positions.every((set, i) => set.has(tokens[at + i]?.folded ?? '')) ? [at, at + positions.length] : null;
  const runs = (positions: readonly ReadonlySet<string>[]): [number, number][] =>
    tokens.flatMap((_, at) => {
      const run = runAt(positions, at);
      return run ? [run] : [];
    });
  const spanOf = ([from, to]: [number, number]) => `${tokens[from]?.start}-${tokens[to - 1]?.end}`;
  const combos = (lists: [number, number][][]): [number, number][][] =>
    lists.reduce<[number, number][][]>((rows, list) => rows.flatMap((row) => list.map((run) => [...row, run])), [[]]);
  return sought.flatMap((one, index): string[] => {
    const label = (run: [number, number]) => `${index}:${spanOf(run)}`;
    if (one.kind === 'words') return runs([one.words]).map(label);
    if (one.kind === 'phrase') return runs(one.positions).map(label);
    if (one.kind === 'prefix') {
      const begins = ({ folded }: Token) => one.prefixes.some((prefix) => folded.startsWith(prefix));
      return tokens.flatMap((token, at) => (begins(token) ? [label([at, at + 1])] : []));
    }
    const clumps = combos(one.operands.map(runs)).filter((combo) => {
      const last = Math.max(...combo.map(([from]) => from));
      return combo.every(([, behind]) => last - behind <= one.distance);
    });
    return [...new Set(clumps.flat().map(label))];
  });
}

describe('whatever is sought in whatever text', () => {
  const bit = fc.constantFrom(
    'иран',
    'Ирана',
    'ещё',
    'е\u0308',
    'ß',
    'Ss',
    'пʼять',
    "O'Brien",
    'й',
    'и\u0306',
    '漢',
    'Ω',
    '가',
    'a',
    'b',
    '1',
    '-',
    ' ',
    '. ',
    '\u00ad',
    '\u{1F600}',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bit, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  const set = fc
    .array(bit, { minLength: 1, maxLength: 3 })
    .map((list) => new Set(list.flatMap((x) => tokenise(x)[0]?.folded ?? [])));
  const positions = fc.array(set, { minLength: 1, maxLength: 3 });
  const thing: fc.Arbitrary<Sought> = fc.oneof(
    set.map((found) => ({ kind: 'words' as const, words: found })),
    set.map((found) => ({ kind: 'prefix' as const, prefixes: [...found] })),
    positions.map((list) => ({ kind: 'phrase' as const, positions: list })),
    fc.record({
      kind: fc.constant('near' as const),
      operands: fc.array(positions, { minLength: 2, maxLength: 3 }),
      distance: fc.nat(4),
    }),
  );

  test('every place is lit that a slow reader would find, and no other', () => {
    fc.assert(
      fc.property(text, fc.array(thing, { maxLength: 4 }), (whole, sought) => {
        const found = new Lookout(sought).find(whole).map((place) => `${place.sought}:${place.start}-${place.end}`);
        expect([...found].sort()).toEqual(naively(whole, sought).sort());
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a snippet', () => {
  const filler = 'слово '.repeat(60);
  const text = `${filler}Иран молчит.\n\n${filler}Источники сообщили, что Иран и Ирак говорят.\n${filler}`;
  const matches = new Lookout([words('иран', 'ирак')]).find(text);
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
    const bits = fc.array(fc.constantFrom('иран', 'ирак', 'a', '\u{1F600}', 'оченьдлинноеслово', '\n', '—'));
    fc.assert(
      fc.property(bits, fc.integer({ min: 20, max: 80 }), (parts, width) => {
        const whole = parts.join(' ');
        const found = new Lookout([words('иран', 'ирак')]).find(whole);
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
