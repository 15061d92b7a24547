import { deleteLink, insertLink } from '#main/archive/alignments.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { passagesOfText, placePassage } from '#main/archive/passages.ts';
import { sha256 } from '#main/archive/raw.ts';
import {
  addRevision,
  deleteSegment,
  insertSegment,
  moveSegments,
  revisionsOf,
} from '#main/archive/sentenceRevisions.ts';
import { setTranslationContent } from '#main/archive/texts.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import {
  insertSentence,
  removeSentence,
  replaceSentence,
  spanAfter,
  saysTheSame,
  type TextEdit,
} from '#shared/text/editText.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { placeFor } from './placeFor.ts';
import { wordsOf, type Translated } from './sources.ts';
import { firstRevision } from './states.ts';

type Saved = Output<'translating.save'>;

export interface By {
  readonly author: string;
  readonly now: string;
}

const UNMOVED = { followed: 0, detached: 0 };

/** Writes one sentence. `words` are tidied; empty takes it out. Call inside an act. */
export function saveSentence(
  db: WritableDb,
  translation: Translated,
  wanted: Input<'translating.save'>,
  by: By,
): Saved {
  const { segmentId, words } = wanted;
  if (segmentId === null) return words === '' ? { segmentId, ...UNMOVED } : add(db, translation, wanted, words, by);
  return words === '' ? remove(db, translation, segmentId, by) : rewrite(db, translation, segmentId, words, wanted, by);
}

function rewrite(
  db: WritableDb,
  translation: Translated,
  id: SegmentId,
  words: string,
  { status }: Pick<Input<'translating.save'>, 'status'>,
  by: By,
): Saved {
  const { text } = translation;
  const at = text.segments.findIndex((segment) => segment.id === id);
  const before = wordsOf(text, [id]);
  if (revisionsOf(db, id).length === 0) addRevision(db, id, firstRevision(translation, id, before));
  // As it came a sentence may have wider gaps; looking through it is no reason to change its text.
  const isSame = saysTheSame(before, words);
  const moved = isSame ? UNMOVED : apply(db, translation, replaceSentence(text.content, text.segments, at, words), by);
  addRevision(db, id, revision(isSame ? before : words, status, translation.sources.get(id) ?? '', by));
  return { segmentId: id, ...moved };
}

function add(
  db: WritableDb,
  translation: Translated,
  { originalIds, status }: Pick<Input<'translating.save'>, 'originalIds' | 'status'>,
  words: string,
  by: By,
): Saved {
  const { text, original, alignment } = translation;
  const { at, ...place } = placeFor(translation, originalIds);
  const edit = insertSentence(text.content, text.segments, at, words, place);
  const moved = apply(db, translation, edit, by);
  const now = edit.segments[at];
  if (!now) throw new Error('The new sentence has no place.');
  const segmentId = insertSegment(db, text.id, { ...now, ordinal: at });
  if (alignment && originalIds.length > 0) {
    const link = { original: originalIds, translation: [segmentId], confidence: 1, origin: 'manual' } as const;
    insertLink(db, alignment.id, link);
  }
  addRevision(db, segmentId, revision(words, status, wordsOf(original, originalIds), by));
  return { segmentId, ...moved };
}

/** Its links go with it where it was all they had on this side, and shrink where it was not. */
function remove(db: WritableDb, translation: Translated, id: SegmentId, by: By): Saved {
  const { text, allLinks } = translation;
  for (const { alignmentId, link } of allLinks.filter((one) => one.link.translation.includes(id))) {
    deleteLink(db, link.id);
    const rest = link.translation.filter((other) => other !== id);
    if (rest.length > 0) insertLink(db, alignmentId, { ...link, translation: rest });
  }
  deleteSegment(db, id);
  const at = text.segments.findIndex((segment) => segment.id === id);
  return { segmentId: null, ...apply(db, translation, removeSentence(text.content, text.segments, at), by) };
}

const revision = (content: string, status: 'edited' | 'verified', source: string, { author, now }: By) => ({
  status,
  content,
  source,
  author,
  engine: '',
  at: now,
});

/** Text, sentences and passages as they are after the edit. */
function apply(db: WritableDb, { text }: Translated, edit: TextEdit<Segment>, { now }: By): typeof UNMOVED {
  setTranslationContent(db, text.id, edit.content, sha256(edit.content));
  const moved = edit.segments.flatMap((segment, ordinal): Segment[] => {
    const was = edit.kept[ordinal];
    if (!was) return [];
    const same = was.start === segment.start && was.end === segment.end && was.ordinal === ordinal;
    return same && was.paragraph === segment.paragraph ? [] : [{ ...segment, id: was.id, ordinal }];
  });
  moveSegments(db, moved, edit.segments.length > text.segments.length);
  let [followed, detached] = [0, 0];
  for (const passage of passagesOfText(db, text.id)) {
    if (passage.state !== 'anchored') continue;
    const span = spanAfter(text.content, edit, passage);
    if (span === null) {
      placePassage(db, passage.id, null, now);
      detached++;
      continue;
    }
    const selector = selectorFor(edit.content, span.start, span.end);
    if (selector.quote !== passage.quote) followed++;
    const isSame = selector.start === passage.start && selector.quote === passage.quote;
    if (!isSame || selector.prefix !== passage.prefix || selector.suffix !== passage.suffix)
      placePassage(db, passage.id, selector, now);
  }
  return { followed, detached };
}
