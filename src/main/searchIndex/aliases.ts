import { alignedSentences, alignmentIds } from '#main/archive/alignedSentences.ts';
import { all, run, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { AliasMiner } from '#shared/words/names/aliases.ts';
import { withoutEnding } from '#shared/words/names/caseEndings.ts';
import { readState, writeState } from './openFile.ts';

/** Learning begins anew when the archive has so many more (or fewer) translations. */
const CHANGED_SHARE = 0.02;

interface Alias {
  readonly folded: string;
  readonly score: number;
}

/** Names in the other script that the archive's own translations teach: Moscow, Москва. */
export class Aliases {
  readonly #archive: ReadableDb;
  readonly #db: WritableDb;

  constructor(archive: ReadableDb, db: WritableDb) {
    this.#archive = archive;
    this.#db = db;
  }

  of(folded: string): Alias[] {
    return all<Alias>(
      this.#db,
      `SELECT cyrillic AS folded, score FROM aliases WHERE latin = :folded
       UNION SELECT latin, score FROM aliases WHERE stem = :stem ORDER BY score DESC`,
      { folded, stem: withoutEnding(folded) },
    );
  }

  /** Whether there is enough new to learn from. */
  areStale(): boolean {
    const [now, then] = [alignmentIds(this.#archive).length, Number(readState(this.#db, 'aligned'))];
    return now !== then && Math.abs(now - then) >= then * CHANGED_SHARE;
  }

  /** Reads every linked sentence again; yields between texts. */
  *learn(): Generator<undefined> {
    const ids = alignmentIds(this.#archive);
    const miner = new AliasMiner();
    for (const id of ids) {
      for (const { original, translation } of alignedSentences(this.#archive, id)) {
        miner.add({ source: written(original), target: written(translation) });
      }
      yield;
    }
    const found = miner.aliases();
    yield;
    this.#db
      .transaction(() => {
        run(this.#db, 'DELETE FROM aliases');
        for (const { latin, cyrillic, cyrillicStem: stem, score } of found) {
          run(this.#db, 'INSERT OR REPLACE INTO aliases VALUES (:latin, :stem, :cyrillic, :score)', {
            ...{ latin, stem, cyrillic, score },
          });
        }
        writeState(this.#db, { aligned: ids.length });
      })
      .immediate();
  }
}

const written = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));
