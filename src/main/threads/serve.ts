import { parentPort, workerData } from 'node:worker_threads';
import { callHandler } from '#main/ipc/router.ts';
import type { RouteName } from '#shared/contract/contract.ts';
import type { EventName, Events } from '#shared/contract/events.ts';
import type { FromThread, Inside, InsideHandlers, ThreadData, ToThread } from './protocol.ts';

export interface Served {
  readonly handlers: Partial<Record<RouteName, unknown>>;
  readonly inside?: InsideHandlers;
  readonly close: () => void;
}

export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void;

/** The worker's side: opens what it needs, answers calls, closes its own connection when told to. */
export function serve(open: (data: ThreadData, emit: Emit) => Served): void {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a worker thread');
  const post = (message: FromThread): void => {
    port.postMessage(message);
  };
  const served = open(workerData as ThreadData, (name, payload) => {
    post({ kind: 'event', name, payload });
  });
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      served.close();
      process.exit(0);
    }
    const { id } = message;
    answer(served, message).then(
      (result) => {
        post({ kind: 'answer', id, result });
      },
      (error: unknown) => {
        const problem = error instanceof Error ? error : new Error(String(error));
        const code = (problem as { code?: string }).code ?? '';
        post({ kind: 'bug', id, message: problem.message, code, stack: problem.stack ?? '' });
      },
    );
  });
}

/** The main side has parsed the request; only the types are lost on the way. */
function answer(served: Served, { kind, name, input }: Extract<ToThread, { id: number }>): Promise<unknown> {
  if (kind === 'call') return callHandler(served.handlers, name as RouteName, input as never);
  return callInside(served, name as keyof Inside, input as never);
}

/** Calls what only main may ask. */
export function callInside<N extends keyof Inside>(
  { inside }: Served,
  name: N,
  input: Inside[N]['input'],
): Promise<Inside[N]['output']> {
  const handler = inside?.[name];
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler(input);
}
