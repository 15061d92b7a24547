import type { ErrorCode, Failure } from '#shared/contract/result.ts';
import { notify } from '../ui/notices.ts';
import { errorHeadings } from '../strings/errors.ts';

/** An expected failure on its way through code that speaks in exceptions (TanStack Query). */
export class ArchiveFailure extends Error {
  readonly code: ErrorCode;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ArchiveFailure';
    this.code = failure.code;
  }
}

/** Tells the analyst; a cancelled request is what they asked for, so it is not told. */
export function tellFailure(failure: Failure): void {
  if (failure.code === 'cancelled') return;
  notify({ tone: 'problem', heading: errorHeadings[failure.code], text: failure.message });
}
