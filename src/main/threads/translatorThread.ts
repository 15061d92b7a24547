import { Worker } from 'node:worker_threads';
import type { TranslatorThread } from '#main/features/translating/engines/bergamot.ts';

interface Answer {
  readonly id: number;
  readonly value?: readonly string[];
  readonly error?: string;
}
interface Waiting {
  readonly resolve: (value: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/** One translator on its own thread, for as long as a translation takes. */
export function startTranslatorThread(file: string): TranslatorThread {
  const worker = new Worker(file, { name: 'translator' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (value) asked?.resolve(value);
    else asked?.reject(new Error(error ?? 'it gave no answer'));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('its thread ended')));
  const ask = (question: object): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, ...question });
    });
  return {
    load: async (model) => {
      await ask({ load: model });
    },
    translate: (texts) => ask({ texts }),
    stop: () => void worker.terminate(),
  };
}
