import { parentPort, workerData } from 'node:worker_threads';
import { callHandler } from '#main/ipc/router.ts';
import { Cancelled } from '#main/searchIndex/types.ts';
import type { RouteName } from '#shared/contract/contract.ts';
import type { EventName, Events } from '#shared/contract/events.ts';
import { fail } from '#shared/contract/result.ts';
import { Lanes } from './lanes.ts';
import type { FromThread, Inside, InsideHandlers, ThreadData, ToThread, WorkerData } from './protocol.ts';

export interface Served {
  readonly handlers: Partial<Record<RouteName, unknown>>;
  readonly inside?: InsideHandlers;
  readonly close: () => void;
}

/** Whether the question that is being answered has been overtaken by a newer one. */
export type IsOvertaken = () => boolean;

export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void;

const OVERTAKEN = fail('cancelled', 'A newer search took the place of this one.');

/** The worker's side: opens what it needs, answers calls, closes its own connection when told to. */
export function serve(open: (data: ThreadData, emit: Emit, isOvertaken: IsOvertaken) => Served): void {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a worker thread');
  const post = (message: FromThread): void => {
    port.postMessage(message);
  };
  const data = workerData as WorkerData;
  const lanes = new Lanes(data.lanes);
  let isOvertaken: IsOvertaken = () => false;
  const emit: Emit = (name, payload) => {
    post({ kind: 'event', name, payload });
  };
  const served = open(data, emit, () => isOvertaken());
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      served.close();
      process.exit(0);
    }
    const { id, name, ticket } = message;
    isOvertaken = () => lanes.isOvertaken(name, ticket);
    if (isOvertaken()) {
      post({ kind: 'answer', id, result: OVERTAKEN });
      return;
    }
    answer(served, message).then(
      (result) => {
        post({ kind: 'answer', id, result });
      },
      (error: unknown) => {
        if (error instanceof Cancelled) {
          post({ kind: 'answer', id, result: OVERTAKEN });
          return;
        }
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
