import type { DocTable } from './docTable.ts';

/** Documents in ascending order, with what each scored; null: nothing here ranks. */
export interface Hits {
  readonly docs: Uint32Array;
  readonly scores: Float32Array | null;
}

export const NO_HITS: Hits = { docs: new Uint32Array(), scores: null };

/** How often each document holds a term, while the lists of the term's forms are read. */
export class Tally {
  #times = new Uint16Array(1024);
  #touched = new Uint32Array(1024);
  #n = 0;
  #size = 0;

  begin(size: number): void {
    this.#size = size;
    if (size > this.#times.length) {
      this.#times = new Uint16Array(Math.ceil(size * 1.25));
      this.#touched = new Uint32Array(this.#times.length);
    }
    this.#n = 0;
  }

  /** Documents beyond `size` belong to a batch that is not whole yet. */
  add(doc: number, times: number): void {
    if (doc >= this.#size) return;
    const before = this.#times[doc] ?? 0;
    if (before === 0) this.#touched[this.#n++] = doc;
    this.#times[doc] = before + times;
  }

  /**
   * A whole list at once, without a call for each document: `base` and what is in `lows` make the documents, `held` is
   * times << 3 | columns, of which one of `columns` has to be there.
   */
  addList(base: number, lows: Uint16Array, held: Uint8Array, columns: number): void {
    const [times, touched, size] = [this.#times, this.#touched, this.#size];
    let n = this.#n;
    for (let i = 0; i < lows.length; i++) {
      const doc = base + (lows[i] ?? 0);
      const how = held[i] ?? 0;
      if ((how & columns) === 0 || doc >= size) continue;
      const before = times[doc] ?? 0;
      if (before === 0) touched[n++] = doc;
      times[doc] = before + (how >> 3);
    }
    this.#n = n;
  }

  /** The living documents that were added, ascending, with how often; empties the tally. */
  end({ size, article }: DocTable): { docs: Uint32Array; times: Uint16Array } {
    // Many are found sooner by looking through all than by sorting them.
    const { docs, times } = this.#n * 20 > size ? this.#all(size, article) : this.#sorted(article);
    this.#n = 0;
    return { docs, times };
  }

  #sorted(article: Uint32Array): { docs: Uint32Array; times: Uint16Array } {
    const docs = this.#touched.slice(0, this.#n).sort();
    const counts = new Uint16Array(docs.length);
    let n = 0;
    for (const doc of docs) {
      counts[n] = this.#times[doc] ?? 0;
      this.#times[doc] = 0;
      if (article[doc] !== 0) docs[n++] = doc;
    }
    return { docs: docs.subarray(0, n), times: counts.subarray(0, n) };
  }

  /** Written down whether it counts or not, and kept by moving on: a processor guesses wrong which of many do. */
  #all(size: number, article: Uint32Array): { docs: Uint32Array; times: Uint16Array } {
    const times = this.#times;
    const docs = new Uint32Array(this.#n + 1);
    const counts = new Uint16Array(this.#n + 1);
    let n = 0;
    for (let doc = 0; doc < size; doc++) {
      const count = times[doc] ?? 0;
      docs[n] = doc;
      counts[n] = count;
      // 1 when there is one of each, else 0; numbers of articles stay below 2³¹.
      n += ((count + 0xffff) >> 16) & (-(article[doc] ?? 0) >>> 31);
    }
    times.fill(0, 0, size);
    return { docs: docs.subarray(0, n), times: counts.subarray(0, n) };
  }
}

/** What is in both; scores add up. */
export function both(a: Hits, b: Hits): Hits {
  const [few, many] = a.docs.length <= b.docs.length ? [a, b] : [b, a];
  const docs = new Uint32Array(few.docs.length);
  const scores = a.scores || b.scores ? new Float32Array(few.docs.length) : null;
  let n = 0;
  let at = 0;
  for (let i = 0; i < few.docs.length; i++) {
    const doc = few.docs[i] ?? 0;
    at = seek(many.docs, at, doc);
    if (many.docs[at] !== doc) continue;
    docs[n] = doc;
    if (scores) scores[n] = (few.scores?.[i] ?? 0) + (many.scores?.[at] ?? 0);
    n++;
  }
  return { docs: docs.subarray(0, n), scores: scores?.subarray(0, n) ?? null };
}

/** What is in any; scores add up. */
export function either(a: Hits, b: Hits): Hits {
  if (a.docs.length === 0) return b;
  if (b.docs.length === 0) return a;
  const docs = new Uint32Array(a.docs.length + b.docs.length);
  const scores = a.scores || b.scores ? new Float32Array(docs.length) : null;
  let [i, j, n] = [0, 0, 0];
  while (i < a.docs.length || j < b.docs.length) {
    const left = a.docs[i] ?? Infinity;
    const right = b.docs[j] ?? Infinity;
    docs[n] = Math.min(left, right);
    if (scores) scores[n] = (left <= right ? (a.scores?.[i] ?? 0) : 0) + (right <= left ? (b.scores?.[j] ?? 0) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
    n++;
  }
  return { docs: docs.subarray(0, n), scores: scores?.subarray(0, n) ?? null };
}

/** What is in the first only. */
export function without(a: Hits, unwanted: Uint32Array): Hits {
  let at = 0;
  return keep(a, (doc) => {
    at = seek(unwanted, at, doc);
    return unwanted[at] !== doc;
  });
}

export function keep({ docs, scores }: Hits, isKept: (doc: number) => boolean): Hits {
  const kept = new Uint32Array(docs.length);
  const keptScores = scores ? new Float32Array(docs.length) : null;
  let n = 0;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] ?? 0;
    if (!isKept(doc)) continue;
    kept[n] = doc;
    if (keptScores) keptScores[n] = scores?.[i] ?? 0;
    n++;
  }
  return { docs: kept.subarray(0, n), scores: keptScores?.subarray(0, n) ?? null };
}

/** The first place from `from` on that holds `wanted` or more, by strides that double. */
function seek(docs: Uint32Array, from: number, wanted: number): number {
  let step = 1;
  let low = from;
  while (low + step < docs.length && (docs[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(docs.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((docs[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
