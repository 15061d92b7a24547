import { parentPort } from 'node:worker_threads';
import { prepareHere, type Job } from '#main/features/importing/preparing.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

port.on('message', ({ id, job }: { id: number; job: Job }) => {
  prepareHere(job).then(
    (results) => port.postMessage({ id, results }),
    (error: unknown) => port.postMessage({ id, error: error instanceof Error ? error : new Error(String(error)) }),
  );
});
