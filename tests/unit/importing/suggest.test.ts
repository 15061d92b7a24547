import fs from 'node:fs';
import { realArticle } from '../../support/realArticle.ts';
import { describe, expect, test } from 'vitest';
import { ArticleFields } from '#shared/model/article.ts';
import { suggest, type Suggested } from '#main/features/importing/suggest.ts';
import { fixture, sampleText } from './support.ts';

const NOW = new Date('2026-01-20T12:00:00Z');

function read(text: string, language = 'ru', fileName = 'article.txt'): Suggested {
  const suggested = suggest({ text, language, fileName, now: NOW });
  ArticleFields.parse(suggested.fields);
  return suggested;
}
const fieldsOf = (text: string, language = 'ru', fileName?: string): ArticleFields =>
  read(text, language, fileName).fields;

const BODY = 'Министры встретились в среду и договорились продолжить. Итоги объявят позже.';

describe('an article without a headline, under a picture', () => {
  const { fields, reasons } = read(fixture('twin.ru.txt'));

  test('the caption and the agency of the picture are recognised', () => {
    expect(fields.caption).toBe('Глава Минэнерго на пресс-конференции');
    expect(fields.credit).toBe('Associated Press');
    expect(reasons.caption).toContain('© Associated Press');
  });

  test('the caption is not taken for the title: the first sentence gives one', () => {
    expect(fields.title).toBe(
      'Глава Минэнерго настолько занят ремонтом подстанций, что области, которым он обещал «зимний запас», остаются без новых…',
    );
    expect(reasons.title).toContain('first sentence');
  });

  test('it cites Bloomberg, with the sentence that shows it, and does not cite the picture agency', () => {
    expect(fields.cites).toEqual([
      {
        outlet: 'Bloomberg',
        sentence:
          'Об этом пишет Bloomberg со ссылкой на осведомлённых собеседников, которые попросили не называть их имён.',
      },
    ]);
  });

  test('a date inside the story is not its date of publication', () => {
    expect(fields.published).toBeNull();
    expect(reasons.published).toBeUndefined();
  });
});

const real = realArticle();
describe('the first real article', () => {
  test('is read right', ({ skip }) => {
    skip(real === null, 'the texts of others are kept outside of the project and are not at hand here');
    const { fields } = read(fs.readFileSync(real?.original ?? '', 'utf8'));
    expect(fields.caption).toBe('Президент РФ Владимир Путин');
    expect(fields.credit).toBe('Associated Press');
    expect(fields.title).toMatch(/^Президент РФ Владимир Путин настолько .*…$/);
    expect(fields.cites).toHaveLength(1);
    expect(fields.cites[0]?.outlet).toBe('Bloomberg');
    expect(fields.cites[0]?.sentence).toMatch(/^Об этом пишет Bloomberg со ссылкой на /);
  });
});

describe('a picture credit', () => {
  test.each([
    ['Мост через реку / Фото: УНИАН', 'Мост через реку', 'УНИАН'],
    ['Мост через реку. Фото: president.gov.ua', 'Мост через реку.', 'president.gov.ua'],
    ['Міст через річку (Фото: Укрінформ)', 'Міст через річку', 'Укрінформ'],
    ['The bridge at dawn / Reuters', 'The bridge at dawn', 'Reuters'],
    ['The bridge at dawn. Photo by Jane Doe / Getty Images', 'The bridge at dawn.', 'Jane Doe / Getty Images'],
    ['The bridge at dawn (c) AFP', 'The bridge at dawn', 'AFP'],
    ['Фото: Reuters', '', 'Reuters'],
  ])('%s', (line, caption, credit) => {
    const fields = fieldsOf(`${line}\n\n${BODY}`);
    expect([fields.caption, fields.credit]).toEqual([caption, credit]);
    expect(fields.title).toBe('Министры встретились в среду и договорились продолжить');
  });

  test('may stand under the headline', () => {
    const fields = fieldsOf(`Министры договорились\n\nЗал заседаний / УНИАН\n\n${BODY}`);
    expect(fields).toMatchObject({ title: 'Министры договорились', caption: 'Зал заседаний', credit: 'УНИАН' });
  });

  test('is not a copyright notice', () => {
    expect(fieldsOf(`© 2026 Reuters. All rights reserved\n\n${BODY}`).credit).toBe('');
  });
});

