/** An outlet as it is called, as it is declined in Russian and Ukrainian text, and where it lives on the web. */
interface KnownOutlet {
  readonly name: string;
  /** Regular expression for its other forms. */
  readonly forms?: string;
  readonly host?: string;
}

const KNOWN: readonly KnownOutlet[] = [
  {
    name: 'Associated Press',
    forms: 'The Associated Press|AP|Ассоши[эе]йтед Пресс|Ассошіейтед Пресс',
    host: 'apnews.com',
  },
  { name: 'Reuters', forms: 'Рейтер(?:с|а|у|ом)?', host: 'reuters.com' },
  { name: 'AFP', forms: 'Agence France-Presse|Франс Пресс', host: 'afp.com' },
  { name: 'Bloomberg', forms: 'Bloomberg News|Блумберг(?:а|у|ом)?', host: 'bloomberg.com' },
  { name: 'The New York Times', forms: 'New York Times|NYT', host: 'nytimes.com' },
  { name: 'The Washington Post', forms: 'Washington Post', host: 'washingtonpost.com' },
  { name: 'The Wall Street Journal', forms: 'Wall Street Journal|WSJ', host: 'wsj.com' },
  { name: 'Financial Times', forms: 'The Financial Times', host: 'ft.com' },
  { name: 'The Economist', forms: 'Economist', host: 'economist.com' },
  { name: 'The Guardian', forms: 'Guardian', host: 'theguardian.com' },
  { name: 'The Times', host: 'thetimes.com' },
  { name: 'The Telegraph', forms: 'Telegraph', host: 'telegraph.co.uk' },
  { name: 'CNN', host: 'cnn.com' },
  { name: 'BBC', forms: 'BBC News|Би-би-си|Бі-бі-сі', host: 'bbc.com' },
  { name: 'NBC News', forms: 'NBC', host: 'nbcnews.com' },
  { name: 'CBS News', forms: 'CBS', host: 'cbsnews.com' },
  { name: 'ABC News', host: 'abcnews.go.com' },
  { name: 'Fox News', host: 'foxnews.com' },
  { name: 'NPR', host: 'npr.org' },
  { name: 'Sky News', host: 'news.sky.com' },
  { name: 'Axios', host: 'axios.com' },
  { name: 'Politico', host: 'politico.com' },
  { name: 'Der Spiegel', forms: 'Spiegel', host: 'spiegel.de' },
  { name: 'Die Welt', forms: 'Welt', host: 'welt.de' },
  { name: 'Die Zeit', host: 'zeit.de' },
  { name: 'Süddeutsche Zeitung', host: 'sueddeutsche.de' },
  { name: 'Frankfurter Allgemeine Zeitung', forms: 'FAZ', host: 'faz.net' },
  { name: 'Bild', host: 'bild.de' },
  { name: 'DPA', forms: 'dpa', host: 'dpa.com' },
  { name: 'Deutsche Welle', forms: 'DW', host: 'dw.com' },
  { name: 'Le Monde', host: 'lemonde.fr' },
  { name: 'Le Figaro', host: 'lefigaro.fr' },
  { name: 'El País', host: 'elpais.com' },
  { name: 'Corriere della Sera', host: 'corriere.it' },
  { name: 'Al Jazeera', forms: 'Аль-Джазира|Аль-Джазіра', host: 'aljazeera.com' },
  { name: 'Xinhua', forms: 'Синьхуа|Сіньхуа', host: 'xinhuanet.com' },
  { name: 'Kyodo', host: 'kyodonews.net' },
  { name: 'Interfax', host: 'interfax.com' },
  { name: 'Интерфакс', forms: 'Интерфакс(?:а|у|ом|е)', host: 'interfax.ru' },
  { name: 'Интерфакс-Украина', forms: 'Інтерфакс-Україн[аиіу]|Интерфакс-Украин[аыеу]', host: 'interfax.com.ua' },
  { name: 'ТАСС', forms: 'TASS', host: 'tass.ru' },
  { name: 'РИА Новости', forms: 'РИА Новостям|РИА Новостях|РІА Новини|РИА', host: 'ria.ru' },
  { name: 'РБК', forms: 'RBC', host: 'rbc.ru' },
  { name: 'РБК-Украина', forms: 'РБК-Україн[аиіу]|РБК-Украин[аыеу]', host: 'rbc.ua' },
  { name: 'Коммерсантъ', forms: 'Коммерсант(?:а|у|ом|е)?|Коммерсантом', host: 'kommersant.ru' },
  { name: 'Ведомости', forms: 'Ведомостей|Ведомостям|Ведомостями|Ведомостях', host: 'vedomosti.ru' },
  { name: 'Медуза', forms: 'Медуз[ыеу]|Медузой|Meduza', host: 'meduza.io' },
  { name: 'Новая газета', forms: 'Нов(?:ой|ую) газет(?:ы|е|у|ой)', host: 'novayagazeta.ru' },
  { name: 'УНИАН', forms: 'УНІАН|UNIAN', host: 'unian.net' },
  { name: 'Укринформ', forms: 'Укринформ(?:а|у|ом|е)|Укрінформ(?:у|ом|і)?|Ukrinform', host: 'ukrinform.net' },
  {
    name: 'Украинская правда',
    forms: 'Украинск(?:ой|ую) правд(?:ы|е|у|ой)|Українськ(?:а|ої|ій|у|ою) правд(?:а|и|і|у|ою)|Ukrainska Pravda',
    host: 'pravda.com.ua',
  },
  { name: 'Суспільне', forms: 'Суспільного|Суспільному|Общественное|Suspilne', host: 'suspilne.media' },
  { name: 'Радио Свобода', forms: 'Радіо Свобод[аиіу]|Радио Свобод[ыеу]|Radio Liberty', host: 'radiosvoboda.org' },
  { name: 'Голос Америки', forms: 'Голос[ау] Америки|Voice of America', host: 'voanews.com' },
  { name: 'БелТА', forms: 'БЕЛТА', host: 'belta.by' },
  { name: 'The Kyiv Independent', forms: 'Kyiv Independent', host: 'kyivindependent.com' },
];

