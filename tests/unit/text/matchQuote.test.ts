import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, selectorFor } from '#shared/text/matchQuote.ts';

const TEXT = [
  'Гавань опустела ещё до рассвета, и рыбаки не вышли в море.',
  'Начальник порта сообщил, что корабли укрылись за северным мысом.',
  'По его словам, никто из моряков не пострадал, хотя шторм длился двое суток.',
  'Семьям сообщили об этом вечером.',
].join('\n');

function passage(quote: string, text = TEXT) {
  const start = text.indexOf(quote);
  return selectorFor(text, start, start + quote.length);
}

describe('a passage is marked', () => {
  test('with its words and 32 characters on either side', () => {
    const selector = passage('корабли укрылись');
    expect(selector.quote).toBe('корабли укрылись');
    expect(selector.prefix).toBe(TEXT.slice(selector.start - 32, selector.start));
    expect(selector.suffix).toBe(TEXT.slice(selector.end, selector.end + 32));
  });

  test('never with half of an emoji, neither in it nor beside it', () => {
    const emoji = '\u{1F600}'.repeat(40);
    const selector = selectorFor(emoji, 35, 37);
    expect([selector.start, selector.end]).toEqual([34, 38]);
    for (const part of [selector.quote, selector.prefix, selector.suffix]) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  test('and an empty or impossible range is a mistake of the caller', () => {
    expect(() => selectorFor(TEXT, 5, 5)).toThrow(RangeError);
    expect(() => selectorFor(TEXT, 0, TEXT.length + 1)).toThrow(RangeError);
  });
});

describe('the text has changed and the passage is looked for', () => {
  const quote = 'никто из моряков не пострадал';
  const selector = passage(quote);

  test('nothing changed: it is where it was', () => {
    expect(locate(TEXT, selector)).toEqual({ status: 'exact', start: selector.start, end: selector.end, score: 1 });
  });

  test('something was added before it: it has moved', () => {
    const found = locate(`Обновлено.\n${TEXT}`, selector);
    expect(found).toMatchObject({ status: 'moved', start: selector.start + 11, score: 1 });
  });

  test('a word of it was changed: it is found, and says that it is not quite the same', () => {
    const changed = TEXT.replace('моряков', 'матросов');
    const found = locate(changed, selector);
    expect(found.status).toBe('moved');
    expect(found.score).toBeLessThan(1);
    expect(changed.slice(found.start, found.end)).toBe('никто из матросов не пострадал');
  });

  test('it was taken out: it is detached, not put somewhere similar', () => {
    expect(locate(TEXT.replace(quote, ''), selector).status).toBe('detached');
    expect(locate('', selector)).toMatchObject({ status: 'detached', score: 0 });
  });

  test('its words stand in several places: its surroundings tell which', () => {
    const twice = 'Шторм утих. Суда вышли.\nМы ждали долго. Суда вышли вечером, когда стих ветер.';
    const second = selectorFor(twice, twice.lastIndexOf('Суда вышли'), twice.lastIndexOf('Суда вышли') + 10);
    const found = locate(`Новое начало. ${twice}`, second);
    expect(found.start).toBe(`Новое начало. ${twice}`.lastIndexOf('Суда вышли'));
  });

  test('the surroundings do not tell: nothing is guessed', () => {
    const row = 'да, нет, да, нет, да, нет, да, нет, да, нет, да, нет, да, нет, да, нет, да, нет, да, нет, да, нет';
    const middle = selectorFor(row, 45, 48);
    expect(locate(row.slice(9), { ...middle, start: 1000, end: 1003 }).status).toBe('detached');
  });

  test('a short word that stands alone in quite another text is not believed', () => {
    expect(locate('Совсем другой текст про порт и погоду на завтра.', passage('порт')).status).toBe('detached');
  });

  test('the old offsets are right by accident: the surroundings decide', () => {
    const before = 'Порт закрыт. Никого. Порт открыт для всех судов с утра.';
    const second = selectorFor(before, 21, 25);
    const after = `Сегодня ветрено, Порт закрыт. Никого. ${before.slice(21)}`;
    const found = locate(after, { ...second, start: 17, end: 21 });
    expect(found.start).toBe(after.lastIndexOf('Порт'));
  });
});

describe('whatever is edited outside the quote', () => {
  const edit = fc.record({ at: fc.nat(400), remove: fc.nat(12), insert: fc.string({ maxLength: 12 }) });

  test('an answer with score 1 is the quote itself, and any other says so', () => {
    fc.assert(
      fc.property(
        fc.nat(TEXT.length - 2),
        fc.integer({ min: 1, max: 60 }),
        fc.array(edit, { maxLength: 6 }),
        (start, length, edits) => {
          const end = Math.min(TEXT.length, start + length);
          const selector = selectorFor(TEXT, start, end);
          const text = edits.reduce((current, { at, remove, insert }) => {
            const place = current.indexOf(selector.quote);
            const before = at < place && at + remove <= place;
            const after = at >= place + selector.quote.length;
            return before || after ? current.slice(0, at) + insert + current.slice(at + remove) : current;
          }, TEXT);
          const found = locate(text, selector);
          const isQuote = text.slice(found.start, found.end) === selector.quote;
          if (found.status === 'exact') expect([isQuote, found.start, found.score]).toEqual([true, selector.start, 1]);
          if (found.status === 'moved') expect(isQuote).toBe(found.score === 1);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
