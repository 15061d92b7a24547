import { all, get, rows, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { readToken, type Analyser } from '#shared/words/analyser.ts';
import type { WordKeys } from './keys.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { Word } from './types.ts';

/** From this share of capitals on a word is taken for a name. */
const NAME_SHARE = 0.3;

interface WordRow {
  readonly token: string;
  readonly articles: number;
  readonly occurrences: number;
  readonly capitals: number;
}

const SELECT = 'SELECT token, articles, occurrences, capitals FROM words';

type WordColumns = [token: string, articles: number, occurrences: number, capitals: number];

function toWord([token, articles, occurrences, capitals]: WordColumns): Word {
  const { folded, analyser } = readToken(token);
  return { token, folded, analyser, articles, capitals: occurrences > 0 ? capitals / occurrences : 0 };
}

/** The words of the archive: looked up by themselves, their stem, how they begin, sound and look. */
export class Vocabulary {
  readonly #db: ReadableDb;
  constructor(db: ReadableDb) {
    this.#db = db;
  }

  word(token: string): Word | null {
    const [row] = rows<WordColumns>(this.#db, `${SELECT} WHERE token = :token`, { token });
    return row ? toWord(row) : null;
  }

  /** Those of these tokens that the archive has, in no order: one question for many costs a fifth of one for each. */
  words(tokens: readonly string[]): Word[] {
    const sql =
      'SELECT w.token, articles, occurrences, capitals FROM json_each(:tokens) j CROSS JOIN words w ON w.token = j.value';
    return rows<WordColumns>(this.#db, sql, { tokens: JSON.stringify(tokens) }).map(toWord);
  }

  /** Whether no text holds it, as far as the vocabulary knows. */
  isUnheld(token: string): boolean {
    const [row] = rows<[number]>(this.#db, 'SELECT articles FROM words WHERE token = :token', { token });
    return (row?.[0] ?? 0) === 0;
  }

  withStem(analyser: Analyser, stem: string): Word[] {
    return this.#few('stem = :stem', { stem }).filter((word) => word.analyser === analyser);
  }

  beginning(prefix: string, limit: number): Word[] {
    return this.#most('token >= :prefix AND token < :end', { prefix, end: afterAll(prefix), limit });
  }

  tokensBeginning(prefix: string): string[] {
    return all<{ token: string }>(this.#db, 'SELECT token FROM words WHERE token >= :prefix AND token < :end', {
      prefix,
      end: afterAll(prefix),
    }).map(({ token }) => token);
  }

  withSkeleton(name: string): Word[] {
    return this.#few('name = :name', { name });
  }

  withGlyphs(glyphs: string): Word[] {
    return this.#few('glyphs = :glyphs', { glyphs });
  }

  names(limit: number): Word[] {
    return this.#most('name IS NOT NULL AND articles > 0', { limit });
  }

  count(): number {
    return get<{ n: number }>(this.#db, 'SELECT count(*) AS n FROM words')?.n ?? 0;
  }

  /** The next words behind a token, in order, with how many articles hold them. */
  page(after: string, limit: number): Pick<WordRow, 'token' | 'articles'>[] {
    const sql = 'SELECT token, articles FROM words WHERE token > :after ORDER BY token LIMIT :limit';
    return all<Pick<WordRow, 'token' | 'articles'>>(this.#db, sql, { after, limit });
  }

  /** Sorted here: a sorter of SQLite's for a handful of rows costs more than the rows. */
  #few(condition: string, params: Record<string, string>): Word[] {
    const found = rows<WordColumns>(this.#db, `${SELECT} WHERE ${condition}`, params);
    return found.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(toWord);
  }

  #most(condition: string, params: Record<string, string | number>): Word[] {
    const sql = `${SELECT} WHERE ${condition} ORDER BY articles DESC, token LIMIT :limit`;
    return rows<WordColumns>(this.#db, sql, params).map(toWord);
  }
}

/** The first string after all that begin so. */
function afterAll(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Writes what a batch taught about a word; returns how many articles hold it now. */
export function vocabularyWriter(db: WritableDb, keys: WordKeys): (entry: LexiconEntry) => number {
  const update = db.prepare(
    `UPDATE words SET articles = articles + ?, occurrences = occurrences + ?, capitals = capitals + ? WHERE token = ?
     RETURNING articles, occurrences, capitals, name IS NULL AS isUnnamed`,
  );
  const insert = db.prepare('INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)');
  const rename = db.prepare('UPDATE words SET name = ? WHERE token = ?');
  const isName = (capitals: number, occurrences: number): boolean =>
    capitals > 0 && capitals >= NAME_SHARE * occurrences;
  return (entry) => {
    const { token, folded, articles, occurrences, capitals } = entry;
    const known = update.get(articles, occurrences, capitals, token) as
      (WordRow & { readonly isUnnamed: number }) | undefined;
    if (known) {
      if (known.isUnnamed === 1 && isName(known.capitals, known.occurrences)) {
        rename.run(keys.skeleton(folded), token);
      }
      return known.articles;
    }
    const stem = keys.stem(folded, readToken(token).analyser);
    const name = isName(capitals, occurrences) ? keys.skeleton(folded) : null;
    insert.run(token, articles, occurrences, capitals, stem, name, keys.glyphs(folded));
    return articles;
  };
}
