import { strings } from './en.ts';

/** The words of the find place. */
export const find = {
  label: 'Search the archive',
  placeholder: 'Search words, "phrases", tag:…',
  clear: 'Clear the search',
  help: 'How to search',
  results: 'Search results',
  library: 'All articles, newest first',
  sort: { relevance: 'Best match', newest: 'Newest' },
  sortBy: 'Order of the results',
  addFound: 'Add the passages found to the dossier',
  noPassagesFound: 'No passage holds these words',
  noPassagesFoundText:
    'Articles were found, but nothing tagged in them. Tag a passage first, or add the whole article.',
  searching: 'Searching…',
  cannotSearch: 'The search did not work',
  total: (count: number): string => strings.plural(count, 'article', 'articles'),
  found: (count: number): string =>
    count === 0 ? 'Nothing found' : `${strings.plural(count, 'article', 'articles')} found`,
  hits: (count: number): string => strings.plural(count, 'place', 'places'),
  passages: (count: number): string => strings.plural(count, 'passage', 'passages'),
  kinds: {
    title: 'article',
    tag: 'tag',
    outlet: 'outlet',
    word: 'word',
    saved: 'saved search',
    family: 'name',
  },
  fields: {
    title: 'title',
    original: 'original',
    translation: 'translation',
    tag: 'tag',
    note: 'note',
    outlet: 'outlet',
  },
  nothing: 'Nothing found',
  nothingText: (query: string): string =>
    `No article has “${query}” in its texts, title, tags, notes or outlet. Fewer words, or a word’s beginning with a star (моск*), find more.`,
  emptyLibrary: 'The archive is empty',
  emptyLibraryText: 'Import articles (Ctrl+I), drop files onto the window, or paste text. They are listed here.',
  import: 'Import articles…',
  syntax: [
    ['мост порт', 'both words, anywhere in the article'],
    ['"мост через реку"', 'exactly these words in this order'],
    ['мост OR порт', 'one or the other'],
    ['мост -порт', 'the first without the second'],
    ['моск*', 'words that begin like this'],
    ['(мост OR порт) зерно', 'parentheses group'],
    ['title:зерно', 'only in the title; also original: translation: tag: note: outlet:'],
    ['lang:uk', 'articles in this language'],
  ] as readonly (readonly [string, string])[],
  syntaxNote: 'ё and е are the same, stress marks don’t matter; й and и, ї and і are different letters.',
};
