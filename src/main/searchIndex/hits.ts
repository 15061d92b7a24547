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

  /** The living documents that were added, with how often; empties the tally. */
  end(docs: DocTable): { docs: Uint32Array; times: Uint16Array } {
    const found = this.#n * 20 > docs.size ? this.#scan(docs) : this.#sort(docs);
    const times = new Uint16Array(found.length);
    for (let i = 0; i < found.length; i++) times[i] = this.#times[found[i] ?? 0] ?? 0;
    for (let i = 0; i < this.#n; i++) this.#times[this.#touched[i] ?? 0] = 0;
    this.#n = 0;
    return { docs: found, times };
  }

  #scan({ size, article }: DocTable): Uint32Array {
    const found = new Uint32Array(this.#n);
    let n = 0;
    for (let doc = 0; doc < size; doc++) {
      if (this.#times[doc] !== 0 && article[doc] !== 0) found[n++] = doc;
    }
    return found.subarray(0, n);
  }

  #sort({ article }: DocTable): Uint32Array {
    return this.#touched
      .slice(0, this.#n)
      .filter((doc) => article[doc] !== 0)
      .sort();
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
