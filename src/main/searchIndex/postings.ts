import { all, run, type ReadableDb, type WritableDb } from '#main/archive/db.ts';

interface Part {
  readonly first: number;
  readonly n: number;
}
interface Hot {
  readonly id: number;
  readonly parts: Part[];
}
interface StoredPart extends Part {
  readonly list: Buffer;
}

/** Documents are kept by their lower 16 bits; a part never crosses a border of this. */
const SEGMENT_BITS = 16;
const SEGMENT = 1 << SEGMENT_BITS;
/** Beginnings held by more documents of a segment than this are a bit for each instead. */
const MOST_LISTED = 4096;
const BITSET_BYTES = SEGMENT / 8;
/** Lists that were just read are kept, in bytes: SQLite puts each together anew from dozens of pages. */
const MOST_KEPT = 32_000_000;

/** Told of documents (base + each of `lows`), and of (times << 3 | columns) in each. */
export type OnList = (base: number, lows: Uint16Array, held: Uint8Array) => void;

/**
 * Who holds the frequent words and beginnings. A batch appends a part to each list; parts of like size are joined, so
 * that a list has few and each posting is rewritten rarely. What a part holds never changes otherwise: the dead are
 * skipped by who reads.
 */
export class Postings {
  readonly #db: ReadableDb;
  readonly #hot = new Map<string, Hot>();
  readonly #kept = new Map<number, StoredPart[]>();
  #keptBytes = 0;

  constructor(db: ReadableDb) {
    this.#db = db;
    const byId = new Map<number, Hot>();
    for (const { id, token } of all<{ id: number; token: string }>(db, 'SELECT id, token FROM hot')) {
      const hot = { id, parts: [] };
      byId.set(id, hot);
      this.#hot.set(token, hot);
    }
    const parts = 'SELECT hot_id AS id, first, n FROM postings ORDER BY hot_id, first';
    for (const { id, first, n } of all<Part & { id: number }>(db, parts)) byId.get(id)?.parts.push({ first, n });
  }

  has(token: string): boolean {
    return this.#hot.has(token);
  }

  /** How many documents the list names, the dead included. */
  countOf(token: string): number {
    return this.#hot.get(token)?.parts.reduce((sum, { n }) => sum + n, 0) ?? 0;
  }

  /** Hands over who holds a word, ascending, list by list. */
  eachOfWord(token: string, onList: OnList): void {
    for (const { first, n, list } of this.#read(token)) {
      onList(baseOf(first), lowsOf(list, n), list.subarray(2 * n, 3 * n));
    }
  }

  /** Calls `onDoc` for every document in which a word begins so. */
  eachOfBeginning(key: string, onDoc: (doc: number) => void): void {
    for (const { first, n, list } of this.#read(key)) {
      const base = baseOf(first);
      if (n > MOST_LISTED) eachBit(list, (low) => onDoc(base + low));
      else for (const low of lowsOf(list, n)) onDoc(base + low);
    }
  }

  /** Begins a list; documents that came before this batch are appended first. */
  open(db: WritableDb, token: string): void {
    const { id } = run(db, 'INSERT INTO hot (token) VALUES (:token)', { token });
    this.#hot.set(token, { id, parts: [] });
  }

  /** Appends documents in ascending order, none of which is in the list: (document - base) << 8 | held. */
  appendWords(db: WritableDb, token: string, base: number, held: Uint32Array): void {
    this.#append(db, token, base, held, 8, packWords, joinWords);
  }

  /** The same for beginnings: document - base. */
  appendBeginnings(db: WritableDb, token: string, base: number, docs: Uint32Array): void {
    this.#append(db, token, base, docs, 0, packBeginnings, joinBeginnings);
  }

