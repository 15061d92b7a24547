import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { ensureTag, tagExists, tagName } from '#main/archive/tags.ts';
import { fail } from '#shared/contract/result.ts';
import type { TagId } from '#shared/model/ids.ts';
import type { TagRef } from '#shared/model/tag.ts';

export const NO_PASSAGE = fail(
  'not-found',
  'That passage is no longer there. Nothing was changed; Undo may bring it back.',
);
export const NO_TAG = fail('not-found', 'That tag is no longer there. Nothing was changed; Undo may bring it back.');

/** At most this much of a quote in the name of an act. */
export const short = (quote: string): string => (quote.length <= 40 ? quote : `${quote.slice(0, 39).trimEnd()}…`);

/** A name is reused or made; ids have been looked up (`allExist`). */
export const resolve = (db: WritableDb, tags: readonly TagRef[], now: string): TagId[] =>
  tags.map((tag) => ('id' in tag ? tag.id : ensureTag(db, tag.name, now)));

export const allExist = (db: ReadableDb, tags: readonly TagRef[]): boolean =>
  tags.every((tag) => !('id' in tag) || tagExists(db, tag.id));

export const namesOf = (db: ReadableDb, tags: readonly TagRef[]): string =>
  tags.map((tag) => ('id' in tag ? (tagName(db, tag.id) ?? '?') : tag.name)).join(', ');
