import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_FIELDS } from '#shared/model/query.ts';
import { leavesOf, parseQuery, wantedTerms } from '#shared/text/query.ts';
import { printQuery, quoted } from '#shared/text/queryPrint.ts';
import { anyTyped, show } from './showQuery.ts';

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
    ['Заголовок:иран ВИДАННЯ:BBC', '(and title:иран [outlet BBC])'],
    ['тег: выборы', '[tag выборы]'],
    ['outlet:"The Times" outlet:Bloom*', '(and [outlet "The Times"] [outlet Bloom*])'],
    ['tag:(a OR b) c', '(and (or [tag a] [tag b]) c)'],
    ['-tag:a b', '(and (not [tag a]) b)'],
    ['язык:украинский lang:pt-BR cites:Reuters', '(and [lang "uk"] [lang "pt-br"] [cites Reuters])'],
    ['иран or ирак', '(and иран or ирак)'],
    ['date:2026-01', '[date 2026-01-01..2026-01-31]'],
    ['date:2026-01..2026-02 date:2024', '(and [date 2026-01-01..2026-02-28] [date 2024-01-01..2024-12-31])'],
    ['date:2026-01-05.. date:..2026-3', '(and [date 2026-01-05..] [date ..2026-03-31])'],
    ['date:2024-02 date:2026-01-05', '(and [date 2024-02-01..2024-02-29] [date 2026-01-05..2026-01-05])'],
    ['has:translation есть:выдержки', '(and [has translation] [has passages])'],
    ['-has:translation', '(not [has translation])'],
    ['outlet:Bloomberg -санкции', '(and [outlet Bloomberg] (not санкции))'],
    ['=Ирана', 'ирана{exact same exact}'],
    ['Мадура~', 'мадура{any any fuzzy}'],
    ['Иран[exact] Maduro[wider same-script]', '(and иран{exact any exact} maduro{wider same exact})'],
    ['title:Иран[wider] ядерн*', '(and title:иран{wider any exact} ядерн*)'],
    ['"верховный суд"~ ="верховный суд"', '(and "верховный суд"{any any exact} "верховный суд")'],
    ['иран near/5 ядерн*', '(near 5 иран ядерн*)'],
    ['a иран near/5 "red line" NEAR/5 c b', '(and a (near 5 иран "red line" c) b)'],
    ['title:иран near/3 суд', '(near 3 title:иран title:суд)'],
    ['(a OR b) NEAR c', '(or (near 10 a c) (near 10 b c))'],
    ['near далеко', '(and near далеко)'],
  ])('%s', (typed, expected) => {
    const { node, problem } = parseQuery(typed);
    expect(show(node)).toBe(expected);
    expect(problem).toBeNull();
  });

  test('a word that is several words is a phrase; with a star, all of them', () => {
    expect(show(parseQuery('Бук-М2').node)).toBe('"бук м2"{any any exact}');
    expect(show(parseQuery('Бук-М*').node)).toBe('(and бук м*)');
  });

  test('times, addresses, dashes and pasted headlines are plain words', () => {
    for (const typed of [
      '12:30',
      'https://example.org/a?b=c',
      'Путин заявил: мир — это…',
      'Лидер / © AP',
      'C:\\x',
      'сноска[1]',
      '[Reuters] пишет',
    ]) {
      expect(parseQuery(typed).problem).toBeNull();
      expect(parseQuery(typed).node).not.toBeNull();
    }
  });

  test('every field of the model can be typed by its own name', () => {
    for (const field of TEXT_FIELDS) expect(show(parseQuery(`${field}:x`).node)).toBe(`${field}:x`);
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
    ['ир*ан', 'An asterisk can only stand at the end of a word.', '*', '"ир ан"{any any exact}'],
    ['иран near/5', 'near/5 needs a word after it.', 'near/5', 'иран'],
    ['near/5 иран', 'near/5 needs a word before it.', 'near/5', 'иран'],
    [
      'a near/500 b',
      'near/ takes a number from 1 to 100: so many words may stand between.',
      'near/500',
      '(near 100 a b)',
    ],
    [
      'a near/5 -b',
      'near/ stands between words and phrases; what is here was searched with AND.',
      'a near/5 -b',
      '(and a (not b))',
    ],
    ['иран[loud]', 'There is no dial “loud”. The dials are: exact, wider, same-script, fuzzy.', '[loud]', 'иран'],
    ['иран[wid', 'This bracket is not closed.', '[wid', 'иран'],
    ['иран*~', 'A word’s beginning (word*) can’t be fuzzy as well: take away the * or the ~.', 'иран*~', 'иран*'],
    [
      'иран date:yesterday',
      '“yesterday” is no date. Write 2026, 2026-01, 2026-01-05 or a range: 2026-01..2026-02.',
      'yesterday',
      'nothing',
    ],
    [
      'date:2026-02-30',
      '“2026-02-30” is no date. Write 2026, 2026-01, 2026-01-05 or a range: 2026-01..2026-02.',
      '2026-02-30',
      'nothing',
    ],
    ['has:money', '“money” can’t be asked for. has: takes translation, passages, note, tag.', 'money', 'nothing'],
    ['lang:elvish', '“elvish” is no language. Write its tag: ru, uk, en, de …', 'elvish', 'nothing'],
    [
      'tag:выборы~ иран',
      'tag: takes a name as it is: leave out =, ~ and brackets.',
      'выборы~',
      '(and [tag выборы] иран)',
    ],
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
  const anything = anyTyped();

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
        expect(leavesOf(node).length).toBeGreaterThan(0);
        for (const term of wantedTerms(node)) expect(typed.slice(term.start, term.end)).toContain(term.text);
      }),
      { numRuns: 2000 },
    );
  });

  test('a query that runs is printed so that parsing it again gives the same', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { node, problem } = parseQuery(typed);
        if (!node || problem) return;
        const printed = printQuery(node);
        expect(parseQuery(printed).problem).toBeNull();
        expect(show(parseQuery(printed).node)).toBe(show(node));
        expect(printQuery(parseQuery(printed).node ?? node)).toBe(printed);
      }),
      { numRuns: 5000 },
    );
  });

  test('a name with quotes of its own keeps them', () => {
    for (const typed of ['tag:"Дело «Ласточки»"', 'tag:"»has:"', 'outlet:«The ”Times”»', '"«мост» закрыт"']) {
      const { node } = parseQuery(typed);
      expect(show(parseQuery(node ? printQuery(node) : '').node)).toBe(show(node));
    }
    expect(quoted('Дело «Ласточки»')).toBe('"Дело «Ласточки»"');
    expect(quoted('The "Times”»')).toBe('«The  Times”»');
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
