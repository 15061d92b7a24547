import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { dataVersion } from '#main/archive/matches.ts';
import {
  allOutletNames,
  allTagNames,
  archiveId,
  changesAfter,
  countChangesAfter,
  newestChange,
  searchSources,
} from '#main/archive/searchSource.ts';
import { Aliases } from './aliases.ts';
import { Batch, hotFrom } from './batch.ts';
import { openFrequentBeginnings } from './beginnings.ts';
import { DocTable } from './docTable.ts';
import type { WordKeys } from './keys.ts';
import { mergeParts } from './mergeParts.ts';
import { readState, remake, writeState } from './openFile.ts';
import { Postings } from './postings.ts';

/** A batch ends at either, so that memory does not grow with the archive and little is lost when the power goes. */
const MOST_ARTICLES = 8192;
const MOST_WORDS = 200_000;
/** Beginnings are looked at anew when there are so many times more articles. */
const GROWN = 1.5;
const LEAST_SURVEYED = 100;
/** Articles asked of the archive together. */
const AT_ONCE = 50;

/**
 * Keeps the index in step with the archive: what `article_changes` numbers after `seq` is indexed in batches, each one
 * transaction. Work stops and goes on between any two articles, so that questions are answered meanwhile, from the state
 * of the last whole batch.
 */
export class Follower {
  docs = new DocTable();
  postings: Postings;
  /** Grows with every batch that is whole. */
  generation = 0;
  readonly #archive: ReadableDb;
  readonly #db: WritableDb;
  readonly #keys: WordKeys;
  readonly #aliases: Aliases;
  #seq = 0;
  #linksSeen = -1;
  #work: Generator<undefined> | null = null;
  #begun = 0;
  #version = -1;
  #mentioned = new Set<string>();

  constructor(archive: ReadableDb, db: WritableDb, keys: WordKeys) {
    this.#archive = archive;
    this.#db = db;
    this.#keys = keys;
    this.postings = new Postings(db);
    this.#aliases = new Aliases(archive, db);
    this.#load();
  }

  /** Articles in the batch under way. */
  get begun(): number {
    return this.#work ? this.#begun : 0;
  }

