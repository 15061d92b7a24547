import type { EventName, Events } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';

/** What a thread is given at its start. */
export interface ThreadData {
  readonly directory: string;
  readonly resourcesDir: string;
  readonly version: string;
}

export type ToThread =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' };

export type FromThread =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'bug'; readonly id: number; readonly message: string; readonly code: string; readonly stack: string }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: Events[EventName] }
  | { readonly kind: 'ready' };
