import { strings } from './en.ts';

/** The words about tagging all hits of a search. */
export const tagHits = {
  title: 'Tag all hits',
  subtitle: (query: string): string =>
    `What the search “${query}” lights up. Untick what is not meant; then give the rest a tag.`,
  close: 'Close',
  what: 'What is tagged',
  words: 'The words',
  sentence: 'The whole sentence',
  where: 'In which texts',
  both: 'Both',
  original: 'Originals',
  translation: 'Translations',
  list: 'Hits to tag',
  all: 'Tick or untick all',
  tick: (words: string): string => `Tag “${words.slice(0, 60)}”`,
  chosen: (some: number, all: number): string => `${some} of ${strings.plural(all, 'hit', 'hits')} ticked`,
  tagThem: 'Tag them…',
  cut: 'There are more hits than can be gone through at once: narrow the search to reach the rest.',
  none: 'This search lights up no words in any text.',
  more: (count: number): string => `Show ${count} more`,
  done: (count: number, tag: string): string => `Tagged ${strings.plural(count, 'hit', 'hits')} with ${tag}`,
  notThere: (count: number): string => `${count} had changed in the meantime and were left out.`,
};
