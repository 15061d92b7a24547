import type { Citation } from '#shared/model/article.ts';
import { foldForIndex } from '#shared/text/tokens.ts';
import { CYRILLIC_BEGINNINGS, KNOWN_NAMES, knownOutlet } from './knownOutlets.ts';

export interface CitedOutlet extends Citation {
  /** The words that show it, e.g. "Об этом пишет Bloomberg". */
  readonly sign: string;
}

const LATIN_WORD = "[\\p{Lu}\\p{N}](?:[\\p{Script=Latin}\\p{N}&.’'-]*[\\p{Script=Latin}\\p{N}])?";
const LATIN_NAME = `(?=\\p{Script=Latin})${LATIN_WORD}(?: (?:(?:of|and|de|la|le|der|die|della|&) )?(?=[\\p{Script=Latin}\\p{N}])${LATIN_WORD})*`;
const QUOTED_NAME = '[«“„"]\\p{Lu}[^«»“”"„.,:;!?]{1,60}[»”"]';
const DOMAIN = '[a-z0-9-]+\\.(?:ru|ua|net|com|org|info|by|eu|io|media|news|live)(?![\\p{L}\\p{N}])';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=[\\p{Lu}«“„"a-z0-9])(?:${QUOTED_NAME}|${KNOWN_NAMES}|${LATIN_NAME}|${DOMAIN})`,
  'gu',
);

/** What may stand between a verb and the name: "американское издание", "агентство", "корреспондент". */
const MEDIUM =
  '(?:(?:издани|видан|газет|агентств|информагентств|інформагентств|телеканал|канал|журнал|портал|таблоид|таблоїд|ежедневник|' +
  'еженедельник|тижневик|сайт|ресурс|корреспондент|кореспондент|репортер|медиа|медіа|пресс-служб|радиостанц|радіостанц)\\p{L}*|' +
  'telegram-канал\\p{L}*|\\p{Ll}[\\p{Ll}-]*(?:ое|ая|ий|ый|ой|ую|ые|ого|их|ых|ські|ське|ська|ський|ську))';

const TELLS_RU =
  '(?:пишет|пишут|(?:на)?писал[аои]?|сообщает|сообщают|сообщ[аи]л[аои]?|отмечает|утверждает|рассказывает|рассказал[аои]?|узнал[аои]?|' +
  'информирует|выяснил[аои]?|напоминает|уточняет|цитирует)';
const TELLS_UK =
  '(?:пише|пишуть|(?:на)?писал[аои]|(?:на)?писав|повідомляє|повідомляють|повідом(?:и|ля)л[аои]|повідом(?:и|ля)в|зазначає|стверджує|розповідає|' +
  'розповіл[аои]|інформує|дізнал[аио]ся|дізнався|нагадує|уточнює|цитує)';
const TELLS = `(?:${TELLS_RU}|${TELLS_UK})`;
/** Countries hand over weapons with Latin names, companies declare things: here only an outlet's name counts. */
const SAYS =
  '(?:переда[её]т|передают|передал[аои]?|передає|передають|передав|заявляет|заявил[аои]?|заявляє|приводит|публикует|публікує|наводить)';
const REPORTED =
  '(?:(?:has|have|had|first|also|previously) )*(?:reported|reports|report|said|says|writes|wrote|revealed)';

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const before = (...phrases: readonly string[]): RegExp => new RegExp(`${START}(?:${phrases.join('|')}) $`, 'iu');
const after = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})${END}`, 'iu');
const BETWEEN = `(?: ${MEDIUM}){0,3}`;
const REFERRING = 'со ссылкой на|ссылаясь на|[иі]?зі? посиланням на|посилаючись на';

/** Where any name in Latin letters or quotes is taken for an outlet's, because it stands out in Cyrillic text. */
const CLEAR = {
  before: before(
    `(?:об этом |про це |как |як )?${TELLS}${BETWEEN}`,
    `(?:${REFERRING})${BETWEEN}`,
    `(?:источник(?:и|а|ов|у|ам)?|джерел(?:а|о|ам)?|собеседник(?:и|а|ов)?|співрозмовник(?:и|а|ів)?)${BETWEEN}`,
    `(?:по (?:данным|информации|сведениям|сообщению)|за (?:даними|інформацією|повідомленням))${BETWEEN}`,
    `(?:в интервью|в статье|в публикации|в інтерв['’ʼ]ю|у статті|у публікації)${BETWEEN}`,
    `журналист(?:ы|ам|ов)?|журналіст(?:и|ам|ів)?|издани[еюя]|видання|газет[аеуы]`,
  ),
  after: after(` ${TELLS}`, ` (?:${REFERRING})`),
};

