import type { GlossaryTerm } from '#shared/model/glossary.ts';
import type { GlossaryTermId } from '#shared/model/ids.ts';
import { all, get, run, type ReadableDb, type WritableDb } from './db.ts';

const SELECT = `SELECT id, term, language, translation, target_language AS targetLanguage, note FROM glossary_terms`;

/** In the order of the alphabet, all languages together. */
export const listGlossary = (db: ReadableDb): GlossaryTerm[] => all<GlossaryTerm>(db, `${SELECT} ORDER BY term, id`);

export const glossaryTerm = (db: ReadableDb, id: GlossaryTermId): GlossaryTerm | undefined =>
  get<GlossaryTerm>(db, `${SELECT} WHERE id = :id`, { id });

/** The id of a term that says just the same, if there is one. */
export const sameGlossaryTerm = (db: ReadableDb, term: Omit<GlossaryTerm, 'id' | 'note'>): GlossaryTermId | undefined =>
  get<{ id: GlossaryTermId }>(
    db,
    `SELECT id FROM glossary_terms WHERE term = :term AND language = :language AND translation = :translation
       AND target_language = :targetLanguage`,
    { ...term },
  )?.id;

/** `id` null: a new one. */
export function putGlossaryTerm(
  db: WritableDb,
  id: GlossaryTermId | null,
  term: Omit<GlossaryTerm, 'id'>,
  now: string,
): GlossaryTermId {
  if (id === null) {
    return run(
      db,
      `INSERT INTO glossary_terms (term, language, translation, target_language, note, created_at)
       VALUES (:term, :language, :translation, :targetLanguage, :note, :now)`,
      { ...term, now },
    ).id as GlossaryTermId;
  }
  run(
    db,
    `UPDATE glossary_terms SET term = :term, language = :language, translation = :translation,
       target_language = :targetLanguage, note = :note WHERE id = :id`,
    { ...term, id },
  );
  return id;
}

export const deleteGlossaryTerm = (db: WritableDb, id: GlossaryTermId): void =>
  void run(db, 'DELETE FROM glossary_terms WHERE id = :id', { id });
