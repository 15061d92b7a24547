import type { ArticleId, PassageId, TagId, TextId } from '#shared/model/ids.ts';
import type { Passage, Selector } from '#shared/model/passage.ts';
import { all, get, run, type ReadableDb, type WritableDb } from './db.ts';

type PassageRow = Omit<Passage, 'tagIds'> & { tagIds: string };

const SELECT_PASSAGE = `
  SELECT p.id, t.article_id AS articleId, p.text_id AS textId, p.start, p."end", p.quote, p.prefix, p.suffix, p.state,
    p.note, p.created_at AS createdAt, p.updated_at AS updatedAt,
    (SELECT json_group_array(tag_id) FROM (SELECT tag_id FROM passage_tags WHERE passage_id = p.id ORDER BY id)) AS tagIds
  FROM passages p JOIN texts t ON t.id = p.text_id`;

const toPassage = (row: PassageRow): Passage => ({ ...row, tagIds: JSON.parse(row.tagIds) as TagId[] });

export const passageOf = (db: ReadableDb, passageId: PassageId): Passage | undefined => {
  const row = get<PassageRow>(db, `${SELECT_PASSAGE} WHERE p.id = :passageId AND t.binned_at IS NULL`, { passageId });
  return row && toPassage(row);
};

/** The passages of an article in text order. */
export const passagesOfArticle = (db: ReadableDb, articleId: ArticleId): Passage[] =>
  all<PassageRow>(
    db,
    `${SELECT_PASSAGE} WHERE t.article_id = :articleId AND t.binned_at IS NULL ORDER BY p.text_id, p.start, p."end"`,
    { articleId },
  ).map(toPassage);

/** Passages under a tag across the archive, newest article first, in text order. */
export const passagesWithTag = (db: ReadableDb, tagId: TagId): Passage[] =>
  all<PassageRow>(
    db,
    `${SELECT_PASSAGE} JOIN passage_tags pt ON pt.passage_id = p.id JOIN articles a ON a.id = t.article_id
     WHERE pt.tag_id = :tagId AND t.binned_at IS NULL AND a.binned_at IS NULL
     ORDER BY a.id DESC, p.text_id, p.start`,
    { tagId },
  ).map(toPassage);

/** The passage with exactly that span, if there is one. */
export const passageAt = (db: ReadableDb, textId: TextId, start: number, end: number): PassageId | undefined =>
  get<{ id: PassageId }>(db, 'SELECT id FROM passages WHERE text_id = :textId AND start = :start AND "end" = :end', {
    textId,
    start,
    end,
  })?.id;

export function insertPassage(
  db: WritableDb,
  textId: TextId,
  selector: Selector,
  note: string,
  now: string,
): PassageId {
  return run(
    db,
    `INSERT INTO passages (text_id, start, "end", quote, prefix, suffix, note, created_at, updated_at)
     VALUES (:textId, :start, :end, :quote, :prefix, :suffix, :note, :now, :now)`,
    { textId, ...selector, note, now },
  ).id as PassageId;
}

/** Passages on one text, those that lost their place too. */
export const passagesOfText = (db: ReadableDb, textId: TextId): Passage[] =>
  all<PassageRow>(db, `${SELECT_PASSAGE} WHERE p.text_id = :textId ORDER BY p.start`, { textId }).map(toPassage);

/** Another place in the same text; or none, when its words are no longer there: they stay on record. */
export function placePassage(db: WritableDb, passageId: PassageId, selector: Selector | null, now: string): void {
  if (selector === null) {
    run(db, `UPDATE passages SET state = 'detached', updated_at = :now WHERE id = :passageId`, { passageId, now });
    return;
  }
  run(
    db,
    `UPDATE passages SET start = :start, "end" = :end, quote = :quote, prefix = :prefix, suffix = :suffix,
       updated_at = :now WHERE id = :passageId`,
    { passageId, ...selector, now },
  );
}

export const setNote = (db: WritableDb, passageId: PassageId, note: string, now: string): void =>
  void run(db, 'UPDATE passages SET note = :note, updated_at = :now WHERE id = :passageId', { passageId, note, now });

/** Removes a passage with its tags and its places in dossiers, row by row so that undo can put each back. */
export function deletePassage(db: WritableDb, passageId: PassageId): void {
  run(db, 'DELETE FROM dossier_items WHERE passage_id = :passageId', { passageId });
  run(db, 'DELETE FROM passage_tags WHERE passage_id = :passageId', { passageId });
  run(db, 'DELETE FROM passages WHERE id = :passageId', { passageId });
}