  behind(): number {
    return countChangesAfter(this.#archive, this.#seq);
  }

  /** Works for about that long, or one step. @throws what SQLite says when the index can't be written; the last whole batch stays. */
  catchUp(budgetMs: number): void {
    const end = performance.now() + budgetMs;
    this.refresh();
    if (!this.#work && newestChange(this.#archive) === this.#seq && !this.#hasNewLinks()) return;
    this.#work ??= this.#batches();
    try {
      do {
        if (this.#work.next().done === true) {
          this.#work = null;
          return;
        }
      } while (performance.now() < end);
    } catch (error) {
      this.#work = null;
      throw error;
    }
  }

  /** Another process may have indexed too: then what is in memory is read again. */
  refresh(): void {
    if (this.#db.inTransaction || dataVersion(this.#db) === this.#version) return;
    this.#load();
  }

  /** Everything goes, and is indexed again by `catchUp`. */
  rebuild(): void {
    this.stop();
    this.#db.transaction(() => remake(this.#db, this.#archive)).immediate();
    this.#load();
  }

  /** Gives up the batch that is under way. */
  stop(): void {
    this.#work?.return(undefined);
    this.#work = null;
  }

  #load(): void {
    this.#version = dataVersion(this.#db);
    if (readState(this.#db, 'archive') !== archiveId(this.#archive)) {
      throw new Error('the index in use was replaced by that of another archive');
    }
    this.#seq = Number(readState(this.#db, 'seq'));
    this.#linksSeen = -1;
    this.docs = DocTable.load(this.#db, Number(readState(this.#db, 'next')));
    this.postings = new Postings(this.#db);
    this.#mentioned = new Set();
    this.generation++;
  }

  /** Looked at once after each change of the archive: a translation is one. */
  #hasNewLinks(): boolean {
    if (this.#linksSeen === this.#seq) return false;
    this.#linksSeen = this.#seq;
    return this.#aliases.areStale();
  }

  *#batches(): Generator<undefined> {
    while (newestChange(this.#archive) !== this.#seq) yield* this.#batch();
    yield* this.#survey();
    yield* this.#tidy();
    if (this.#aliases.areStale()) yield* this.#aliases.learn();
    this.#linksSeen = this.#seq;
  }

  *#batch(): Generator<undefined> {
    const done = yield* this.#inTransaction(this.#indexed());
    this.#publish(done.batch, done.seq);
  }

  *#indexed(): Generator<undefined, { batch: Batch; seq: number }> {
    const batch = new Batch(this.#archive, this.#db, Number(readState(this.#db, 'next')));
    const seq = yield* this.#fill(batch);
    this.#mentionNames(batch);
    yield* batch.finish(this.postings, this.#keys, this.docs.live + batch.size);
    writeState(this.#db, { seq, next: batch.next });
    return { batch, seq };
  }

  /** Small batches don't show which beginnings become frequent: all are looked at when the archive has grown by half. */
  *#survey(): Generator<undefined> {
    const { live } = this.docs;
    if (live < GROWN * Math.max(LEAST_SURVEYED, Number(readState(this.#db, 'surveyed')))) return;
    yield* this.#inTransaction(this.#surveyed(live));
  }

  /** Batches leave FTS5 many parts to look into for each word: they become one when the archive has grown by half. */
  *#tidy(): Generator<undefined> {
    const next = Number(readState(this.#db, 'next'));
    if (next < GROWN * Math.max(LEAST_SURVEYED, Number(readState(this.#db, 'tidied')))) return;
    yield* mergeParts(this.#db);
    writeState(this.#db, { tidied: next });
  }

  *#surveyed(live: number): Generator<undefined> {
    yield* openFrequentBeginnings(this.#db, this.postings, hotFrom(live), this.docs.size);
    writeState(this.#db, { surveyed: live });
  }

  *#inTransaction<T>(work: Generator<undefined, T>): Generator<undefined, T> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      if (dataVersion(this.#db) !== this.#version) this.#load();
      const result = yield* work;
      this.#db.exec('COMMIT');
      return result;
    } finally {
      if (this.#db.inTransaction) {
        this.#db.exec('ROLLBACK');
        this.#load();
      }
    }
  }

  /** Returns the number of the last change taken in. */
  *#fill(batch: Batch): Generator<undefined, number> {
    for (let seq = this.#seq; ;) {
      const changes = changesAfter(this.#archive, seq, AT_ONCE);
      if (changes.length === 0) return seq;
      const sources = searchSources(
        this.#archive,
        changes.map(({ articleId }) => articleId),
      );
      for (const change of changes) {
        // An article that changes again while its batch is open comes into the next one.
        const isFull = batch.size >= MOST_ARTICLES || batch.words >= MOST_WORDS;
        if (isFull || batch.holds(change.articleId)) return seq;
        batch.add(change.articleId, sources.get(change.articleId), this.docs.docOf(change.articleId) > 0);
        this.#begun = batch.size;
        ({ seq } = change);
        yield;
      }
    }
  }

  #mentionNames(batch: Batch): void {
    for (const { name } of [...allTagNames(this.#archive), ...allOutletNames(this.#archive)]) {
      if (this.#mentioned.has(name)) continue;
      this.#mentioned.add(name);
      batch.mention(name);
    }
  }

  #publish(batch: Batch, seq: number): void {
    for (const articleId of batch.changed.gone) this.docs.remove(articleId);
    for (const row of batch.changed.rows) this.docs.put(row);
    this.docs.size = Math.max(this.docs.size, batch.next);
    this.#seq = seq;
    this.#begun = 0;
    this.generation++;
  }
}
