/** The sentences of many passages at once, and those that are linked with them: what one article's texts know, across all. */
import type { AlignmentId, ArticleId, PassageId, TextId } from '#shared/model/ids.ts';
import { all, type ReadableDb } from './db.ts';

export interface PassageSentence {
  readonly passageId: PassageId;
  readonly textId: TextId;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

const TOUCHED = `FROM json_each(:ids) j CROSS JOIN passages p ON p.id = j.value
  CROSS JOIN segments s ON s.text_id = p.text_id AND s.start < p."end" AND p.start < s."end"`;

/** The sentences that each passage touches, in the order of its text. */
export const touchedSentences = (db: ReadableDb, ids: readonly PassageId[]): PassageSentence[] =>
  all<PassageSentence>(
    db,
    `SELECT p.id AS passageId, s.text_id AS textId, s.ordinal, s.start, s."end" ${TOUCHED} ORDER BY j.key, s.ordinal`,
    { ids: JSON.stringify(ids) },
  );

/** The sentences of other texts, not in the bin, that are linked with those: alignment by alignment, in their order. */
export const linkedSentences = (
  db: ReadableDb,
  ids: readonly PassageId[],
): (PassageSentence & { readonly alignmentId: AlignmentId })[] =>
  all(
    db,
    `SELECT DISTINCT p.id AS passageId, l.alignment_id AS alignmentId, o.text_id AS textId, o.ordinal, o.start, o."end"
     ${TOUCHED}
       CROSS JOIN link_segments here ON here.segment_id = s.id CROSS JOIN links l ON l.id = here.link_id
       CROSS JOIN link_segments there ON there.link_id = l.id
       CROSS JOIN segments o ON o.id = there.segment_id AND o.text_id <> p.text_id
       CROSS JOIN alignments x ON x.id = l.alignment_id
     WHERE x.translation_text_id NOT IN (SELECT id FROM texts WHERE binned_at IS NOT NULL)
     ORDER BY j.key, l.alignment_id, o.ordinal`,
    { ids: JSON.stringify(ids) },
  );

export interface TextWords {
  readonly id: TextId;
  readonly role: 'original' | 'translation';
  readonly language: string;
  readonly content: string;
}

/** Texts by id, without their sentences. */
export const textsById = (db: ReadableDb, ids: Iterable<TextId>): Map<TextId, TextWords> =>
  new Map(
    all<TextWords>(
      db,
      'SELECT id, role, language, content FROM texts WHERE id IN (SELECT value FROM json_each(:ids))',
      { ids: JSON.stringify([...ids]) },
    ).map((text) => [text.id, text]),
  );

/** The newest original of each of these articles, with how many sentences it has. */
export const newestOriginals = (
  db: ReadableDb,
  articleIds: Iterable<ArticleId>,
): { readonly textId: TextId; readonly sentences: number }[] =>
  all(
    db,
    `SELECT t.id AS textId, (SELECT count(*) FROM segments s WHERE s.text_id = t.id) AS sentences
     FROM json_each(:ids) j CROSS JOIN texts t ON t.id =
       (SELECT o.id FROM texts o JOIN captures c ON c.id = o.capture_id
        WHERE o.article_id = j.value AND o.role = 'original' AND o.binned_at IS NULL
        ORDER BY c.captured_at DESC, o.id DESC LIMIT 1)`,
    { ids: JSON.stringify([...articleIds]) },
  );
