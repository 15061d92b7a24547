/** The words of linking sentences. */
const sentences = (count: number): string => (count === 1 ? '1 sentence' : `${count.toLocaleString('en')} sentences`);

export const links = {
  label: 'Links between sentences',
  allSure: 'Every link is sure or was looked at',
  toCheck: (count: number): string =>
    count === 1 ? '1 link to check' : `${count.toLocaleString('en')} links to check`,
  unconfirmed: (count: number): string => `${count.toLocaleString('en')} not confirmed by a person`,
  alone: (count: number): string => `${sentences(count)} without a counterpart`,
  repair: 'Repair links',
  done: 'Done',
  how: 'Click a sentence, or go to it with the arrows.',
  picked: 'Now the sentence that belongs to it, and B again.',
  nothing: {
    merge: 'There is no sentence after this one to merge with.',
    split: 'A link is split before its second sentence or a later one; this is the first.',
    shift: 'Nothing after this sentence is free to move.',
    none: 'Put the caret in a sentence first.',
    same: 'These are linked already.',
    check: 'There is nothing left to check.',
  },
  merged: 'Merged',
  split: 'Split',
  unlinked: 'Unlinked: no counterpart',
  linked: 'Linked',
  shifted: 'Shifted; look at what follows',
  confirmed: 'Confirmed',
  again: (linked: number, kept: number): string =>
    `${linked.toLocaleString('en')} links${kept > 0 ? `, ${kept.toLocaleString('en')} of them yours and untouched` : ''}`,
  short: {
    next: 'Next',
    merge: 'Merge',
    split: 'Split',
    pick: 'Link',
    unlink: 'Unlink',
    down: 'Shift down',
    up: 'Shift up',
    confirm: 'Confirm',
    rest: 'Confirm the rest',
    again: 'Link again',
  },
};
