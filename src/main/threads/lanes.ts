import type { RouteName } from '#shared/contract/contract.ts';

/** Requests of which only the newest is waited for: one lane each. */
const LANES: Partial<Record<RouteName, number>> = { 'search.query': 0, 'search.suggest': 1 };

/** Who asked last in each lane, in memory that the asking and the working thread share. */
export class Lanes {
  readonly memory: SharedArrayBuffer;
  readonly #latest: Int32Array;

  constructor(memory = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.#latest = new Int32Array(memory);
  }

  /** A ticket for a request; the next pages of a list belong to who asked for the first one. */
  take(name: string, input: unknown): number {
    const lane = laneOf(name);
    if (lane === undefined) return 0;
    const isFirstPage = ((input as { offset?: number } | null)?.offset ?? 0) === 0;
    return isFirstPage ? Atomics.add(this.#latest, lane, 1) + 1 : Atomics.load(this.#latest, lane);
  }

  isOvertaken(name: string, ticket: number): boolean {
    const lane = laneOf(name);
    return lane !== undefined && Atomics.load(this.#latest, lane) !== ticket;
  }
}

const laneOf = (name: string): number | undefined => LANES[name as RouteName];