/** Where a name only counts when it says that it is an outlet's: in English every name has capital letters. */
const DOUBTFUL = {
  before: before(
    `${SAYS}${BETWEEN}`,
    `(?:according to|citing|cited by|reported (?:by|in)|interview (?:with|to)|told|quoted by|published by)(?: the| a)?(?: newspaper| magazine| news agency| website)?`,
    `sources (?:who spoke to|of|told)(?: the)?`,
  ),
  after: after(
    ` ${SAYS}`,
    `(?:,? citing [^,.]{3,80},)? ${REPORTED}`,
    `(?: \\p{Ll}+){0,2},? citing`,
    `['’]s? (?:own )?(?:sources|reporting|report|interview)`,
  ),
};
/** How far a phrase reaches from the name. */
const REACH = 110;

/** Names in Latin letters that are no outlets. */
const NOT_OUTLETS =
  /^(?:Telegram|Facebook|Twitter|X|YouTube|Instagram|WhatsApp|Viber|TikTok|VK|Signal|NATO|EU|UN|USA|US|UK|FBI|CIA|NSA|OPEC|OPEC\+|UNESCO|UNICEF|IAEA|IMF|WHO|SWIFT|[IVXLCDM]+|\p{N}+)$/u;
const OUTLET_WORD =
  /(?:^|[\s-])(?:Times|Post|News|Journal|Agency|Press|Tribune|Guardian|Telegraph|Herald|Daily|Today|TV|Radio|Television|Magazine|Review|Chronicle|Gazette|Observer|Mirror|Mail|Standard|Standart|Independent|Insider|Zeitung|Nachrichten|Standard|Globe|Newsweek|Broadcasting|Wire|Media|Pravda|Gazeta|Wyborcza)(?:$|[\s-])/u;

/** What every name has in it: a quick look that spares most Cyrillic sentences a long one. */
const MAY_NAME = new RegExp(`\\p{Script=Latin}|[«“„"]\\p{Lu}|${CYRILLIC_BEGINNINGS}`, 'u');

/** Some word of every phrase: most sentences have none, and need not be looked at closely. */
const TELLTALE =
  /пис|пиш|сообщ|отмеч|утвержд|рассказ|узна|информ|інформ|выясн|напомин|уточн|цит|повідом|зазнач|стверд|розпов|дізна|нагад|ссыл|посил|источник|джерел|собеседник|співрозм|данным|сведен|даними|интервью|інтерв|статье|статті|публи|публі|журнал|издан|видан|газет|перед|заяв|привод|навод|according|citing|cited|report|interview|told|quot|sa(?:id|ys)|writ|wrote|reveal|sources/iu;

/** The outlets that a story quotes, each once and in order, with the first sentence that shows it. */
export function citedOutlets(sentences: readonly string[], ownOutlet: string): CitedOutlet[] {
  const found = new Map<string, CitedOutlet>();
  const own = foldForIndex(ownOutlet);
  for (const sentence of sentences) {
    for (const { outlet, sign } of namesIn(sentence)) {
      const key = foldForIndex(outlet);
      if (key !== '' && key !== own && !found.has(key)) found.set(key, { outlet, sentence, sign });
    }
  }
  return [...found.values()];
}

interface Named {
  readonly outlet: string;
  readonly sign: string;
}

function namesIn(sentence: string): Named[] {
  if (!MAY_NAME.test(sentence) || !TELLTALE.test(sentence)) return [];
  return [...sentence.matchAll(NAME)].flatMap((match) => {
    const end = match.index + match[0].length;
    const around = {
      before: sentence.slice(Math.max(0, match.index - REACH), match.index),
      name: match[0],
      after: sentence.slice(end, end + REACH),
    };
    return readNamed(around, CLEAR, isName) ?? readNamed(around, DOUBTFUL, isOutletName) ?? [];
  });
}

function readNamed(
  around: { readonly before: string; readonly name: string; readonly after: string },
  phrases: { readonly before: RegExp; readonly after: RegExp },
  accepts: (name: string) => boolean,
): Named | undefined {
  const [lead] = phrases.before.exec(around.before) ?? [];
  const [follow] = phrases.after.exec(around.after) ?? [];
  if (lead === undefined && follow === undefined) return undefined;
  const name = acceptedPart(cleaned(around.name), accepts);
  if (name === undefined) return undefined;
  return { outlet: knownOutlet(name) ?? name, sign: `${lead ?? ''}${around.name}${follow ?? ''}` };
}

/** "In December CNN": words with capitals before a name are not part of it. */
function acceptedPart(name: string, accepts: (name: string) => boolean): string | undefined {
  if (knownOutlet(name) !== undefined) return name;
  const words = name.split(' ');
  return words.map((_, from) => words.slice(from).join(' ')).find(accepts);
}

const cleaned = (name: string): string => name.replace(/^[«“„"]|[»”"]$/gu, '').trim();

const isName = (name: string): boolean => !NOT_OUTLETS.test(name);

const isOutletName = (name: string): boolean =>
  isName(name) && (knownOutlet(name) !== undefined || OUTLET_WORD.test(name) || /^[a-z0-9-]+\.[a-z]+$/u.test(name));
