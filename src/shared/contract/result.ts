/** What can go wrong in ways we expect. Each code has a heading for the analyst (renderer/strings/errors.ts). */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'gone-stale',
  'quote-mismatch',
  'nothing-to-undo',
  'unreadable-file',
  'empty-file',
  'too-large',
  'not-text',
  'duplicate',
  'archive-unusable',
  'archive-from-future',
  'archive-busy',
  'disk-full',
  'export-failed',
  'cancelled',
  'refused',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: `message` is whole sentences for a person (what happened, what was kept, what to do). */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message },
});