describe('a title', () => {
  test.each([
    ['# Министры договорились #\n\nТекст.', 'Министры договорились'],
    ['Заголовок: Министры договорились\nДата: 8 января 2026\n\nТекст.', 'Министры договорились'],
    ['Договорятся ли министры?\n\nТекст продолжается.', 'Договорятся ли министры?'],
    ['Одно-единственное предложение.', 'Одно-единственное предложение'],
    ['Я', 'Я'],
  ])('of %j', (text, title) => {
    expect(fieldsOf(text).title).toBe(title);
  });

  test('of a file with only a caption is the name of the file', () => {
    const fields = fieldsOf('Мост через реку / © Associated Press', 'ru', 'Мост_8_января.txt');
    expect(fields).toMatchObject({ title: 'Мост 8 января', caption: 'Мост через реку', credit: 'Associated Press' });
  });

  test('is cut between words, and a word without end is cut anyway', () => {
    expect(fieldsOf(`${'слово '.repeat(60)}.`).title).toMatch(/^(слово )+слово…$/);
    const long = fieldsOf('а'.repeat(400)).title;
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.endsWith('…')).toBe(true);
  });
});

describe('lines about the article', () => {
  test('are read from a Ukrainian header', () => {
    expect(fieldsOf(sampleText('corridor.uk.txt'), 'uk')).toMatchObject({
      title: 'Від «Зернової ініціативи» до власного коридору',
      outlet: 'Навчальна підшивка',
      byline: 'Олена Зразкова',
      published: '2023-08-18',
      cites: [{ outlet: 'Reuters' }],
    });
  });

  test('are read from one English line', () => {
    expect(fieldsOf(sampleText('voyager.en.txt'), 'en')).toMatchObject({
      title: 'An old spacecraft finds its words again',
      byline: 'Martin Sample',
      published: '2024-04-24',
      outlet: 'Sample Cuttings',
      cites: [{ outlet: 'CNN' }],
    });
  });

  test('give the address and from it the outlet', () => {
    const fields = fieldsOf(`Министры договорились\n\n${BODY}\n\nИсточник: https://www.unian.net/politics/1.html`);
    expect(fields).toMatchObject({ url: 'https://www.unian.net/politics/1.html', outlet: 'УНИАН' });
    expect(fieldsOf(`https://news.example.org/a?b=1\n${BODY}`)).toMatchObject({
      url: 'https://news.example.org/a?b=1',
      outlet: 'news.example.org',
    });
  });

  test('a name in the last line signs the article', () => {
    expect(fieldsOf(`Министры договорились\n\n${BODY}\n\n${BODY}\n\nОлена Зразкова`).byline).toBe('Олена Зразкова');
  });

  test('a script is no web address', () => {
    expect(fieldsOf(`javascript:alert(1)\n\n${BODY}`).url).toBe('');
  });
});

describe('the date of publication', () => {
  test.each([
    ['Дата: 8 января 2026 г., 14:30', '2026-01-08'],
    ['8 січня 2026 року', '2026-01-08'],
    ['Thursday, January 8, 2026', '2026-01-08'],
    ['08.01.2026', '2026-01-08'],
    ['2026-01-08', '2026-01-08'],
    ['Date: 2026-01-08T10:30:00+02:00', '2026-01-08T10:30:00+02:00'],
    ['Date: 2026-01-08 10:30', '2026-01-08'],
    ['Published: 8 Jan 2026 14:30 +02:00', '2026-01-08T14:30+02:00'],
    ['12 декабря', '2025-12-12'],
    ['Дата: 31.02.2026', null],
    ['Date: 01/08/2026', null],
    ['Date: 25/01/2025', '2025-01-25'],
  ])('of %j', (line, published) => {
    expect(fieldsOf(`Министры договорились\n${line}\n\n${BODY}`).published).toBe(published);
  });

  test.each([
    [`КИЕВ, 8 января (Рейтер) — ${BODY}`, '2026-01-08', 'Reuters'],
    [`МОСКВА, 8 янв – РИА Новости. ${BODY}`, '2026-01-08', 'РИА Новости'],
    [`LONDON, Jan 8 (Reuters) - Ministers met and agreed to go on talking until the spring.`, '2026-01-08', 'Reuters'],
    [`Иванов, который 8 января ушёл — и не вернулся, — промолчал.`, null, ''],
    [`Встреча прошла 8 января 2025 года — ${BODY}`, null, ''],
  ])('of the opening %j', (text, published, outlet) => {
    expect(fieldsOf(text)).toMatchObject({ published, outlet });
  });
});
