import type { MatchReason } from '#shared/contract/routes/search.ts';
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
  none: 'none',
  nothing: 'Nothing found',
  nothingText: (query: string): string =>
    `No article matches “${query}”. Words are looked for in texts, titles, tags, notes and outlets; fewer of them, or a word’s beginning with a star (моск*), find more.`,
  emptyLibrary: 'The archive is empty',
  emptyLibraryText: 'Import articles (Ctrl+I), drop files onto the window, or paste text. They are listed here.',
  import: 'Import articles…',
  terms: 'Words of this search',
  termSheet: (text: string): string => `How “${text}” is searched`,
  dials: {
    form: { label: 'Form', any: 'any form', wider: 'wider', exact: 'exactly', asTyped: 'as typed' },
    script: { label: 'Script', any: 'either alphabet', same: 'as typed' },
    spelling: { label: 'Spelling', exact: 'as typed', fuzzy: 'similar' },
  },
  foundAs: 'Found as',
  addFamily: 'Spellings of one name…',
  noForms: 'No article holds this word.',
  leaveOut: (form: string): string => `Leave out articles with “${form}”`,
  reasons: {
    same: () => '',
    form: (of) => `form of ${of}`,
    prefix: (of) => `begins with ${of}`,
    script: (of) => `${of} in another alphabet`,
    exonym: (of) => `what ${of} is called elsewhere`,
    alias: (of) => `stands for ${of} in your translations`,
    family: (of) => `same name as ${of}`,
    fuzzy: (of) => `spelled like ${of}`,
  } satisfies Record<MatchReason, (of: string) => string> as Record<MatchReason, (of: string) => string>,
  moreReasons: (count: number): string => `+ ${count} more`,
  script: {
    label: 'Names in either alphabet',
    on: 'Names are found in either alphabet (Maduro finds Мадуро). Click: only as typed',
    off: 'Names are found only as typed. Click: in either alphabet',
  },
  level: { label: 'What to list', articles: 'Articles', passages: 'Passages' },
  passageResults: 'Passages found',
  passagesFound: (count: number): string => `${strings.plural(count, 'passage', 'passages')} found`,
  noPassages: 'No passage found',
  noPassagesText:
    'Passages are what you have tagged or noted. None of them has these words in its quote, note or tags; articles may.',
  indexing: (done: number, total: number): string =>
    `Indexing ${done.toLocaleString('en')} of ${strings.plural(total, 'article', 'articles')}: results are not complete yet`,
  indexingSome: (behind: number): string =>
    `${strings.plural(behind, 'article is', 'articles are')} still to be indexed: results are not complete yet`,
  narrow: 'Narrow the results',
  facets: { outlet: 'Outlet', lang: 'Language', tag: 'Tag', cites: 'Cites', has: 'Has' },
  having: {
    translation: 'a translation',
    passages: 'passages',
    note: 'a note',
    tag: 'a tag',
  } as Readonly<Partial<Record<string, string>>>,
  moreValues: (count: number): string => `${count} more`,
  fewerValues: 'fewer',
  when: 'When they were published',
  whenHow: 'Months. Drag over them, or choose with the arrow keys and Shift, then Enter, to keep only these',
  allDates: 'All dates',
  syntax: [
    {
      title: 'Words',
      lines: [
        ['иран санкции', 'both words, in any form: Ирана, санкций'],
        ['"верховный суд"', 'these words as typed, in this order'],
        ['"верховный суд"~', 'in this order, in any form'],
        ['=иран', 'exactly this form, in this alphabet'],
        ['моск*', 'words that begin like this'],
        ['мадура~', 'words spelled like this'],
      ],
    },
    {
      title: 'Together',
      lines: [
        ['мост OR порт', 'one or the other; | is the same'],
        ['мост -порт', 'the first without the second; NOT is the same'],
        ['(мост OR порт) зерно', 'parentheses group'],
        ['иран near/5 ядерн*', 'at most five words apart'],
      ],
    },
    {
      title: 'Where',
      lines: [
        ['title:зерно', 'in the title; also original: translation: note:'],
        ['outlet:Bloomberg', 'from this outlet'],
        ['cites:Reuters', 'cites this outlet'],
        ['tag:sanctions', 'tagged so, whole or in a passage'],
        ['lang:uk', 'in this language'],
      ],
    },
    {
      title: 'When and what',
      lines: [
        ['date:2026-01..2026-03', 'published then; also date:2026 or date:2026-01-05..'],
        ['has:translation', 'also has:passages has:note has:tag; -has: for those without'],
      ],
    },
  ] as readonly { readonly title: string; readonly lines: readonly (readonly [string, string])[] }[],
  syntaxNote:
    'Field names work in Russian and Ukrainian too. ё and е are the same, stress marks don’t matter; й and и, ї and і are different letters.',
};
