import type { SentencePair } from '#shared/text/lexicon.ts';
import { all, count, type ReadableDb } from './db.ts';

export interface LanguagePair {
  readonly original: string;
  readonly translation: string;
}

const BETWEEN = `FROM alignments x JOIN texts o ON o.id = x.original_text_id JOIN texts t ON t.id = x.translation_text_id
  WHERE o.language = :original AND t.language = :translation AND o.binned_at IS NULL AND t.binned_at IS NULL`;

/** How many originals of the one language are linked with a translation into the other. */
export const countAlignments = (db: ReadableDb, pair: LanguagePair): number =>
  count(db, `SELECT count(*) ${BETWEEN}`, { ...pair });

interface AlignedTexts {
  readonly id: number;
  readonly original: string;
  readonly translation: string;
}

interface OneToOne {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/**
 * Sentences of the newest alignments that are surely linked one to one: by a person, or with at least that confidence.
 * One alignment's texts are held at a time.
 */
export function* surePairs(
  db: ReadableDb,
  pair: LanguagePair,
  { leastConfidence, alignments }: { readonly leastConfidence: number; readonly alignments: number },
): Generator<SentencePair> {
  const ids = all<{ id: number }>(db, `SELECT x.id ${BETWEEN} ORDER BY x.id DESC LIMIT :alignments`, {
    ...pair,
    alignments,
  });
  for (const { id } of ids) {
    const [texts] = all<AlignedTexts>(
      db,
      `SELECT x.id, o.content AS original, t.content AS translation FROM alignments x
       JOIN texts o ON o.id = x.original_text_id JOIN texts t ON t.id = x.translation_text_id WHERE x.id = :id`,
      { id },
    );
    if (!texts) continue;
    for (const link of oneToOne(db, id, leastConfidence)) {
      yield {
        source: texts.original.slice(link.fromStart, link.fromEnd),
        target: texts.translation.slice(link.toStart, link.toEnd),
      };
    }
  }
}

const oneToOne = (db: ReadableDb, id: number, leastConfidence: number): OneToOne[] =>
  all<OneToOne>(
    db,
    `SELECT max(CASE t.role WHEN 'original' THEN s.start END) AS fromStart,
       max(CASE t.role WHEN 'original' THEN s."end" END) AS fromEnd,
       max(CASE t.role WHEN 'translation' THEN s.start END) AS toStart,
       max(CASE t.role WHEN 'translation' THEN s."end" END) AS toEnd
     FROM links l JOIN link_segments ls ON ls.link_id = l.id JOIN segments s ON s.id = ls.segment_id
       JOIN texts t ON t.id = s.text_id
     WHERE l.alignment_id = :id AND (l.origin = 'manual' OR l.confidence >= :leastConfidence)
     GROUP BY l.id HAVING count(*) = 2 AND fromStart IS NOT NULL AND toStart IS NOT NULL ORDER BY l.id`,
    { id, leastConfidence },
  );
