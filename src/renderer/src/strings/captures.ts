import { strings } from './en.ts';

const passages = (count: number): string => strings.plural(count, 'passage', 'passages');

/** The words about an article that was captured again. */
export const captures = {
  banner: (count: number): string =>
    `Captured again since: ${count === 1 ? 'one passage stands' : `${count} passages stand`} in an earlier capture.`,
  review: 'Review…',
  title: 'What became of the passages',
  subtitle: 'The article was captured again. Nothing has been moved: each passage waits for you to say.',
  close: 'Close',
  verdicts: {
    kept: 'Kept: the same words at the same place',
    moved: 'Moved: the same words at another place',
    changed: 'Text changed, or it can’t be told which place is meant: compare',
    gone: 'Gone: the words are no longer there',
  },
  list: 'Passages of the earlier capture',
  was: 'Was',
  now: 'Now',
  confirm: 'Move it there',
  confirmOf: (quote: string): string => `Move it there: “${quote.slice(0, 50)}”`,
  letGo: 'Leave it in the earlier capture',
  letGoOf: (quote: string): string => `Leave it in the earlier capture: “${quote.slice(0, 50)}”`,
  confirmSure: (count: number): string =>
    count === 1 ? 'Move the one that kept its words' : `Move all ${count} that kept their words`,
  moved: (count: number): string => `Moved ${passages(count)} to the newest capture`,
  left: (count: number): string => `${passages(count)} stay in the earlier capture, with their words`,
  done: 'All passages have been decided',
  doneText: 'Those that were left keep their words and are listed with the others, marked as no longer standing there.',
  diff: 'Earlier capture and newest, word by word',
  tooDifferent: 'The two captures differ too much to be compared word by word.',
  removed: 'taken out',
  added: 'put in',
};
