import { all, type ReadableDb } from '#main/archive/db.ts';
import type { Having } from './types.ts';

/** A row of `docs`. Lists are JSON. */
export interface DocRow {
  readonly doc: number;
  readonly articleId: number;
  readonly title: string;
  readonly texts: string;
  readonly day: string;
  readonly captured: string;
  readonly outlets: string;
  readonly cites: string;
  readonly tags: string;
  readonly languages: string;
  readonly flags: number;
  readonly length: number;
}

export const SELECT_DOC = `SELECT doc, article_id AS articleId, title, texts, day, captured, outlets, cites, tags,
  languages, flags, length FROM docs`;

export type StoredText = readonly [id: number, role: 'original' | 'translation', language: string];

/** The language of the title, and the texts, that a row was indexed with. */
export function storedTexts({ texts }: DocRow): { language: string; texts: StoredText[] } {
  const space = texts.indexOf(' ');
  return { language: texts.slice(0, space), texts: JSON.parse(texts.slice(space + 1)) as StoredText[] };
}

/** Bits of `flags`. */
export const FLAG: Readonly<Record<Having, number>> = { translation: 1, passages: 2, note: 4, tag: 8 };

/** Values that many share, each once and named by its place, in the order they were met. */
class Numbered<T extends number | string> {
  readonly values: T[] = [];
  readonly #places = new Map<T, number>();

  placeOf(value: T): number {
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.#places.set(value, place);
    }
    return place;
  }
}

/** Lists that many articles share ("ru, en", the same three tags) are kept once, and named by a number. */
export class SetDictionary<T extends number | string> {
  readonly sets: (readonly T[])[] = [[]];
  readonly #members = new Numbered<T>();
  /** Every value of any set, once; sets name them by their place in here. */
  readonly values: readonly T[] = this.#members.values;
  /** Of set s: the places of its values, from `starts[s]` to `starts[s + 1]` in `members`. */
  starts = new Uint32Array(64);
  members = new Uint32Array(64);
  readonly #numbers = new Map<string, number>([['[]', 0]]);

  numberOf(json: string): number {
    let number = this.#numbers.get(json);
    if (number === undefined) {
      number = this.sets.length;
      this.#add(JSON.parse(json) as T[]);
      this.#numbers.set(json, number);
    }
    return number;
  }

  #add(set: readonly T[]): void {
    this.sets.push(set);
    const { length } = this.sets;
    if (length >= this.starts.length) this.starts = grown(this.starts, length + 1);
    const from = this.starts[length - 1] ?? 0;
    if (from + set.length > this.members.length) this.members = grown(this.members, from + set.length);
    set.forEach((value, i) => (this.members[from + i] = this.#members.placeOf(value)));
    this.starts[length] = from + set.length;
  }
}

/**
 * What filters, facets and ranking need of each article, in typed arrays by document number: 39 bytes an article. The
 * only memory of search that grows with the archive, beside that for spelling repair.
 */
export class DocTable {
  /** Document numbers below this are known here; higher ones are being indexed. */
  size = 1;
  /** Articles in the index. */
  live = 0;
  totalLength = 0;
  totalTexts = 0;
  /** 0: no such document any more. */
  article = new Uint32Array(1024);
  captured = new Float64Array(1024);
  day = new Int32Array(1024);
  /** Place in `months`. */
  month = new Uint16Array(1024);
  outlet = new Uint32Array(1024);
  cites = new Uint32Array(1024);
  tags = new Uint32Array(1024);
  languages = new Uint16Array(1024);
  length = new Uint16Array(1024);
  flags = new Uint8Array(1024);
  texts = new Uint8Array(1024);
  newestDay = 0;
  readonly #months = new Numbered<number>();
  /** Months that any article is of (days / 31). */
  readonly months: readonly number[] = this.#months.values;
  readonly outletSets = new SetDictionary<number>();
  readonly citeSets = new SetDictionary<number>();
  readonly tagSets = new SetDictionary<number>();
  readonly languageSets = new SetDictionary<string>();
  #docs = new Uint32Array(1024);

  static load(db: ReadableDb, next: number): DocTable {
    const table = new DocTable();
    table.#makeRoom(next);
    for (const row of all<DocRow>(db, SELECT_DOC)) table.put(row);
    table.size = Math.max(1, next);
    return table;
  }

  /** The document of an article, or 0. */
  docOf(articleId: number): number {
    return this.#docs[articleId] ?? 0;
  }

  /** Takes a row in; one that the article had before is dead from now on. */
  put(row: DocRow): void {
    const { doc, articleId } = row;
    this.remove(articleId);
    this.#makeRoom(doc + 1);
    if (articleId >= this.#docs.length) this.#docs = grown(this.#docs, articleId + 1);
    this.#docs[articleId] = doc;
    this.article[doc] = articleId;
    this.captured[doc] = Date.parse(row.captured);
    this.day[doc] = dayNumber(row.day);
    this.month[doc] = this.#months.placeOf(Math.floor(this.day[doc] / DAYS));
    this.outlet[doc] = this.outletSets.numberOf(row.outlets);
    this.cites[doc] = this.citeSets.numberOf(row.cites);
    this.tags[doc] = this.tagSets.numberOf(row.tags);
    this.languages[doc] = this.languageSets.numberOf(row.languages);
    this.length[doc] = Math.min(0xffff, row.length);
    this.flags[doc] = row.flags;
    this.texts[doc] = Math.min(255, storedTexts(row).texts.length);
    this.totalTexts += this.texts[doc];
    this.size = Math.max(this.size, doc + 1);
    this.live++;
    this.totalLength += this.length[doc];
    if (this.day[doc] > this.newestDay) this.newestDay = this.day[doc];
  }

  remove(articleId: number): void {
    const doc = this.docOf(articleId);
    if (doc === 0) return;
    this.#docs[articleId] = 0;
    this.article[doc] = 0;
    this.live--;
    this.totalLength -= this.length[doc] ?? 0;
    this.totalTexts -= this.texts[doc] ?? 0;
  }

  #makeRoom(size: number): void {
    if (size <= this.article.length) return;
    this.article = grown(this.article, size);
    this.captured = grown(this.captured, size);
    this.day = grown(this.day, size);
    this.month = grown(this.month, size);
    this.outlet = grown(this.outlet, size);
    this.cites = grown(this.cites, size);
    this.tags = grown(this.tags, size);
    this.languages = grown(this.languages, size);
    this.length = grown(this.length, size);
    this.flags = grown(this.flags, size);
    this.texts = grown(this.texts, size);
  }
}

type Numbers = Uint32Array | Int32Array | Float64Array | Uint16Array | Uint8Array;

function grown<A extends Numbers>(list: A, size: number): A {
  const larger = new (list.constructor as new (length: number) => A)(Math.max(size, Math.ceil(list.length * 1.5)));
  larger.set(list);
  return larger;
}

const DAYS = 31;

/** "2026-03-01" as a number that sorts as days do; months are its whole multiples of 31. */
export function dayNumber(iso: string): number {
  return (Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1) * DAYS + Number(iso.slice(8, 10)) - 1;
}

export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
