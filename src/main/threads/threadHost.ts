import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EventName, Events } from '#shared/contract/events.ts';
import type { Input, Output, RouteName } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import { callHandler } from '#main/ipc/router.ts';
import { Lanes } from './lanes.ts';
import type { FromThread, Inside, ThreadData, ToThread, WorkerData } from './protocol.ts';
import { callInside, type Served } from './serve.ts';

/** Where requests of one kind run: on a thread of their own, or right here (tests, command line). */
export interface Host {
  readonly call: <N extends RouteName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** Asks what no window can. */
  readonly inside: <N extends keyof Inside>(name: N, input: Inside[N]['input']) => Promise<Inside[N]['output']>;
  readonly close: () => Promise<void>;
}

/** Runs the same handlers right here. */
export const inline = (served: Served): Host => ({
  call: (name, input) => callHandler(served.handlers, name, input),
  inside: (name, input) => callInside(served, name, input),
  close: () => {
    served.close();
    return Promise.resolve();
  },
});

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export interface ThreadOptions {
  readonly file: string;
  readonly data: ThreadData;
  readonly onEvent: (name: EventName, payload: Events[EventName]) => void;
}

/**
 * Starts a worker thread and asks it by messages. A thread that dies fails what it was asked and is started anew for
 * the next request. Never terminated from outside: the SQLite addon must close its own connection.
 */
export function startThread({ file, data, onEvent }: ThreadOptions): Host {
  const waiting = new Map<number, Waiting>();
  const lanes = new Lanes();
  let lastId = 0;
  let worker: Worker | null = null;
  let closed: (() => void) | null = null;

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const fresh = new Worker(file, {
      workerData: { ...data, lanes: lanes.memory } satisfies WorkerData,
      name: path.basename(file, '.js'),
    });
    let reason = new Error('the thread stopped');
    fresh.on('message', (message: FromThread) => {
      receive(message, waiting, onEvent);
    });
    fresh.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
      failAll(reason);
      closed?.();
    });
    return fresh;
  };

  const ask = (kind: 'call' | 'inside', name: string, input: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the archive is closed'));
        return;
      }
      worker ??= start();
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ kind, id, name, input, ticket: lanes.take(name, input) } satisfies ToThread);
    });

  worker = start();
  return {
    call: (name, input) => ask('call', name, input),
    inside: (name, input) => ask('inside', name, input),
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        if (worker) worker.postMessage({ kind: 'close' } satisfies ToThread);
        else resolve();
      }),
  };
}

function receive(message: FromThread, waiting: Map<number, Waiting>, onEvent: ThreadOptions['onEvent']): void {
  if (message.kind === 'event') onEvent(message.name, message.payload);
  if (message.kind !== 'answer' && message.kind !== 'bug') return;
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'answer') asked?.resolve(message.result as never);
  else asked?.reject(Object.assign(new Error(message.message), { code: message.code, stack: message.stack }));
}
