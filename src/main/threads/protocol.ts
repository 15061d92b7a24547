import type { EventName, Events } from '#shared/contract/events.ts';
import type { StagedFile } from '#shared/contract/routes/importing.ts';

/** What a thread is given at its start. */
export interface ThreadData {
  readonly directory: string;
  readonly resourcesDir: string;
  readonly version: string;
}

/** The same with the memory of its lanes. */
export type WorkerData = ThreadData & { readonly lanes: SharedArrayBuffer };

export type ToThread =
  | {
      readonly kind: 'call' | 'inside';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      /** Its place in its lane (lanes.ts). */
      readonly ticket: number;
    }
  | { readonly kind: 'close' };

export type FromThread =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'bug';
      readonly id: number;
      readonly message: string;
      readonly code: string;
      readonly stack: string;
    }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: Events[EventName] }
  | { readonly kind: 'ready' };

/** What main asks its own threads and no window can: not part of the contract. */
export interface Inside {
  readonly stagePaths: {
    readonly input: { readonly paths: readonly string[] };
    readonly output: { files: StagedFile[]; problems: string[] };
  };
}
export type InsideHandlers = {
  readonly [N in keyof Inside]?: (input: Inside[N]['input']) => Promise<Inside[N]['output']>;
};
