import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dials, FilterNode } from '#shared/model/query.ts';
import { parseQuery, termsOf } from '#shared/text/query.ts';
import { anyWordOf, keyOf, setDial, topFilters, withDates, withFilter } from '#shared/text/queryEdit.ts';
import { anyTyped } from './showQuery.ts';

const dial = (query: string, word: string, turned: keyof Dials, value: Dials[keyof Dials]) => {
  const { node } = parseQuery(query);
  const term = node && termsOf(node).find(({ text }) => text === word);
  if (!term) throw new Error(`no ${word} in ${query}`);
  return setDial(query, term, turned, value);
};

describe('an analyst turns a dial', () => {
  test.each([
    ['title:Иран  суд', 'Иран', ['form', 'exact'], 'title:Иран[exact]  суд'],
    ['Иран[exact] суд', 'Иран', ['script', 'same'], '=Иран суд'],
    ['=Иран', 'Иран', ['form', 'any'], 'Иран[same-script]'],
    ['Иран', 'Иран', ['spelling', 'fuzzy'], 'Иран~'],
    ['Иран~', 'Иран', ['form', 'wider'], 'Иран[wider fuzzy]'],
    ['(Иран OR Ирак) -суд', 'Ирак', ['form', 'wider'], '(Иран OR Ирак[wider]) -суд'],
    ['«верховный суд» x', 'верховный суд', ['form', 'any'], '"верховный суд"~ x'],
    ['"верховный суд"~ x', 'верховный суд', ['form', 'exact'], '"верховный суд" x'],
    ['Бук-М2 x', 'Бук-М2', ['form', 'exact'], '"Бук-М2" x'],
    ['a near/3 b', 'b', ['form', 'exact'], 'a near/3 b[exact]'],
  ] as const)('%s: %s %s', (query, word, turn, expected) => {
    expect(dial(query, word, turn[0], turn[1])).toBe(expected);
  });
});

describe('an analyst clicks a facet', () => {
  test.each([
    ['иран', 'outlet', 'The "Times"', true, 'иран outlet:"The  Times"'],
    ['', 'tag', 'Выборы', true, 'tag:"Выборы"'],
    ['a OR b', 'tag', 'x', true, '(a OR b) tag:"x"'],
    ['(a OR b)', 'has', 'note', true, '(a OR b) has:note'],
    ['(a) OR (b)', 'lang', 'uk', true, '((a) OR (b)) lang:uk'],
    ['иран  outlet:"A" суд', 'outlet', 'A', false, 'иран суд'],
    ['outlet:A AND суд', 'outlet', 'a', false, 'суд'],
    ['иран outlet:"A"', 'outlet', 'B', true, 'иран outlet:("A" OR "B")'],
    ['иран outlet:("A" OR "B" OR "C")', 'outlet', 'B', false, 'иран outlet:("A" OR "C")'],
    ['outlet:("A" OR "B")', 'outlet', 'B', false, 'outlet:"A"'],
    ['tag:"x"', 'tag', 'y', true, 'tag:"x" tag:"y"'],
    ['tag:"x"', 'tag', 'x', true, 'tag:"x"'],
    ['-tag:"x" a', 'tag', 'x', false, '-tag:"x" a'],
    ['иран', 'month', '2026-01', true, 'иран date:2026-01'],
    ['date:2025 иран', 'month', '2026-01', true, 'иран date:2026-01'],
    ['date:2026-01', 'month', '2026-01', false, ''],
    ['"верховный су', 'has', 'note', true, '"верховный су" has:note'],
    ['(иран', 'has', 'note', true, 'иран has:note'],
  ] as const)('%s %s %s %s', (query, field, value, on, expected) => {
    expect(withFilter(query, field, value, on)).toBe(expected);
  });
});

describe('an analyst brushes dates', () => {
  test.each([
    ['иран', '2026-01-01', '2026-02-28', 'иран date:2026-01..2026-02'],
    ['иран date:2025', '2026-01-05', null, 'иран date:2026-01-05..'],
    ['иран date:2025', null, null, 'иран'],
    ['a OR b', '2026-01-01', '2026-12-31', '(a OR b) date:2026'],
  ] as const)('%s from %s to %s', (query, from, to, expected) => {
    expect(withDates(query, from, to)).toBe(expected);
  });
});

test('fewer words: any of them instead of all', () => {
  const any = (query: string) => anyWordOf(parseQuery(query).node ?? { kind: 'or', children: [], start: 0, end: 0 });
  expect(any('иран "красная черта" -суд tag:x')).toBe('(иран OR "красная черта") -суд tag:x');
  expect(any('иран суд')).toBe('иран OR суд');
  expect(any('иран -суд')).toBeNull();
});

const nameOf = (filter: FilterNode) => ('text' in filter ? filter.text : '2026-01');

test('whatever is in the box, a filter switched on holds for every result, and switched off is gone', () => {
  const field = fc.constantFrom('outlet' as const, 'tag' as const, 'cites' as const, 'month' as const);
  fc.assert(
    fc.property(anyTyped(), field, fc.constantFrom('Мост', 'OR', '2026-01', 'a b c'), (query, by, value) => {
      const { node } = parseQuery(query);
      if (!node || (by === 'month' && value !== '2026-01')) return;
      const on = parseQuery(withFilter(query, by, value, true));
      expect(on.problem).toBeNull();
      expect(on.node && topFilters(on.node).length).toBeGreaterThan(0);
      const off = parseQuery(withFilter(withFilter(query, by, value, true), by, value, false)).node;
      const left = (off ? topFilters(off) : []).map(keyOf);
      const isLeft = (filter: FilterNode) => left.includes(keyOf(filter));
      expect(
        off &&
          on.node &&
          topFilters(on.node)
            .filter((filter) => filter.by === (by === 'month' ? 'date' : by) && nameOf(filter) === value)
            .some(isLeft),
      ).toBeFalsy();
    }),
    { numRuns: 1500 },
  );
});
