import type { ErrorCode } from '#shared/contract/result.ts';

/** A heading for each expected failure; the sentence below it comes with the failure. A missing one does not compile. */
export const errorHeadings: Record<ErrorCode, string> = {
  'invalid-input': 'That can’t be used',
  'not-found': 'Not in the archive any more',
  'gone-stale': 'It changed in the meantime',
  'quote-mismatch': 'The words moved',
  'nothing-to-undo': 'Nothing to undo',
  'unreadable-file': 'The file can’t be read',
  'empty-file': 'The file is empty',
  'too-large': 'Too large',
  'not-text': 'Not a text file',
  duplicate: 'Already in the archive',
  'archive-unusable': 'The archive can’t be used',
  'archive-from-future': 'The archive is newer than this Cuttings',
  'archive-busy': 'The archive is busy',
  'disk-full': 'The disk is full',
  'export-failed': 'The export failed',
  cancelled: 'Cancelled',
  refused: 'Not allowed',
  internal: 'Something went wrong in Cuttings',
};
