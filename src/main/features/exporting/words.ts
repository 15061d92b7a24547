/** How the printed document says things. English only for now; nothing here reads the machine's locale or time zone. */
import type { Evidence } from '#shared/model/passage.ts';
import type { Counterpart, LinkSource, Problem, TranslationSource } from './evidence.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-GB');
const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' });

export const number = (value: number): string => NUMBER.format(value);

export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** "8 January 2026" or "8 January 2026, 10:30 (UTC+02:00)": the day and hour as written, never moved to another zone. */
export function when(value: string): string {
  const [date = '', time] = value.split('T');
  const day = DAY.format(new Date(`${date}T00:00:00Z`));
  const clock = time?.slice(0, 5);
  if (!clock) return day;
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(value)?.[1] ?? 'Z';
  return zone === 'Z' ? `${day}, ${clock} UTC` : `${day}, ${clock} (UTC${zone})`;
}

export const languageName = (language: string): string =>
  language === 'und' ? 'language not known' : (LANGUAGE.of(language) ?? language);

/** At most about `length` characters, cut between words. */
export function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  // Never half of a surrogate pair.
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '').replace(/[\s,;:–—-]+$/u, '')}…`;
}

const METHODS: readonly (readonly [prefix: string, words: string])[] = [
  ['length-order/', 'linked automatically by length and order'],
  ['length-order-words/', 'linked automatically by length, order and words'],
];

/** Never more sure than it is: 0.999 is 0.99. */
const roundDown = (confidence: number): string => (Math.floor(confidence * 100) / 100).toFixed(2);

export function linkWords({ method, confidence, manual }: LinkSource): string {
  if (manual) return 'linked by hand';
  const known = METHODS.find(([prefix]) => method.startsWith(prefix))?.[1];
  return `${known ?? `linked automatically (${method})`}, confidence ${roundDown(confidence)}`;
}

/** What is not there, said plainly; '' when every sentence is linked. */
export function unlinkedWords({ words, sentences, unlinked, translation, language }: Counterpart): string {
  if (words.length === 0) {
    const side = language === translation.language ? 'translation' : 'original';
    return `Nothing in the ${side} is linked to these words.`;
  }
  if (unlinked === 0) return '';
  return `${unlinked === 1 ? 'One' : number(unlinked)} of the ${number(sentences)} sentences quoted has nothing linked to it.`;
}

export function translationWords({ origin, translator, translatedOn, language }: TranslationSource): string {
  const maker = origin === 'machine' ? 'machine translation, not reviewed' : 'translated by a person';
  const facts = [
    `${languageName(language)}, ${maker}`,
    translator || (origin === 'machine' ? 'engine not recorded' : 'name not recorded'),
    translatedOn === null ? 'date not recorded' : when(translatedOn),
  ];
  return facts.join('; ');
}

const NATURES = { claim: 'Claim', fact: 'Fact', opinion: 'Opinion' };
const STANDINGS = { confirmed: 'confirmed', disputed: 'disputed', unverified: 'could not be verified' };

/** "Claim; says the minister; disputed by O. Kovalchuk, 1 March 2026, 08:00 UTC". */
export function assessmentWords({ speaker, nature, standing, standingBy, standingAt }: Evidence): string {
  const by = standingBy === '' ? '' : ` by ${standingBy}`;
  const on = standingAt === null ? '' : `, ${when(standingAt)}`;
  return [
    nature === null ? '' : NATURES[nature],
    speaker === '' ? '' : `says ${speaker}`,
    standing === null ? '' : `${STANDINGS[standing]}${by}${on}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const PROBLEMS: Record<Problem, string> = {
  detached: 'The words of this passage no longer stand where they were marked. They are printed as they were recorded.',
  'quote-mismatch':
    'The text at the recorded place is not this quote, so neither context nor translation is shown. The words are printed as they were recorded; check them against the captured file.',
  'text-damaged':
    'The stored text no longer has the SHA-256 it was stored with. Do not rely on this entry before the archive has been verified.',
  'in-bin': 'The article, or the text quoted, has been removed from the archive and is in its bin.',
};

export const problemWords = (problem: Problem): string => PROBLEMS[problem];
