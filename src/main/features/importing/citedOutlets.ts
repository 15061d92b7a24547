import type { Citation } from '#shared/model/article.ts';
import { foldForIndex } from '#shared/text/tokens.ts';
import { KNOWN_NAMES, knownOutlet } from './knownOutlets.ts';

export interface CitedOutlet extends Citation {
  /** The words that show it, e.g. "Об этом пишет Bloomberg". */
  readonly sign: string;
}

const LATIN_WORD = "[\\p{Lu}\\p{N}](?:[\\p{Script=Latin}\\p{N}&.’'-]*[\\p{Script=Latin}\\p{N}])?";
const LATIN_NAME = `(?=\\p{Script=Latin})${LATIN_WORD}(?: (?:(?:of|and|de|la|le|der|die|della|&) )?(?=[\\p{Script=Latin}\\p{N}])${LATIN_WORD})*`;
const QUOTED_NAME = '[«“„"]\\p{Lu}[^«»“”"„.,:;!?]{1,60}[»”"]';
const DOMAIN = '[a-z0-9-]+\\.(?:ru|ua|net|com|org|info|by|eu|io|media|news|live)(?![\\p{L}\\p{N}])';
const NAME = `(?<name>${QUOTED_NAME}|${KNOWN_NAMES}|${LATIN_NAME}|${DOMAIN})`;

/** What may stand between a verb and the name: "американское издание", "агентство", "корреспондент". */
const MEDIUM =
  '(?:(?:издани|видан|газет|агентств|информагентств|інформагентств|телеканал|канал|журнал|портал|таблоид|таблоїд|ежедневник|' +
  'еженедельник|тижневик|сайт|ресурс|корреспондент|кореспондент|репортер|медиа|медіа|пресс-служб|радиостанц|радіостанц)\\p{L}*|' +
  'telegram-канал\\p{L}*|\\p{Ll}[\\p{Ll}-]*(?:ое|ая|ий|ый|ой|ую|ые|ого|их|ых|ські|ське|ська|ський|ську))';
const BETWEEN = `(?:${MEDIUM} ){0,3}`;

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
const phrases = (sources: readonly string[]): RegExp[] =>
  sources.map((source) => new RegExp(`${START}${source}${END}`, 'gu'));

/** Where any name in Latin letters or quotes is taken for an outlet's, because it stands out in Cyrillic text. */
const CLEAR = phrases([
  `(?:об этом |про це |как |як )?${TELLS} ${BETWEEN}${NAME}`,
  `(?:со ссылкой на|ссылаясь на|[иі]?зі? посиланням на|посилаючись на) ${BETWEEN}${NAME}`,
  `(?:источник(?:и|а|ов|у|ам)?|джерел(?:а|о|ам)?|собеседник(?:и|а|ов)?|співрозмовник(?:и|а|ів)?) ${BETWEEN}${NAME}`,
  `(?:по (?:данным|информации|сведениям|сообщению)|за (?:даними|інформацією|повідомленням)) ${BETWEEN}${NAME}`,
  `(?:в интервью|в статье|в публикации|в інтерв['’ʼ]ю|у статті|у публікації) ${BETWEEN}${NAME}`,
  `(?:журналист(?:ы|ам|ов)?|журналіст(?:и|ам|ів)?|издани[еюя]|видання|газет[аеуы]) ${NAME}`,
  `${NAME} (?:${TELLS}|со ссылкой на|ссылаясь на|[иі]?зі? посиланням на|посилаючись на)`,
]);

/** Where a name only counts when it says that it is an outlet's: in English every name has capital letters. */
const DOUBTFUL = phrases([
  `${SAYS} ${BETWEEN}${NAME}`,
  `${NAME} ${SAYS}`,
  `(?:according to|citing|cited by|reported (?:by|in)|interview (?:with|to)|told|quoted by|published by) (?:(?:the|a) )?(?:(?:newspaper|magazine|news agency|website) )?${NAME}`,
  `${NAME}(?:,? citing [^,.]{3,80},)? ${REPORTED}`,
  `${NAME}(?: \\p{Ll}+){0,2},? citing`,
  `${NAME}['’]s? (?:own )?(?:sources|reporting|report|interview)`,
  `sources (?:who spoke to|of|told) (?:the )?${NAME}`,
]);

/** Names in Latin letters that are no outlets. */
const NOT_OUTLETS =
  /^(?:Telegram|Facebook|Twitter|X|YouTube|Instagram|WhatsApp|Viber|TikTok|VK|Signal|NATO|EU|UN|USA|US|UK|FBI|CIA|NSA|OPEC|OPEC\+|UNESCO|UNICEF|IAEA|IMF|WHO|SWIFT|[IVXLCDM]+|\p{N}+)$/u;
const OUTLET_WORD =
  /(?:^|[\s-])(?:Times|Post|News|Journal|Agency|Press|Tribune|Guardian|Telegraph|Herald|Daily|Today|TV|Radio|Television|Magazine|Review|Chronicle|Gazette|Observer|Mirror|Mail|Standard|Standart|Independent|Insider|Zeitung|Nachrichten|Standard|Globe|Newsweek|Broadcasting|Wire|Media|Pravda|Gazeta|Wyborcza)(?:$|[\s-])/u;

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

function namesIn(sentence: string): { outlet: string; sign: string; at: number }[] {
  if (!TELLTALE.test(sentence)) return [];
  // A phrase may open the sentence with a capital letter, but a name must keep its own.
  const lowered = sentence.replace(/^[^\p{L}]*\p{Lu}/u, (start) => start.toLowerCase());
  return [...matches(CLEAR, sentence, lowered, isName), ...matches(DOUBTFUL, sentence, lowered, isOutletName)].sort(
    (a, b) => a.at - b.at || b.sign.length - a.sign.length,
  );
}

function matches(
  patterns: readonly RegExp[],
  sentence: string,
  lowered: string,
  accepts: (name: string) => boolean,
): { outlet: string; sign: string; at: number }[] {
  const variants = lowered === sentence ? [sentence] : [sentence, lowered];
  return variants.flatMap((text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const name = acceptedPart(cleaned(match.groups?.name ?? ''), accepts);
        const sign = sentence.slice(match.index, match.index + match[0].length);
        const at = match.index + match[0].lastIndexOf(name ?? '');
        return name === undefined ? [] : [{ outlet: knownOutlet(name) ?? name, sign, at }];
      }),
    ),
  );
}

/** "In December CNN": words with capitals before a name are not part of it. */
function acceptedPart(name: string, accepts: (name: string) => boolean): string | undefined {
  const words = name.split(' ');
  return words.map((_, from) => words.slice(from).join(' ')).find(accepts);
}

const cleaned = (name: string): string => name.replace(/^[«“„"]|[»”"]$/gu, '').trim();

const isName = (name: string): boolean => !NOT_OUTLETS.test(name);

const isOutletName = (name: string): boolean =>
  isName(name) && (knownOutlet(name) !== undefined || OUTLET_WORD.test(name) || /^[a-z0-9-]+\.[a-z]+$/u.test(name));
