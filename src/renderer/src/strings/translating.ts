/** The words of working on a translation, sentence by sentence. */
export const translating = {
  label: 'Work on the translation',
  original: 'Original sentence',
  field: 'Its translation',
  placeholder: 'Not translated yet. Write it here.',
  onlyHere: 'Nothing in the original is linked with this sentence.',
  status: {
    machine: 'Machine translation',
    human: 'As it came',
    edited: 'Edited',
    verified: 'Verified',
    missing: 'Not translated',
  },
  changed: 'Changed, not kept yet',
  by: (author: string): string => (author === '' ? '' : `by ${author}`),
  noName: 'Say in Settings who you are, so that it goes on record.',
  stale: (words: string): string => `The original has changed since. It said: “${words}”`,
  progress: (verified: number, total: number): string =>
    `${verified.toLocaleString('en')} of ${total.toLocaleString('en')} verified`,
  missing: (count: number): string => `${count.toLocaleString('en')} not translated`,
  staleCount: (count: number): string => `${count.toLocaleString('en')} to look at again`,
  previous: 'Previous sentence',
  next: 'Next sentence',
  nextOpen: 'Next unverified',
  keep: 'Keep',
  verify: 'Verify',
  history: (count: number): string => `History (${count})`,
  noHistory: 'It is as it came.',
  takeBack: 'Use these words',
  done: 'Done',
  allVerified: 'Every sentence is verified.',
  kept: 'Kept',
  verified: 'Verified',
  takenOut: 'Sentence taken out',
  passages: (followed: number, detached: number): string =>
    [
      followed > 0 ? `${followed} marked ${followed === 1 ? 'passage follows' : 'passages follow'} the new words` : '',
      detached > 0
        ? `${detached} lost ${detached === 1 ? 'its place; its words are' : 'their places; their words are'} kept`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  keys: { keep: 'Enter keeps, Alt+↑ and Alt+↓ move, Escape leaves.' },
  menu: 'Translations of this article',
  startEmpty: 'Start empty',
  started: 'An empty translation',
  startedText: 'The pencil above the text opens the desk to write it, sentence by sentence.',
  needLanguage: 'Say first which language it will be in.',
  takeOut: 'Take this translation out',
  takenOutWhole: 'The translation was taken out',
};
