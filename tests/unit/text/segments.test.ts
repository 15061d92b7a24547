import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from '#shared/text/segments.ts';

const sentences = (text: string, language = 'ru') =>
  segmentText(text, language).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string, language = 'ru') => segmentText(text, language).map(({ kind }) => kind);

describe('an article as it is saved from a page', () => {
  const article = [
    'Премьер Нарнии Тумнус Фавнов / © Lantern Press',
    'Премьер назвал условия «неприемлемыми». После этого переговоры прервали.',
    '«Мы не уйдём: от Кэр-Параваля до Орландии нас ждут», — говорится в заявлении.',
    'Что известно о переговорах',
    'Об этом пишет Lantern.',
  ].join('\n\n');

  test('begins with a caption, has headings, and keeps a quote with its speaker', () => {
    expect(segmentText(article, 'ru').map((s) => [s.paragraph, s.kind, article.slice(s.start, s.end)])).toEqual([
      [0, 'caption', 'Премьер Нарнии Тумнус Фавнов / © Lantern Press'],
      [1, 'sentence', 'Премьер назвал условия «неприемлемыми».'],
      [1, 'sentence', 'После этого переговоры прервали.'],
      [2, 'sentence', '«Мы не уйдём: от Кэр-Параваля до Орландии нас ждут», — говорится в заявлении.'],
      [3, 'heading', 'Что известно о переговорах'],
      [4, 'sentence', 'Об этом пишет Lantern.'],
    ]);
  });

  test.each(['Порт утром. Фото: УНИАН', 'A harbour at dawn. Photo: Reuters', 'Порт утром / Reuters', 'Порт (c) AP'])(
    'a first line that ends with a credit is a caption: %s',
    (line) => {
      expect(kinds(`${line}\n\nКорабли вышли в море.`)[0]).toBe('caption');
    },
  );

  test('lines that say who, when and where from are no headings', () => {
    expect(
      kinds('Мост закрыт\n\nАвтор: Анна Ким\n\nДата: 3 марта 2026\n\nМост / © Associated Press\n\nРаботы начались.'),
    ).toEqual(['heading', 'caption', 'caption', 'caption', 'sentence']);
    expect(kinds('Bridge closed\n\nBy Anna Kim\n\nWork has begun.')).toEqual(['heading', 'caption', 'sentence']);
  });

  test('a caption under the title is a caption too', () => {
    expect(kinds('Флот вышел в море\n\nПорт утром / © AP\n\nКорабли вышли.')).toEqual([
      'heading',
      'caption',
      'sentence',
    ]);
  });

  test('the last short line, a list and an introduction with a colon are no headings', () => {
    expect(kinds('Корабли вышли.\nКонец')).toEqual(['sentence', 'sentence']);
    expect(kinds('Хлеб\nСоль\nВода\nСпички\nВзять с собой всё.').slice(0, 4)).not.toContain('heading');
    expect(kinds('Напомним:\nкорабли вышли.')).toEqual(['sentence', 'sentence']);
  });

  test('a Markdown heading is one wherever it stands', () => {
    expect(kinds('# Флот.\n\nКорабли вышли.\n\n## Что дальше?')).toEqual(['heading', 'sentence', 'heading']);
  });
});

describe('a hard-wrapped text', () => {
  const wrapped = [
    'The harbour master said on Tuesday that the fleet had left before the',
    'storm reached the islands, and that nobody on board had been hurt. He',
    'added that the ships would wait in the lee of the northern cape until',
    'the wind turned.',
    '',
    'The families were told in the evening.',
  ].join('\n');

  test('has the paragraphs that blank lines divide, and whole sentences', () => {
    expect(segmentText(wrapped, 'en').map((s) => s.paragraph)).toEqual([0, 0, 1]);
    expect(sentences(wrapped, 'en')[1]).toBe(
      'He\nadded that the ships would wait in the lee of the northern cape until\nthe wind turned.',
    );
  });

  test('is not what a list of headlines is', () => {
    const headlines = [
      'Флот вышел в море до рассвета, в порту никого не осталось',
      'Начальник порта Мадсен рассказал о судьбе всех экипажей',
      'Шторм «Агата» подошёл к северному мысу и остановился там',
      'Рыбаки требуют возместить убытки за две недели простоя',
      'Синоптики обещают островам тихую погоду к концу недели',
    ];
    expect(sentences(headlines.join('\n'))).toEqual(headlines);
  });

  test('is not what an article with one short line after another is', () => {
    expect(sentences('Корабли вышли.\nВетер стих.\nПорт пуст.')).toHaveLength(3);
  });
});

