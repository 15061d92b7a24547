import { useRef, useState } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { ask } from '../../../archive/queries.ts';
import { ArchiveFailure, tellFailure } from '../../../archive/failure.ts';
import type { Script } from '../../../workspace/workspace.ts';
import type { BatchRow } from '#shared/contract/routes/desk.ts';

/** Few enough that a stop is quick and the first rows come at once. */
const SLICE = 10;

export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly total: number;
  readonly isRunning: boolean;
  readonly run: (terms: readonly string[], script: Script) => void;
  readonly stop: () => void;
}

/** Searches one slice of the terms after the other. What is there when it is stopped, stays. */
export function useBatch(): Batch {
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const [total, setTotal] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const current = useRef(0);
  const { run: record } = useArchiveCommand('search.recordBatch', { quiet: true });

  const stop = (): void => {
    current.current += 1;
    setRunning(false);
  };
  const search = async (terms: readonly string[], script: Script): Promise<void> => {
    const mine = ++current.current;
    setRows([]);
    setTotal(terms.length);
    setRunning(true);
    try {
      for (let at = 0; at < terms.length && current.current === mine; at += SLICE) {
        const answer = await ask('search.batch', { terms: terms.slice(at, at + SLICE), script });
        if (current.current !== mine) return;
        setRows((before) => [...before, ...answer.rows]);
        const found = answer.rows.filter(({ problem }) => problem === null);
        if (found.length > 0) {
          await record({ script, found: found.map(({ query, articles }) => ({ query, total: articles })) });
        }
      }
    } catch (error) {
      if (!(error instanceof ArchiveFailure)) throw error;
      tellFailure(error);
    } finally {
      if (current.current === mine) setRunning(false);
    }
  };
  return { rows, total, isRunning, run: (terms, script) => void search(terms, script), stop };
}
