/** The words of the reading place. */
export const reading = {
  nothingOpen: 'Nothing open yet',
  nothingOpenText: 'Choose an article on the left, or search. It opens here, beside its translation when it has one.',
  loading: 'Opening…',
  cannotOpen: 'This article can’t be opened',
  toolbar: 'Reading',
  original: 'Original',
  translation: 'Translation',
  columnName: (role: 'original' | 'translation', language: string): string =>
    `${role === 'original' ? 'Original' : 'Translation'}, ${language}`,
  exportPair: {
    tmx: 'Export the pair as TMX…',
    html: 'Export the pair as a page…',
    done: (file: string): string => `Written: ${file}`,
    held: (format: 'tmx' | 'html', pairs: number, alone: number): string => {
      const linked = `${pairs} linked ${pairs === 1 ? 'pair' : 'pairs'} of sentences`;
      if (alone === 0) return `${linked}; every sentence has its counterpart.`;
      const places = `${alone} ${alone === 1 ? 'place' : 'places'} without a counterpart`;
      return format === 'tmx' ? `${linked}; ${places} left out, as TMX holds only pairs.` : `${linked}, ${places}.`;
    },
  },
  within: {
    label: 'Find in this article',
    placeholder: 'Words, in any form',
    previous: 'Previous place',
    next: 'Next place',
    close: 'Close',
    count: (index: number, total: number): string => (total === 0 ? 'nothing' : `${index + 1} of ${total}`),
  },
  looks: {
    label: 'How the text looks',
    typeface: 'Typeface',
    serif: 'Serif',
    sans: 'Sans serif',
    textSize: {
      label: 'Size',
      less: 'Smaller text',
      more: 'Larger text',
      shown: (value: number): string => `${value} px`,
    },
    lineHeight: {
      label: 'Line height',
      less: 'Lines closer together',
      more: 'Lines further apart',
      shown: (value: number): string => value.toFixed(2).replace(/0$/, ''),
    },
    columnWidth: {
      label: 'Longest line',
      less: 'Narrower columns',
      more: 'Wider columns',
      shown: (value: number): string => `${value} rem`,
    },
  },
  interleaved: (original: string, translation: string): string =>
    `Sentence by sentence: ${original}, then ${translation}`,
  noCounterpart: { original: 'not in the original', translation: 'not translated' },
  origin: { human: 'translated by a person', machine: 'machine translation' },
  by: (translator: string): string => `translated by ${translator}`,
  chooseTranslation: 'Which translation',
  noTranslation: 'No translation yet',
  noTranslationText: 'Add one, and its sentences are linked with the original by themselves.',
  addTranslation: 'Add a translation…',
  lock: 'Lock scrolling together',
  hits: (index: number, total: number): string => (index < 0 ? `${total} found` : `${index + 1} of ${total}`),
  among: (index: number, total: number): string => `article ${index + 1} of ${total.toLocaleString('en')}`,
  noHits: 'No hits in this article',
  details: 'Details',
  edit: 'Edit details…',
  moreActions: 'More about this article',
  bin: 'Move to the bin',
  binned: (title: string): string => `Moved to the bin: ${title}`,
  openSource: 'Open the source in your browser',
  cites: 'cites',
  fields: {
    outlet: 'Outlet',
    byline: 'Byline',
    published: 'Published',
    captured: 'Captured',
    language: 'Language',
    cites: 'Cites',
    url: 'Address',
    caption: 'Caption',
    credit: 'Credit',
    file: 'File',
    sha256: 'SHA-256',
  },
  tags: 'Tags of this article',
};