describe('sentences end where a reader ends them', () => {
  const whole = (language: string, ...examples: string[]) => {
    for (const example of examples) expect(sentences(example, language)).toEqual([example]);
  };

  test('not after Russian abbreviations and initials', () => {
    whole(
      'ru',
      'Он живёт на ул. Садовой, д. 5, кв. 12, и т. д. не пишет.',
      'Об этом сказал И. И. Иванов в эфире.',
      'По словам проф. Иванова, см. Рис. 4 и стр. 5.',
      'Ущерб составил 5 млн. 300 тыс. рублей.',
      'В 2014 г. Минск принял гостей.',
      'Завод им. Лихачёва закрыли.',
    );
  });

  test('not after Ukrainian ones', () => {
    whole('uk', 'Він мешкає на вул. Хрещатик у м. Київ.', 'У 2014 р. Крим захопили.', 'Про це пише О. Забужко.');
  });

  test('not after English ones', () => {
    whole('en', 'Mr. Smith met Gen. J. B. Brown of the U.S. Army on Jan. 8 at No. 10.');
  });

  test('but where an abbreviation is the last word, they do', () => {
    expect(sentences('Первый завод этой компании закрыли в Вильне в 1916 г. Самым удачным был 1907 год.')).toHaveLength(
      2,
    );
    expect(sentences('Он помогает им. Однако денег нет.')).toHaveLength(2);
    expect(sentences('He left the U.S. The talks went on.', 'en')).toHaveLength(2);
    expect(sentences('No. He stayed.', 'en')).toHaveLength(2);
  });

  test('before a figure, and after three dots', () => {
    expect(sentences('Его курс был коротким. 10 марта он уехал.')).toHaveLength(2);
    expect(sentences('Он ждал… Никто не пришёл.')).toHaveLength(2);
    expect(sentences('Он ждал… и никто не пришёл.')).toHaveLength(1);
  });

  test('a speaker stays with the quote, the next speaker begins anew', () => {
    whole('ru', '«Мы победим!» — сказал он.', '«Где деньги?» — Петров не ответил.', '— Где? — спросил он.');
    whole('en', '“Why?” he asked.', '"Stop!" – the guard said.');
    expect(sentences('— Вы здесь? — Да. — Хорошо.')).toEqual(['— Вы здесь?', '— Да.', '— Хорошо.']);
  });

  test('the number of a list item is not a sentence', () => {
    whole('ru', '1. Утвердить порядок.');
  });
});

describe('whatever the text is', () => {
  const alphabet = fc.constantFrom(...Array.from('аБвГ.!?…«»"—- \n\t\r#©/:0123гI\u00A0\u{1F600}'));
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet, maxLength: 200 }));

  test('every visible character lies in exactly one segment, and segments begin and end with one', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ru', 'uk', 'en', 'und', 'not-a-known-language-tag'), (text, language) => {
        let end = 0;
        let paragraph = 0;
        for (const segment of segmentText(text, language)) {
          expect(text.slice(end, segment.start).trim()).toBe('');
          const content = text.slice(segment.start, segment.end);
          expect(content).toBe(content.trim());
          expect(content).not.toBe('');
          expect(segment.paragraph).toBeGreaterThanOrEqual(paragraph);
          end = segment.end;
          paragraph = segment.paragraph;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
