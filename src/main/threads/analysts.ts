import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Analyst, Job } from '#main/features/importing/preparing.ts';
import type { Prepared } from '#main/features/importing/importArticle.ts';
import type { Result } from '#shared/contract/result.ts';

interface Answer {
  readonly id: number;
  readonly results?: Result<Prepared>[];
  readonly error?: Error;
}

interface Waiting {
  readonly resolve: (results: Result<Prepared>[]) => void;
  readonly reject: (error: Error) => void;
}

/** Enough that a message costs little, few enough that an import can be stopped soon. */
const TOGETHER = 16;
/** One core is left to whoever writes. */
const MOST_THREADS = 3;

/** Idle threads go after so long: the next files of somebody who imports many often come within it. */
const IDLE_MS = 30_000;

/** Lends one crew of threads to batch after batch: starting them, and getting them up to speed, costs as much as a hundred files. */
export function analystCrew(file: string): () => Analyst {
  let crew: Crew | null = null;
  let borrowers = 0;
  let idle: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(idle);
    if (!crew?.isWhole()) {
      crew?.end();
      crew = startCrew(file);
    }
    const lent = crew;
    borrowers++;
    return {
      prepare: lent.prepare,
      together: TOGETHER,
      jobs: lent.count * 3,
      close: () => {
        if (--borrowers > 0) return;
        idle = setTimeout(() => {
          lent.end();
          if (crew === lent) crew = null;
        }, IDLE_MS).unref();
      },
    };
  };
}

interface Crew {
  readonly prepare: Analyst['prepare'];
  readonly count: number;
  /** False when a thread has died. */
  readonly isWhole: () => boolean;
  readonly end: () => void;
}

/** Threads that read and analyse files. They hold nothing of the archive, and nobody from ending. */
function startCrew(file: string): Crew {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const waiting = new Map<number, Waiting>();
  const workers = Array.from({ length: count }, () => new Worker(file, { name: 'analysis' }));
  let isWhole = true;
  const failAll = (error: Error): void => {
    isWhole = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  for (const worker of workers) {
    worker.unref();
    worker.on('message', ({ id, results, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (results) asked?.resolve(results);
      else asked?.reject(error ?? new Error('the analysis failed'));
    });
    worker.on('error', failAll);
    worker.on('exit', () => failAll(new Error('the thread that reads files stopped')));
  }
  let asked = 0;
  return {
    prepare: (job: Job) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        workers[id % count]?.postMessage({ id, job });
      }),
    count,
    isWhole: () => isWhole,
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