const formsOf = ({ name, forms }: KnownOutlet): string =>
  [name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), ...(forms === undefined ? [] : [forms])].join('|');

/** Longer names first, so that "РБК-Украина" is not read as "РБК". */
const inOrder = KNOWN.map(formsOf)
  .flatMap((forms) => forms.split(/\|(?![^(]*\))/))
  .sort((a, b) => b.length - a.length);

/** Source of a regular expression that matches a known outlet in any form. */
export const KNOWN_NAMES = `(?<![\\p{L}\\p{N}-])(?:${inOrder.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`;

const EXACT = KNOWN.map((outlet) => ({ name: outlet.name, pattern: new RegExp(`^(?:${formsOf(outlet)})$`, 'u') }));

const ANY = new RegExp(`^(?:${inOrder.join('|')})$`, 'u');

/**
 * How known outlets begin that are written in no Latin letter: whatever lacks these is no place to look for one.
 * A letter that may be left out is not part of it.
 */
export const CYRILLIC_BEGINNINGS = [
  ...new Set(inOrder.flatMap((form) => /^(?=\p{Script=Cyrillic})\p{L}{1,4}(?![?*{])/u.exec(form) ?? [])),
].join('|');

/** The usual name of an outlet named in any form; undefined when we don't know it. */
export function knownOutlet(name: string): string | undefined {
  const trimmed = name.trim();
  return ANY.test(trimmed) ? EXACT.find(({ pattern }) => pattern.test(trimmed))?.name : undefined;
}

/** The outlet that lives at a host or above it; undefined when we don't know it. */
export const outletAtHost = (host: string): string | undefined =>
  KNOWN.find((outlet) => outlet.host !== undefined && (host === outlet.host || host.endsWith(`.${outlet.host}`)))?.name;
