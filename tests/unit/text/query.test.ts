import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEARCH_FIELDS } from '#shared/model/query.ts';
import type { QueryNode } from '#shared/model/query.ts';
import { parseQuery, queryWords } from '#shared/text/query.ts';

/** The tree in a short form: (and a "b c" (not d)), fields as title:a, prefixes as a*. */
function show(node: QueryNode | null): string {
  if (!node) return 'nothing';
  const field = 'field' in node && node.field ? `${node.field}:` : '';
  switch (node.kind) {
    case 'word':
      return `${field}${node.folded}${node.prefix ? '*' : ''}`;
    case 'phrase':
      return `${field}"${node.words.join(' ')}"`;
    case 'not':
      return `(not ${show(node.child)})`;
    case 'and':
    case 'or':
      return `(${node.kind} ${node.children.map(show).join(' ')})`;
  }
}

describe('an analyst types a query', () => {
  test.each([
    ['Иран санкции', '(and иран санкции)'],
    ['Иран AND санкции', '(and иран санкции)'],
    ['иран OR ирак сирия', '(or иран (and ирак сирия))'],
    ['иран|ирак', '(or иран ирак)'],
    ['(иран OR ирак) сирия', '(and (or иран ирак) сирия)'],
    ['иран -ирак', '(and иран (not ирак))'],
    ['иран NOT (ирак OR сирия)', '(and иран (not (or ирак сирия)))'],
    ['"верховный суд" «ядерная программа» “red line”', '(and "верховный суд" "ядерная программа" "red line")'],
    ['„червона лінія“', '"червона лінія"'],
    ['ядерн*', 'ядерн*'],
    ['title:иран', 'title:иран'],
    ['Заголовок:иран ВИДАННЯ:bbc', '(and title:иран outlet:bbc)'],
    ['тег: выборы', 'tag:выборы'],
    ['outlet:"the times"', 'outlet:"the times"'],
    ['tag:(a OR b) c', '(and (or tag:a tag:b) c)'],
    ['-tag:a b', '(and (not tag:a) b)'],
    ['язык:uk мова:ru', '(and lang:uk lang:ru)'],
    ['иран or ирак', '(and иран or ирак)'],
  ])('%s', (typed, expected) => {
    const { node, problem } = parseQuery(typed);
    expect(show(node)).toBe(expected);
    expect(problem).toBeNull();
  });

  test('a word that is several words is a phrase; with a star, all of them', () => {
    expect(show(parseQuery('Бук-М2').node)).toBe('"бук м2"');
    expect(show(parseQuery('Бук-М*').node)).toBe('(and бук м*)');
  });

  test('times, addresses, dashes and pasted headlines are plain words', () => {
    for (const typed of ['12:30', 'https://example.org/a?b=c', 'Путин заявил: мир — это…', 'Лидер / © AP', 'C:\\x']) {
      expect(parseQuery(typed).problem).toBeNull();
      expect(parseQuery(typed).node).not.toBeNull();
    }
  });

  test('every field of the model can be typed by its own name', () => {
    for (const field of SEARCH_FIELDS) expect(show(parseQuery(`${field}:x`).node)).toBe(`${field}:x`);
  });

  test('nothing typed is no problem', () => {
    expect(parseQuery('')).toEqual({ node: null, problem: null });
    expect(parseQuery(' \n ')).toEqual({ node: null, problem: null });
  });
});

describe('an analyst is still typing, or has made a mistake', () => {
  test.each([
    ['иран "верховный су', 'This quote is not closed.', '"верховный су', '(and иран "верховный су")'],
    ['иран "', 'This quote is not closed.', '"', 'иран'],
    ['(иран OR ирак', 'This parenthesis is not closed.', '(', '(or иран ирак)'],
    ['иран) ирак', 'This parenthesis closes nothing.', ')', '(and иран ирак)'],
    ['иран OR', 'OR needs a word after it.', 'OR', 'иран'],
    ['| иран', 'OR needs a word before it.', '|', 'иран'],
    ['иран AND', 'AND needs a word after it.', 'AND', 'иран'],
    ['иран title:', 'Write what to look for after title:', 'title:', 'иран'],
    ['иран ""', 'There is no word between the quotes.', '""', 'иран'],
    ['иран ()', 'There is no word between the parentheses.', '()', 'иран'],
    ['иран *', 'An asterisk needs the beginning of a word before it.', '*', 'иран'],
    ['ир*ан', 'An asterisk can only stand at the end of a word.', '*', '"ир ан"'],
    ['-иран', '“иран” is only left out: add a word to look for beside it.', 'иран', 'nothing'],
    ['a OR -b', '“b” is only left out: add a word to look for beside it.', 'b', 'nothing'],
    ['a (-b -c)', '“b” is only left out: add a word to look for beside it.', 'b', 'nothing'],
    ['!!!', 'There is no word to look for.', '!!!', 'nothing'],
  ])('%s: %s', (typed, message, place, node) => {
    const { problem, ...parsed } = parseQuery(typed);
    expect(problem?.message).toBe(message);
    expect(typed.slice(problem?.start, problem?.end)).toBe(place);
    expect(show(parsed.node)).toBe(node);
  });

  test('a field that does not exist is named, and so are those that do', () => {
    const { node, problem } = parseQuery('иран titel:ирак');
    expect(node).toBeNull();
    expect(problem).toMatchObject({ start: 5, end: 11 });
    expect(problem?.message).toContain('“titel”');
    expect(problem?.message).toContain('outlet');
  });
});

describe('whatever is typed', () => {
  const sign = fc.constantFrom('(', ')', '"', '«', '»', '-', '|', ' ', ' OR ', ' AND ', 'NOT ', 'title:', '*', ':');
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(sign, fc.constantFrom('иран', 'a', 'п’ять', 'С-300', 'foo')), { maxLength: 25 })
      .map((parts) => parts.join('')),
  );

  test('it never throws, and says what is wrong whenever there is nothing to run', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { node, problem } = parseQuery(typed);
        if (typed.trim() !== '' && !node) expect(problem).not.toBeNull();
        if (problem) {
          expect(problem.message).toMatch(/^\S.*\S$/su);
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThan(problem.start);
          expect(problem.end).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('every leaf says where it stands, and a query that runs has one to find', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { node } = parseQuery(typed);
        if (!node) return;
        const words = queryWords(node);
        expect(words.length).toBeGreaterThan(0);
        for (const leaf of words) expect(typed.slice(leaf.start, leaf.end)).toContain(leaf.text);
      }),
      { numRuns: 2000 },
    );
  });

  test('a thousand parentheses are refused, not crashed on', () => {
    expect(parseQuery('('.repeat(1000)).problem?.message).toBe('There are too many parentheses inside one another.');
    expect(parseQuery(`${'title:'.repeat(300)}a`).problem).toBeNull();
  });

  test('a page pasted by mistake is refused at once', () => {
    const { node, problem } = parseQuery('слово '.repeat(100_000));
    expect(node).toBeNull();
    expect(problem?.message).toBe('A query can have 2,000 characters at most.');
  });
});
