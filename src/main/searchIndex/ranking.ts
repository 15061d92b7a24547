import type { DocTable } from './docTable.ts';
import type { Hits } from './hits.ts';

const K1 = 1.2;
const B = 0.75;
/** The newest article counts so much more than one that is very old; half of it is left after so many days. */
const RECENCY = 0.25;
const HALF_LIFE = 186;

/** BM25 of a term that these documents hold so often. */
export function bm25(table: DocTable, docs: Uint32Array, times: Uint16Array): Float32Array {
  const weight = Math.log(1 + (table.live - docs.length + 0.5) / (docs.length + 0.5)) * (K1 + 1);
  const average = Math.max(1, table.totalLength / Math.max(1, table.live));
  const scores = new Float32Array(docs.length);
  const perWord = (K1 * B) / average;
  const least = K1 * (1 - B);
  for (let i = 0; i < docs.length; i++) {
    const n = times[i] ?? 0;
    scores[i] = (weight * n) / (n + least + perWord * (table.length[docs[i] ?? 0] ?? 0));
  }
  return scores;
}

/** The places in `hits` of the first `wanted` in this order, best first. */
export function firstOf(table: DocTable, hits: Hits, sort: 'relevance' | 'newest', wanted: number): Uint32Array {
  const { docs } = hits;
  const keys = sort === 'newest' || !hits.scores ? capturedOf(table, docs) : withRecency(table, docs, hits.scores);
  const isBefore = (a: number, b: number): boolean => {
    const [x, y] = [keys[a] ?? 0, keys[b] ?? 0];
    if (x !== y) return x > y;
    const [s, t] = [docs[a] ?? 0, docs[b] ?? 0];
    const [u, v] = [table.captured[s] ?? 0, table.captured[t] ?? 0];
    return u === v ? (table.article[s] ?? 0) > (table.article[t] ?? 0) : u > v;
  };
  return firsts(keys, wanted, isBefore);
}

function capturedOf({ captured }: DocTable, docs: Uint32Array): Float64Array {
  const keys = new Float64Array(docs.length);
  for (let i = 0; i < docs.length; i++) keys[i] = captured[docs[i] ?? 0] ?? 0;
  return keys;
}

function withRecency(table: DocTable, docs: Uint32Array, scores: Float32Array): Float32Array {
  const keys = new Float32Array(docs.length);
  const { day, newestDay } = table;
  for (let i = 0; i < docs.length; i++) {
    const age = newestDay - (day[docs[i] ?? 0] ?? 0);
    keys[i] = (scores[i] ?? 0) * (1 + boosts(age));
  }
  return keys;
}

const BOOSTS = Float32Array.from({ length: 4096 }, (_, age) => RECENCY * 0.5 ** (age / HALF_LIFE));
const boosts = (age: number): number => BOOSTS[age < 0 ? 0 : age] ?? 0;

/**
 * The first `wanted` of 0 … n - 1, in order: a heap whose top is the last of those kept. From the end, because later
 * documents are mostly newer: what has a lower key than the top is turned away at once.
 */
function firsts(
  keys: Float32Array | Float64Array,
  wanted: number,
  isBefore: (a: number, b: number) => boolean,
): Uint32Array {
  const n = keys.length;
  const heap = new Uint32Array(Math.min(n, wanted));
  const size = heap.length;
  if (size === 0) return heap;
  const sink = (at: number, length: number): void => {
    const item = heap[at] ?? 0;
    for (let child = 2 * at + 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && isBefore(heap[child] ?? 0, heap[child + 1] ?? 0)) child++;
      if (!isBefore(item, heap[child] ?? 0)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = item;
  };
  for (let i = 0; i < size; i++) heap[i] = n - 1 - i;
  for (let i = size >> 1; i >= 0; i--) sink(i, size);
  let least = keys[heap[0] ?? 0] ?? 0;
  for (let i = n - size - 1; i >= 0; i--) {
    if ((keys[i] ?? 0) < least || !isBefore(i, heap[0] ?? 0)) continue;
    heap[0] = i;
    sink(0, size);
    least = keys[heap[0]] ?? 0;
  }
  for (let last = size - 1; last > 0; last--) {
    const top = heap[0] ?? 0;
    heap[0] = heap[last] ?? 0;
    heap[last] = top;
    sink(0, last);
  }
  return heap;
}
