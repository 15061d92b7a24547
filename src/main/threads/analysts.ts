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

/** Reads and analyses files on threads of their own for as long as a batch takes. They hold nothing of the archive. */
export function startAnalysts(file: string): Analyst {
  const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const waiting = new Map<number, Waiting>();
  const workers = Array.from({ length: count }, () => new Worker(file, { name: 'analysis' }));
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  for (const worker of workers) {
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
    together: TOGETHER,
    jobs: count * 3,
    close: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
