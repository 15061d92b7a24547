import type { Language } from '#shared/model/language.ts';
import type { TextId } from '#shared/model/ids.ts';
import { get, type ReadableDb } from './db.ts';

/** Sentences of an original, from the first to the last of those linked. */
export interface Counterpart {
  readonly textId: TextId;
  readonly language: Language;
  readonly start: number;
  readonly end: number;
}

/** What the sentence of a translation that holds this place is linked to in the original. */
export const counterpartAt = (db: ReadableDb, textId: TextId, at: number): Counterpart | undefined =>
  get<Counterpart>(
    db,
    `SELECT o.text_id AS textId, t.language, min(o.start) AS start, max(o."end") AS "end"
     FROM segments s JOIN link_segments here ON here.segment_id = s.id
       JOIN link_segments there ON there.link_id = here.link_id JOIN segments o ON o.id = there.segment_id
       JOIN texts t ON t.id = o.text_id AND t.role = 'original'
     WHERE s.text_id = :textId AND s.start <= :at AND s."end" > :at
     GROUP BY o.text_id ORDER BY o.text_id DESC LIMIT 1`,
    { textId, at },
  );
