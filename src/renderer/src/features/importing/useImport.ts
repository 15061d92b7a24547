import { type Dispatch, useRef, useState } from 'react';
import { callHost, useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveEvent } from '#renderer/archive/useArchiveEvent.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { BatchLine, DuplicateDecision, ImportOutcome } from '#shared/contract/routes/importing.ts';
import type { Result } from '#shared/contract/result.ts';
import { readForm } from './form.ts';
import { type Entry, type Session, type SessionAction, planImport } from './session.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  readonly isStopping: boolean;
}

export interface Importer {
  /** One file with the form as it stands; null when the form is not ready. */
  readonly importOne: (entry: Entry) => Promise<Result<ImportOutcome> | null>;
  /** Everything in the list. */
  readonly importAll: (session: Session, onDuplicate: DuplicateDecision) => Promise<void>;
  readonly stop: () => void;
  readonly progress: Progress | null;
  readonly isRunning: boolean;
}

/** Hundreds of small files go by in a second; the window has to hear "Stop" in between. */
const SHOW_EVERY_MS = 200;

function lineOf(entry: Entry, result: Result<ImportOutcome> | null): BatchLine {
  const { handle, name } = entry.file;
  if (result === null) return { handle, name, outcome: 'failed', articleId: null, message: importing.problems.fix };
  if (result.ok) {
    return { handle, name, outcome: result.value.outcome, articleId: result.value.articleId, message: '' };
  }
  const outcome = result.error.code === 'duplicate' ? 'duplicate' : 'failed';
  return { handle, name, outcome, articleId: null, message: result.error.message };
}

/** Takes files into the archive and tells the session what became of each. */
export function useImport(send: Dispatch<SessionAction>): Importer {
  const commit = useArchiveCommand('importing.commit', { quiet: true });
  const batch = useArchiveCommand('importing.batch');
  const [progress, setProgress] = useState<Progress | null>(null);
  const shownAt = useRef(0);
  useArchiveEvent('importing.progress', (now) => {
    const time = performance.now();
    if (time - shownAt.current < SHOW_EVERY_MS) return;
    shownAt.current = time;
    setProgress((before) => (before === null ? null : { ...before, ...now }));
  });

  const commitWith = async (entry: Entry, fallback: DuplicateDecision) => {
    const read = entry.form === null ? null : readForm(entry.form);
    if (entry.draft === null || read?.ok !== true || read.capturedAt === null) return null;
    return commit.run({
      handle: entry.file.handle,
      charset: entry.draft.charset.used,
      fields: read.fields,
      capturedAt: read.capturedAt,
      onDuplicate: entry.draft.duplicates.length === 0 ? 'ask' : (entry.decision ?? fallback),
      attachTo: null,
    });
  };

  const importOne = async (entry: Entry) => {
    const result = await commitWith(entry, 'ask');
    if (result?.ok === true) send({ type: 'settled', lines: [lineOf(entry, result)] });
    return result;
  };

  const importAll = async (session: Session, onDuplicate: DuplicateDecision) => {
    const plan = planImport(session);
    setProgress({ done: 0, total: plan.batch.length, name: '', isStopping: false });
    for (const entry of plan.byHand) {
      send({ type: 'settled', lines: [lineOf(entry, await commitWith(entry, onDuplicate))] });
    }
    if (plan.batch.length > 0) {
      const result = await batch.run({ handles: [...plan.batch], onDuplicate });
      if (result.ok) send({ type: 'settled', lines: result.value.lines });
    }
    setProgress(null);
  };

  const stop = () => {
    setProgress((now) => (now === null ? null : { ...now, isStopping: true }));
    void callHost('importing.cancel', {});
  };
  return { importOne, importAll, stop, progress, isRunning: progress !== null || commit.isRunning };
}
