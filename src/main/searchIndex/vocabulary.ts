import { all, get, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
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

function toWord({ token, articles, occurrences, capitals }: WordRow): Word {
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
    const row = get<WordRow>(this.#db, `${SELECT} WHERE token = :token`, { token });
    return row ? toWord(row) : null;
  }

  withStem(analyser: Analyser, stem: string): Word[] {
    return this.#all('stem = :stem', { stem }).filter((word) => word.analyser === analyser);
  }

  beginning(prefix: string, limit: number): Word[] {
    return this.#all('token >= :prefix AND token < :end', { prefix, end: afterAll(prefix), limit });
  }

  tokensBeginning(prefix: string): string[] {
    return all<{ token: string }>(this.#db, 'SELECT token FROM words WHERE token >= :prefix AND token < :end', {
      prefix,
      end: afterAll(prefix),
    }).map(({ token }) => token);
  }

  withSkeleton(name: string): Word[] {
    return this.#all('name = :name', { name });
  }

  withGlyphs(glyphs: string): Word[] {
    return this.#all('glyphs = :glyphs', { glyphs });
  }

  names(limit: number): Word[] {
    return this.#all('name IS NOT NULL AND articles > 0', { limit });
  }

  count(): number {
    return get<{ n: number }>(this.#db, 'SELECT count(*) AS n FROM words')?.n ?? 0;
  }

  /** Every word that stands in a text, in no order. */
  *each(): Generator<WordRow> {
    yield* this.#db.prepare(`${SELECT} WHERE articles > 0`).iterate() as IterableIterator<WordRow>;
  }

  #all(condition: string, params: Record<string, string | number>): Word[] {
    const sql = `${SELECT} WHERE ${condition} ORDER BY articles DESC, token LIMIT :limit`;
    return all<WordRow>(this.#db, sql, { limit: -1, ...params }).map(toWord);
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
