import { describe, expect, test } from 'vitest';
import { citedOutlets } from '#main/features/importing/citedOutlets.ts';

const namesIn = (sentence: string, own = ''): string[] => citedOutlets([sentence], own).map(({ outlet }) => outlet);

describe('an article cites', () => {
  test.each([
    ['Об этом пишет Bloomberg.', 'Bloomberg'],
    ['Как сообщает американское издание The Wall Street Journal, переговоры сорваны.', 'The Wall Street Journal'],
    ['Об этом сообщает корреспондент УНИАН.', 'УНИАН'],
    ['Взрыв прогремел утром, передает «Интерфакс».', 'Интерфакс'],
    ['Премьер подал в отставку, сообщает РИА Новости со ссылкой на источник.', 'РИА Новости'],
    ['По данным агентства Reuters, груз задержан.', 'Reuters'],
    ['Источники Axios утверждают обратное.', 'Axios'],
    ['Как стало известно «Коммерсанту», по информации «Ведомостей» сделка отложена.', 'Ведомости'],
    ['The New York Times пишет, что сделка отложена.', 'The New York Times'],
    ['В интервью Le Monde министр отказался отвечать.', 'Le Monde'],
    ['Про це повідомляє «Українська правда» з посиланням на обласну раду.', 'Украинская правда'],
    ['Як пише Der Spiegel, рішення ще немає.', 'Der Spiegel'],
    ['Уряд готує зміни, повідомляє Суспільне.', 'Суспільне'],
    ['За даними Financial Times, перемовини тривають.', 'Financial Times'],
    ['The talks collapsed, according to The Kyiv Independent.', 'The Kyiv Independent'],
    ['The minister told the Financial Times that he would resign.', 'Financial Times'],
    ['On Monday AFP reported that the road was closed.', 'AFP'],
    ['The paper was first reported by the Daily Gazette.', 'Daily Gazette'],
    ['The road is closed, the BBC said.', 'BBC'],
  ])('%s', (sentence, outlet) => {
    expect(namesIn(sentence)).toEqual([outlet]);
    expect(citedOutlets([sentence], '')[0]?.sentence).toBe(sentence);
  });

  test.each([
    'Дания передает F-16, а США передают HIMARS.',
    'Министр написал об этом в Telegram.',
    'Компания Microsoft заявляет о росте прибыли.',
    'John Smith reported a burglary, and Boeing said nothing.',
    'He told Mary that the bridge was closed.',
    'Источники NATO отказались от комментариев.',
    'Президент пишет мемуары.',
  ])('nobody in %j', (sentence) => {
    expect(namesIn(sentence)).toEqual([]);
  });

  test('each outlet once, in order, and never itself', () => {
    const found = citedOutlets(
      [
        'Об этом пишет Reuters.',
        'Как сообщает УНИАН, дорога закрыта.',
        'По данным Reuters и Axios, надолго.',
        'Пишет Axios.',
      ],
      'УНИАН',
    );
    expect(found.map(({ outlet, sentence }) => [outlet, sentence])).toEqual([
      ['Reuters', 'Об этом пишет Reuters.'],
      ['Axios', 'Пишет Axios.'],
    ]);
  });
});
