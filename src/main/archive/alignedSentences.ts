import { all, type ReadableDb } from './db.ts';
import { textContent } from './searchSource.ts';

/** Alignments of texts that are not in the bin, nor their articles. */
export const alignmentIds = (db: ReadableDb): number[] =>
  all<{ id: number }>(
    db,
    `SELECT x.id FROM alignments x JOIN texts t ON t.id = x.translation_text_id JOIN articles a ON a.id = t.article_id
     WHERE t.binned_at IS NULL AND a.binned_at IS NULL ORDER BY x.id`,
  ).map(({ id }) => id);

/** Links less sure than this teach nothing. */
const LEAST_CONFIDENCE = 0.5;

interface Sentences {
  readonly original: string;
  readonly translation: string;
}

/** What is linked in one alignment, each side of a link as one string. */
export function alignedSentences(db: ReadableDb, alignmentId: number): Sentences[] {
  const rows = all<{ link: number; textId: number; role: keyof Sentences; start: number; end: number }>(
    db,
    `SELECT l.id AS link, s.text_id AS textId, t.role, s.start, s."end" FROM links l
     JOIN link_segments ls ON ls.link_id = l.id JOIN segments s ON s.id = ls.segment_id JOIN texts t ON t.id = s.text_id
     WHERE l.alignment_id = :alignmentId AND l.confidence >= :least ORDER BY l.id, s.ordinal`,
    { alignmentId, least: LEAST_CONFIDENCE },
  );
  const contents = new Map([...new Set(rows.map(({ textId }) => textId))].map((id) => [id, textContent(db, id)]));
  const links = new Map<number, { original: string; translation: string }>();
  for (const { link, textId, role, start, end } of rows) {
    const sides = links.get(link) ?? { original: '', translation: '' };
    sides[role] += ` ${(contents.get(textId) ?? '').slice(start, end)}`;
    links.set(link, sides);
  }
  return [...links.values()];
}
