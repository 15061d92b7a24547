/** Marking words and tagging what is marked: one passage, many, and whole articles. */
import { act } from '#main/archive/acts.ts';
import { summariesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { deletePassage, insertPassage, passageAt, passageOf, setEvidence } from '#main/archive/passages.ts';
import { readSettings } from '#main/archive/settings.ts';
import { tagArticle, tagPassage, untagArticle, untagPassage } from '#main/archive/tags.ts';
import { textHead } from '#main/archive/textReads.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { QuotedPlace } from '#shared/contract/routes/passages.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { allExist, namesOf, NO_PASSAGE, NO_TAG, resolve, short } from './refs.ts';

/** Why words can't be marked there; null when they can. */
export function problemWith(content: string, { start, end, quote }: Omit<QuotedPlace, 'textId'>) {
  if (content.slice(start, end) !== quote) {
    return fail(
      'quote-mismatch',
      'The selected words are not what stands in the archive at that place. Nothing was tagged; select them again.',
    );
  }
  return quote.trim() === '' ? fail('invalid-input', 'The selection holds no words. Select some text first.') : null;
}

/** The analyst's own passage of exactly these words; made when there is none. */
function markAt(
  db: WritableDb,
  content: string,
  place: Pick<QuotedPlace, 'textId' | 'start' | 'end'> & { readonly note: string; readonly author: string },
  now: string,
): PassageId {
  const { textId, start, end, note, author } = place;
  // Widened where it would cut a character in two: only then is it known whether these words are marked already.
  const selector = selectorFor(content, start, end);
  const there = passageAt(db, { textId, start: selector.start, end: selector.end, author });
  return there ?? insertPassage(db, { textId, selector, note, author }, now);
}

export function createPassage(
  db: WritableDb,
  now: string,
  input: Input<'tagging.createPassage'>,
): Result<Output<'tagging.createPassage'>> {
  const { textId, quote, tags } = input;
  const text = textHead(db, textId);
  if (!text) return fail('not-found', 'That text is no longer in the archive. Nothing was tagged.');
  const problem = problemWith(text.content, input);
  if (problem) return problem;
  if (!allExist(db, tags)) return NO_TAG;
  const label = tags.length > 0 ? `Tag “${short(quote)}” as ${namesOf(db, tags)}` : `Mark “${short(quote)}”`;
  const author = readSettings(db).analyst;
  const passageId = act(db, { label, articleId: text.articleId, now }, (): PassageId => {
    const id = markAt(db, text.content, { ...input, author }, now);
    for (const tagId of resolve(db, tags, now)) tagPassage(db, id, tagId, now);
    return id;
  });
  return ok({ passageId });
}

/** A tag on another analyst's passage makes one's own of the same words: theirs stays as they left it. */
function ownOf(db: WritableDb, passage: Passage, now: string): PassageId {
  const author = readSettings(db).analyst;
  if (passage.author === '' || passage.author === author || passage.state === 'detached') return passage.id;
  const { textId, start, end, quote, prefix, suffix } = passage;
  return (
    passageAt(db, { textId, start, end, author }) ??
    insertPassage(db, { textId, selector: { start, end, quote, prefix, suffix }, note: '', author }, now)
  );
}

export function changeTags(
  db: WritableDb,
  now: string,
  { passageId, add, remove }: Input<'tagging.changeTags'>,
): Result<Output<'tagging.changeTags'>> {
  const passage = passageOf(db, passageId);
  if (!passage) return NO_PASSAGE;
  if (!allExist(db, add)) return NO_TAG;
  const label =
    add.length > 0 ? `Tag “${short(passage.quote)}” as ${namesOf(db, add)}` : `Untag “${short(passage.quote)}”`;
  const own = act(db, { label, articleId: passage.articleId, now }, () => retag(db, passage, add, remove, now));
  return ok({ passageId: own });
}

/** Returns the passage that has what was put on. */
function retag(
  db: WritableDb,
  passage: Passage,
  add: Input<'tagging.changeTags'>['add'],
  remove: readonly TagId[],
  now: string,
): PassageId {
  const own = add.length > 0 ? ownOf(db, passage, now) : passage.id;
  for (const tagId of resolve(db, add, now)) tagPassage(db, own, tagId, now);
  for (const tagId of remove) untagPassage(db, passage.id, tagId);
  return own;
}

const passagesFor = (db: ReadableDb, ids: readonly PassageId[]): Passage[] =>
  [...new Set(ids)].flatMap((id) => passageOf(db, id) ?? []);

const many = (count: number): string => (count === 1 ? 'one passage' : `${count} passages`);

export function tagMany(
  db: WritableDb,
  now: string,
  { passageIds, add, remove }: Input<'passages.tagMany'>,
): Result<Output<'passages.tagMany'>> {
  if (!allExist(db, add)) return NO_TAG;
  const passages = passagesFor(db, passageIds);
  const names = namesOf(
    db,
    remove.map((id) => ({ id })),
  );
  const label =
    add.length > 0
      ? `Tag ${many(passages.length)} as ${namesOf(db, add)}`
      : `Take ${names} off ${many(passages.length)}`;
  act(db, { label, articleId: null, now }, () => {
    for (const passage of passages) retag(db, passage, add, remove, now);
  });
  return ok({ changed: passages.length });
}

export function deleteMany(
  db: WritableDb,
  now: string,
  { passageIds }: Input<'passages.deleteMany'>,
): Result<Output<'passages.deleteMany'>> {
  const passages = passagesFor(db, passageIds);
  act(db, { label: `Remove ${many(passages.length)}`, articleId: null, now }, () => {
    for (const { id } of passages) deletePassage(db, id);
  });
  return ok({ deleted: passages.length });
}

export function tagPlaces(
  db: WritableDb,
  now: string,
  { places, tags }: Input<'passages.tagPlaces'>,
): Result<Output<'passages.tagPlaces'>> {
  if (!allExist(db, tags)) return NO_TAG;
  const author = readSettings(db).analyst;
  const contents = new Map(
    [...new Set(places.map(({ textId }) => textId))].map((id) => [id, textHead(db, id)?.content]),
  );
  const there = places.filter((place) => {
    const content = contents.get(place.textId);
    return content !== undefined && problemWith(content, place) === null;
  });
  const label = `Tag ${many(there.length)} found as ${namesOf(db, tags)}`;
  act(db, { label, articleId: null, now }, () => {
    const tagIds = resolve(db, there.length > 0 ? tags : [], now);
    for (const place of there) {
      const id = markAt(db, contents.get(place.textId) ?? '', { ...place, note: '', author }, now);
      for (const tagId of tagIds) tagPassage(db, id, tagId, now);
    }
  });
  return ok({ tagged: there.length, notThere: places.length - there.length });
}

export function changeArticleTags(
  db: WritableDb,
  now: string,
  { articleId, add, remove }: Input<'tagging.tagArticle'>,
): Result<Output<'tagging.tagArticle'>> {
  const title = summariesOf(db, [articleId])[0]?.title;
  if (title === undefined) return fail('not-found', 'That article is no longer in the archive. Nothing was tagged.');
  if (!allExist(db, add)) return NO_TAG;
  const label = add.length > 0 ? `Tag “${short(title)}” as ${namesOf(db, add)}` : `Untag “${short(title)}”`;
  act(db, { label, articleId, now }, () => {
    for (const tagId of resolve(db, add, now)) tagArticle(db, articleId, tagId, now);
    for (const tagId of remove) untagArticle(db, articleId, tagId);
  });
  return ok({});
}

export function changeEvidence(
  db: WritableDb,
  now: string,
  { passageId, speaker, nature, standing }: Input<'passages.setEvidence'>,
): Result<Output<'passages.setEvidence'>> {
  const passage = passageOf(db, passageId);
  if (!passage) return NO_PASSAGE;
  const { evidence } = passage;
  const isSame = standing === evidence.standing;
  const given =
    standing === null
      ? { standingBy: '', standingAt: null }
      : isSame
        ? { standingBy: evidence.standingBy, standingAt: evidence.standingAt }
        : { standingBy: readSettings(db).analyst, standingAt: now };
  if (isSame && speaker === evidence.speaker && nature === evidence.nature) return ok({});
  act(db, { label: `Assess “${short(passage.quote)}”`, articleId: passage.articleId, now }, () => {
    setEvidence(db, passageId, { speaker, nature, standing, ...given }, now);
  });
  return ok({});
}
