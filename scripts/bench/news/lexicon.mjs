// The word lists with all their forms.
import { conjugate, declineAdjective, declineNoun } from './decline.mjs';
import { NOUNS } from './nouns.mjs';
import { ADJECTIVES, DEEDS, PLACES, PREFIXES, SAYINGS, TIMES } from './words.mjs';

const LANGUAGES = ['ru', 'uk'];

/** "один один one; два два two" → [{ ru, uk, en }]. */
const entriesOf = (list) =>
  list.split(';').map((line) => {
    const [ru, uk, en] = line
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' '));
    return { ru, uk, en };
  });

const inBoth = (make) => Object.fromEntries(LANGUAGES.map((language) => [language, make(language)]));

const nounsOf = (list) =>
  entriesOf(list).map((entry) => ({
    en: entry.en,
    ...inBoth((language) => declineNoun(entry[language].replace('+', ''), language, entry[language].startsWith('+'))),
  }));

const adjectiveOf = (entry) => ({
  en: entry.en,
  ...inBoth((language) => declineAdjective(entry[language], language)),
});

const verbsOf = (list) =>
  entriesOf(list).map((entry) => ({
    en: entry.en,
    ...inBoth((language) => conjugate(entry[language], language)),
  }));

const plainAdjectives = entriesOf(ADJECTIVES);

export const topics = Object.keys(NOUNS).filter((name) => name !== 'general');
export const nouns = Object.fromEntries(Object.entries(NOUNS).map(([name, list]) => [name, nounsOf(list)]));
export const adjectives = plainAdjectives.map(adjectiveOf);
export const compounds = entriesOf(PREFIXES).flatMap((prefix) =>
  plainAdjectives.map((entry) =>
    adjectiveOf({ ru: prefix.ru + entry.ru, uk: prefix.uk + entry.uk, en: `${prefix.en}-${entry.en}` }),
  ),
);
export const deeds = verbsOf(DEEDS);
export const sayings = verbsOf(SAYINGS);
export const places = nounsOf(PLACES);
export const times = entriesOf(TIMES);