  #append(
    db: WritableDb,
    token: string,
    base: number,
    values: Uint32Array,
    shift: number,
    pack: (values: Uint32Array, base: number) => Buffer,
    join: (older: StoredPart, newer: StoredPart) => Buffer,
  ): void {
    const hot = this.#hot.get(token);
    if (!hot) throw new Error(`no postings for ${token}`);
    this.#forget(hot.id);
    for (let from = 0; from < values.length;) {
      const first = base + ((values[from] ?? 0) >>> shift);
      const end = endOfSegment(values, from, shift, baseOf(first) + SEGMENT - base);
      const list = pack(values.subarray(from, end), base);
      this.#put(db, hot, { first, n: end - from, list }, join);
      from = end;
    }
  }

  #put(
    db: WritableDb,
    { id, parts }: Hot,
    part: StoredPart,
    join: (older: StoredPart, newer: StoredPart) => Buffer,
  ): void {
    let joined = part;
    for (let last = parts.at(-1); last && isJoined(last, joined); last = parts.at(-1)) {
      const [older] = all<StoredPart>(db, 'SELECT first, n, list FROM postings WHERE hot_id = :id AND first = :first', {
        id,
        first: last.first,
      });
      if (!older) throw new Error('a part of a list is gone');
      joined = { first: older.first, n: older.n + joined.n, list: join(older, joined) };
      run(db, 'DELETE FROM postings WHERE hot_id = :id AND first = :first', { id, first: last.first });
      parts.pop();
    }
    const { first, n, list } = joined;
    run(db, 'INSERT INTO postings (hot_id, first, n, list) VALUES (:id, :first, :n, :list)', { id, first, n, list });
    parts.push({ first, n });
  }

  #read(token: string): StoredPart[] {
    const hot = this.#hot.get(token);
    if (!hot) return [];
    const known = this.#forget(hot.id);
    const parts =
      known ??
      all<StoredPart>(this.#db, 'SELECT first, n, list FROM postings WHERE hot_id = :id ORDER BY first', {
        id: hot.id,
      });
    this.#keep(hot.id, parts);
    return parts;
  }

  /** As the last to go. */
  #keep(id: number, parts: StoredPart[]): void {
    this.#kept.set(id, parts);
    this.#keptBytes += bytesOf(parts);
    for (const oldest of this.#kept.keys()) {
      if (this.#keptBytes <= MOST_KEPT) return;
      this.#forget(oldest);
    }
  }

  #forget(id: number): StoredPart[] | undefined {
    const parts = this.#kept.get(id);
    if (!parts) return undefined;
    this.#kept.delete(id);
    this.#keptBytes -= bytesOf(parts);
    return parts;
  }
}

const bytesOf = (parts: readonly StoredPart[]): number => parts.reduce((sum, { list }) => sum + list.length, 0);
const baseOf = (doc: number): number => doc - (doc % SEGMENT);
const isJoined = (older: Part, newer: Part): boolean =>
  baseOf(older.first) === baseOf(newer.first) && older.n <= 2 * newer.n;

function endOfSegment(values: Uint32Array, from: number, shift: number, limit: number): number {
  let end = from;
  while (end < values.length && (values[end] ?? 0) >>> shift < limit) end++;
  return end;
}

/** SQLite's bytes may begin at an odd address. */
function lowsOf(list: Buffer, n: number): Uint16Array {
  if (list.byteOffset % 2 === 0) return new Uint16Array(list.buffer, list.byteOffset, n);
  return new Uint16Array(list.buffer.slice(list.byteOffset, list.byteOffset + 2 * n));
}

function packWords(values: Uint32Array, base: number): Buffer {
  const n = values.length;
  const lows = new Uint16Array(Math.ceil((3 * n) / 2));
  const list = Buffer.from(lows.buffer, 0, 3 * n);
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? 0;
    lows[i] = (base + (value >>> 8)) % SEGMENT;
    list[2 * n + i] = value & 0xff;
  }
  return list;
}

function joinWords(older: StoredPart, newer: StoredPart): Buffer {
  const [a, b] = [older.n * 2, newer.n * 2];
  return Buffer.concat([
    older.list.subarray(0, a),
    newer.list.subarray(0, b),
    older.list.subarray(a),
    newer.list.subarray(b),
  ]);
}

function packBeginnings(values: Uint32Array, base: number): Buffer {
  if (values.length > MOST_LISTED) {
    const bits = Buffer.alloc(BITSET_BYTES);
    for (const value of values) setBit(bits, (base + value) % SEGMENT);
    return bits;
  }
  const lows = new Uint16Array(values.length);
  values.forEach((value, i) => (lows[i] = (base + value) % SEGMENT));
  return Buffer.from(lows.buffer);
}

function joinBeginnings(older: StoredPart, newer: StoredPart): Buffer {
  if (older.n + newer.n <= MOST_LISTED) return Buffer.concat([older.list, newer.list]);
  const bits = Buffer.alloc(BITSET_BYTES);
  for (const { n, list } of [older, newer]) {
    if (n > MOST_LISTED) list.forEach((byte, i) => (bits[i] = (bits[i] ?? 0) | byte));
    else for (const low of lowsOf(list, n)) setBit(bits, low);
  }
  return bits;
}

function eachBit(bits: Uint8Array, onBit: (at: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let byte = bits[i] ?? 0, at = i << 3; byte !== 0; byte >>= 1, at++) if ((byte & 1) === 1) onBit(at);
  }
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}
