import type { z } from 'zod';

/**
 * query: only reads the archive, runs on the reader thread, cached by the renderer.
 * command: changes the archive; every cached query is asked again afterwards.
 * host: talks with the computer (dialogs, staged files, printing, windows); changes nothing in the archive.
 */
export type RouteKind = 'query' | 'command' | 'host';

export interface Route<K extends RouteKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}

/** Declare a request once; the router, both ends' types and the tests follow from it. */
export function defineRoute<K extends RouteKind, I extends z.ZodType, O extends z.ZodType>(
  route: Route<K, I, O>,
): Route<K, I, O> {
  return route;
}
