import type { ArticleId, PassageId, TagId, TextId } from '#shared/model/ids.ts';
import type { Evidence, Passage, Selector } from '#shared/model/passage.ts';
import type { Span } from '#shared/model/span.ts';
import { freshId } from './binned.ts';
import { all, get, run, type ReadableDb, type WritableDb } from './db.ts';

type PassageRow = Omit<Passage, 'tagIds' | 'omissions' | 'evidence'> &
  Evidence & { readonly tagIds: string; readonly omissions: string };

const SELECT_PASSAGE = `
  SELECT p.id, t.article_id AS articleId, p.text_id AS textId, p.start, p."end", p.quote, p.prefix, p.suffix, p.state,
    p.note, p.author, p.speaker, p.nature, p.standing, p.standing_by AS standingBy, p.standing_at AS standingAt,
    p.omissions, p.created_at AS createdAt, p.updated_at AS updatedAt,
    (SELECT json_group_array(tag_id) FROM (SELECT tag_id FROM passage_tags WHERE passage_id = p.id ORDER BY id)) AS tagIds
  FROM passages p JOIN texts t ON t.id = p.text_id`;

function toPassage({ speaker, nature, standing, standingBy, standingAt, ...row }: PassageRow): Passage {
  return {
    ...row,
    evidence: { speaker, nature, standing, standingBy, standingAt },
    omissions: JSON.parse(row.omissions) as Span[],
    tagIds: JSON.parse(row.tagIds) as TagId[],
  };
}

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

/** Passages under any of these tags across the archive, each once, newest article first, in text order. */
export const passagesWithTags = (db: ReadableDb, tagIds: readonly TagId[]): Passage[] =>
  all<PassageRow>(
    db,
    `${SELECT_PASSAGE} JOIN articles a ON a.id = t.article_id
     WHERE p.id IN (SELECT passage_id FROM passage_tags WHERE tag_id IN (SELECT value FROM json_each(:tagIds)))
       AND t.binned_at IS NULL AND a.binned_at IS NULL
     ORDER BY a.id DESC, p.text_id, p.start`,
    { tagIds: JSON.stringify(tagIds) },
  ).map(toPassage);

/**
 * The passage with exactly that span that this analyst may add to, if there is one: their own, or one of nobody's (marked
 * before there was a name in the settings). Another analyst's work stays as they left it.
 */
export const passageAt = (
  db: ReadableDb,
  { textId, start, end, author }: { textId: TextId; start: number; end: number; author: string },
): PassageId | undefined =>
  get<{ id: PassageId }>(
    db,
    `SELECT id FROM passages WHERE text_id = :textId AND start = :start AND "end" = :end AND author IN ('', :author)
       AND state = 'anchored' ORDER BY author DESC`,
    { textId, start, end, author },
  )?.id;

/** Exactly this analyst's passage of exactly these words. */
export const passageBy = (
  db: ReadableDb,
  { textId, start, end, author }: { textId: TextId; start: number; end: number; author: string },
): PassageId | undefined =>
  get<{ id: PassageId }>(
    db,
    `SELECT id FROM passages WHERE text_id = :textId AND start = :start AND "end" = :end AND author = :author
       AND state = 'anchored'`,
    { textId, start, end, author },
  )?.id;

/** What is marked, and by whom. */
interface NewPassage {
  readonly textId: TextId;
  readonly selector: Selector;
  readonly note: string;
  readonly author: string;
}

export function insertPassage(db: WritableDb, { textId, selector, note, author }: NewPassage, now: string): PassageId {
  return run(
    db,
    `INSERT INTO passages (id, text_id, start, "end", quote, prefix, suffix, note, author, created_at, updated_at)
     VALUES (:id, :textId, :start, :end, :quote, :prefix, :suffix, :note, :author, :now, :now)`,
    { id: freshId(db, 'passages'), textId, ...selector, note, author, now },
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

/** Another text of the same article; its place there comes with `placePassage`. */
export const setText = (db: WritableDb, passageId: PassageId, textId: TextId): void =>
  void run(db, 'UPDATE passages SET text_id = :textId WHERE id = :passageId', { passageId, textId });

export const setNote = (db: WritableDb, passageId: PassageId, note: string, now: string): void =>
  void run(db, 'UPDATE passages SET note = :note, updated_at = :now WHERE id = :passageId', { passageId, note, now });

export const setEvidence = (db: WritableDb, passageId: PassageId, evidence: Evidence, now: string): void =>
  void run(
    db,
    `UPDATE passages SET speaker = :speaker, nature = :nature, standing = :standing, standing_by = :standingBy,
       standing_at = :standingAt, updated_at = :now WHERE id = :passageId`,
    { passageId, ...evidence, now },
  );

export const setOmissions = (db: WritableDb, passageId: PassageId, omissions: readonly Span[], now: string): void =>
  void run(db, 'UPDATE passages SET omissions = :omissions, updated_at = :now WHERE id = :passageId', {
    passageId,
    omissions: JSON.stringify(omissions),
    now,
  });

/** Where `from` is filed, `to` is filed instead, unless it is there already. */
export const refilePassage = (db: WritableDb, from: PassageId, to: PassageId): void =>
  void run(
    db,
    `UPDATE dossier_items SET passage_id = :to WHERE passage_id = :from AND dossier_id NOT IN (
       SELECT dossier_id FROM dossier_items WHERE passage_id = :to)`,
    { from, to },
  );

/** Removes a passage with its tags and its places in dossiers, row by row so that undo can put each back. */
export function deletePassage(db: WritableDb, passageId: PassageId): void {
  run(db, 'DELETE FROM dossier_items WHERE passage_id = :passageId', { passageId });
  run(db, 'DELETE FROM passage_tags WHERE passage_id = :passageId', { passageId });
  run(db, 'DELETE FROM passages WHERE id = :passageId', { passageId });
}
