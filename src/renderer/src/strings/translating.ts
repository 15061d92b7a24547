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
  machine: {
    label: 'Or by a machine',
    device: (from: string, to: string): string => `Translate on this computer, ${from} → ${to}`,
    server: (host: string): string => `Translate by the server at ${host}`,
    leaves: 'The text leaves this program for that server.',
    noModel: (from: string, to: string): string =>
      `There is no model for ${from} → ${to} yet. Settings tells how to add one.`,
    sameLanguage: 'Choose the language of the translation first.',
    working: 'Translating',
    count: (done: number, total: number): string => `${done} of ${total} sentences`,
    stop: 'Stop',
    done: 'Translated by machine',
    doneText: (count: number): string =>
      `${count} sentences, each marked as machine translation until somebody edits or verifies it.`,
  },
  models: {
    label: 'Machine translation',
    hint: 'A model of Firefox Translations translates on this computer: a folder with model, lex and vocab files, unpacked. Cuttings keeps a copy in the archive.',
    add: 'Add a model folder…',
    adding: 'Loading the model…',
    added: (from: string, to: string): string => `Model added: ${from} → ${to}`,
    removed: (from: string, to: string): string => `Model removed: ${from} → ${to}. Your own folder was not touched.`,
    remove: (from: string, to: string): string => `Remove the model ${from} → ${to}`,
    facts: (name: string, bytes: number): string => `${name}, ${Math.round(bytes / 1_000_000)} MB`,
    server: 'Use a translation server',
    serverHint:
      'The only part of Cuttings that uses the network: when you ask for it, the text of an article goes to this server (LibreTranslate).',
    address: 'Address of the server',
    wrongAddress: 'An address begins with http:// or https://.',
  },
  menu: 'Translations of this article',
  startEmpty: 'Start empty',
  started: 'An empty translation',
  startedText: 'The pencil above the text opens the desk to write it, sentence by sentence.',
  needLanguage: 'Say first which language it will be in.',
  about: 'About this translation…',
  takeOut: 'Take this translation out',
  takenOutWhole: 'The translation was taken out',
};
