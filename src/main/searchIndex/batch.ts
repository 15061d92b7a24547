import { all, get, run, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { textContent, type SourceArticle } from '#main/archive/searchSource.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { openBeginning } from './beginnings.ts';
import { FLAG, SELECT_DOC, storedTexts, type DocRow } from './docTable.ts';
import type { WordKeys } from './keys.ts';
import { Lexicon, MOST_TIMES, TITLE_WEIGHT, type LanguageText, type LexiconEntry } from './lexicon.ts';
import type { Postings } from './postings.ts';
import { vocabularyWriter } from './vocabulary.ts';

/** Words of different texts, notes or names stand so far apart that no phrase reaches across. */
export const GAP = ` ${'Ф '.repeat(101)}`;
/** Fewer articles are no load for FTS5, so that a list of their own would only cost. */
const LEAST_HOT = 100;
const HOT_SHARE = 1 / 1000;
/** From how many articles on a word or beginning gets a list. */
export const hotFrom = (articles: number): number => Math.max(LEAST_HOT, articles * HOT_SHARE);
/** Words or lists written between two looks at the clock. */
const STRIDE = 100;

/** What a batch changed, for the tables in memory. */
export interface Changed {
  readonly rows: DocRow[];
  readonly gone: number[];
}

/** Articles indexed in one transaction: their words go to FTS5 one by one, counts and lists at the end, sorted. */
export class Batch {
  readonly changed: Changed = { rows: [], gone: [] };
  readonly #archive: ReadableDb;
  readonly #db: WritableDb;
  readonly #first: number;
  readonly #lexicon: Lexicon;
  readonly #seen = new Set<number>();
  /** Documents whose words go when the batch is whole: until then they are found. */
  readonly #dead: number[] = [];
  next: number;

  constructor(archive: ReadableDb, db: WritableDb, next: number) {
    this.#archive = archive;
    this.#db = db;
    this.#first = next;
    this.next = next;
    this.#lexicon = new Lexicon(next);
  }

  get size(): number {
    return this.#seen.size;
  }

  get words(): number {
    return this.#lexicon.entries.length;
  }

  holds(articleId: ArticleId): boolean {
    return this.#seen.has(articleId);
  }

  /** `source`: undefined when the article is in the bin or gone. `isKnown`: it is in the index already. */
  add(articleId: ArticleId, source: SourceArticle | undefined, isKnown: boolean): void {
    this.#seen.add(articleId);
    const old = isKnown && get<DocRow>(this.#db, `${SELECT_DOC} WHERE article_id = :articleId`, { articleId });
    if (!source) {
      if (old) this.#drop(old);
      return;
    }
    const texts = `${source.language} ${source.texts}`;
    if (old && old.title === source.title && old.texts === texts) this.#touchUp(old, source);
    else {
      if (old) this.#drop(old);
      this.#index(articleId, source, texts);
    }
  }

  /** Names (of tags, of outlets) are words of the archive too. */
  mention(name: string): void {
    this.#lexicon.mention(name, languageOfName(name));
  }

  #index(articleId: ArticleId, source: SourceArticle, texts: string): void {
    const doc = this.next++;
    const lexicon = this.#lexicon;
    lexicon.begin(doc);
    const title = lexicon.read(source.title, source.language, 0);
    const original: string[] = [];
    const translation: string[][] = [];
    for (const { role, language, content } of source.contents) {
      const tokens = lexicon.read(content, language, role === 'original' ? 1 : 2);
      if (role === 'original') original.push(...tokens);
      else translation.push(tokens);
    }
    lexicon.end();
    run(
      this.#db,
      'INSERT INTO texts (rowid, title, original, translation) VALUES (:doc, :title, :original, :translation)',
      {
        doc,
        title: title.join(' '),
        original: original.join(' '),
        translation: translation.map((tokens) => tokens.join(' ')).join(GAP),
      },
    );
    const length = title.length + original.length + translation.reduce((sum, tokens) => sum + tokens.length, 0);
    this.#write(rowOf(doc, articleId, source, texts, length));
    this.#note(doc, source.notes);
  }

  /** Only what is said about the article has changed. */
  #touchUp(old: DocRow, source: SourceArticle): void {
    run(this.#db, 'DELETE FROM docs WHERE doc = :doc', { doc: old.doc });
    this.#write(rowOf(old.doc, old.articleId, source, old.texts, old.length));
    run(this.#db, 'DELETE FROM notes WHERE rowid = :doc', { doc: old.doc });
    this.#note(old.doc, source.notes);
  }

  #note(doc: number, json: string): void {
    const notes = JSON.parse(json) as string[];
    if (notes.length === 0) return;
    const folded = notes.map((text) => {
      this.mention(text);
      return tokenise(text)
        .map((token) => token.folded)
        .join(' ');
    });
    run(this.#db, 'INSERT INTO notes (rowid, note) VALUES (:doc, :note)', { doc, note: folded.join(GAP) });
  }

  #write(row: DocRow): void {
    run(
      this.#db,
      `INSERT INTO docs VALUES (:doc, :articleId, :title, :texts, :day, :captured, :outlets, :cites, :tags, :languages,
         :flags, :length)`,
      { ...row },
    );
    this.changed.rows.push(row);
  }

  #drop(old: DocRow): void {
    run(this.#db, 'DELETE FROM docs WHERE doc = :doc', { doc: old.doc });
    this.#dead.push(old.doc);
    this.changed.gone.push(old.articleId);
    this.#lexicon.forget(this.#textsOf(old));
  }

  #textsOf(old: DocRow): LanguageText[] {
    const { language, texts } = storedTexts(old);
    return [
      { text: old.title, language },
      ...texts.map(([id, , own]) => ({ text: textContent(this.#archive, id), language: own })),
    ];
  }

  /** Writes the vocabulary and the lists; yields now and then. */
  *finish(postings: Postings, keys: WordKeys, live: number): Generator<undefined> {
    const hot = hotFrom(live);
    const listed = yield* this.#writeWords(keys, postings, hot);
    yield* this.#writeWordLists(postings, listed);
    yield* this.#writeBeginnings(postings, hot);
    for (const doc of this.#dead) {
      run(this.#db, 'DELETE FROM texts WHERE rowid = :doc', { doc });
      run(this.#db, 'DELETE FROM notes WHERE rowid = :doc', { doc });
      yield;
    }
  }

  /** In order, so that the pages of the table are met one after another. Returns the words that have lists. */
  *#writeWords(keys: WordKeys, postings: Postings, hot: number): Generator<undefined, LexiconEntry[]> {
    const write = vocabularyWriter(this.#db, keys);
    const listed: LexiconEntry[] = [];
    let n = 0;
    for (const entries of inOrder(this.#lexicon.entries)) {
      for (const entry of entries) {
        const articles = write(entry);
        if (postings.has(entry.token) || articles >= hot) listed.push(entry);
        if (++n % STRIDE === 0) yield;
      }
    }
    return listed;
  }

  *#writeWordLists(postings: Postings, listed: readonly LexiconEntry[]): Generator<undefined> {
    const held = this.#lexicon.holders(new Set(listed.map(({ at }) => at)));
    for (const { token, at } of listed) {
      if (!postings.has(token)) this.#openWord(postings, token);
      postings.appendWords(this.#db, token, this.#first, held.get(at) ?? new Uint32Array());
      yield;
    }
  }

  /** A word becomes frequent: what was indexed before this batch is in FTS5. */
  #openWord(postings: Postings, token: string): void {
    postings.open(this.#db, token);
    if (this.#first === 1) return;
    const before = new Map<number, number>();
    const places = 'SELECT doc, col FROM texts_places WHERE term = :token AND doc < :first ORDER BY doc';
    for (const { doc, col } of all<{ doc: number; col: string }>(this.#db, places, { token, first: this.#first })) {
      before.set(doc, withPlace(before.get(doc) ?? 0, col));
    }
    postings.appendWords(
      this.#db,
      token,
      0,
      Uint32Array.from(before, ([doc, held]) => doc * 256 + held),
    );
  }

  *#writeBeginnings(postings: Postings, hot: number): Generator<undefined> {
    const counts = this.#lexicon.prefixCounts();
    const listed = this.#lexicon.prefixEntries.filter(({ key, at }) => postings.has(key) || (counts[at] ?? 0) >= hot);
    const held = this.#lexicon.prefixHolders(new Set(listed.map(({ at }) => at)));
    for (const { key, at } of listed) {
      if (!postings.has(key)) openBeginning(this.#db, postings, key, this.#first);
      postings.appendBeginnings(this.#db, key, this.#first, held.get(at) ?? new Uint32Array());
      yield;
    }
  }
}

/** By their first two letters, and each of these groups sorted only when its turn comes: sorting all takes long. */
function* inOrder(entries: readonly LexiconEntry[]): Generator<LexiconEntry[]> {
  const groups = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const key = entry.token.slice(0, 2);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  for (const key of [...groups.keys()].sort()) {
    yield groups.get(key)?.sort((a, b) => (a.token < b.token ? -1 : 1)) ?? [];
  }
}

const rowOf = (doc: number, articleId: number, source: SourceArticle, texts: string, length: number): DocRow => ({
  doc,
  articleId,
  title: source.title,
  texts,
  day: source.day,
  captured: source.captured,
  outlets: source.outlets,
  cites: source.cites,
  tags: source.tags,
  languages: source.languages,
  flags:
    (source.texts.includes('"translation"') ? FLAG.translation : 0) |
    (source.passages > 0 ? FLAG.passages : 0) |
    (source.notes === '[]' ? 0 : FLAG.note) |
    (source.tags === '[]' ? 0 : FLAG.tag),
  length,
});

/** Tags and notes have no language of their own. */
const languageOfName = (name: string): string => (/[іїєґ]/iu.test(name) ? 'uk' : 'und');

const COLUMN_BITS = new Map([
  ['title', 0],
  ['original', 1],
  ['translation', 2],
]);

function withPlace(held: number, column: string): number {
  const bit = COLUMN_BITS.get(column) ?? 1;
  const times = Math.min(MOST_TIMES, (held >> 3) + (bit === 0 ? TITLE_WEIGHT : 1));
  return (times << 3) | (held & 7) | (1 << bit);
}
