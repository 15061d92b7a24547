import { act, firstUndone, lastDone, redo, undo } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { deletePassage, insertPassage, passageAt, passageOf, setNote } from '#main/archive/passages.ts';
import {
  deleteTag,
  ensureTag,
  listTags,
  tagExists,
  tagName,
  tagPassage,
  untagPassage,
  updateTag,
} from '#main/archive/tags.ts';
import { textHead } from '#main/archive/textReads.ts';
import type { CommandName, Handlers, Input, Output, QueryName } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import type { TagRef } from '#shared/model/tag.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { passagesInContext } from './passagesInContext.ts';

type TaggingQuery = Extract<QueryName, `tagging.${string}`>;
type TaggingCommand = Extract<CommandName, `tagging.${string}`>;

const NO_PASSAGE = fail('not-found', 'That passage is no longer there. Nothing was changed; Undo may bring it back.');
const NO_TAG = fail('not-found', 'That tag is no longer there. Nothing was changed; Undo may bring it back.');

export function taggingQueries(db: ReadableDb): Handlers<TaggingQuery> {
  return {
    'tagging.tags': () => ok({ tags: listTags(db) }),
    'tagging.passagesByTag': ({ tagId }) =>
      tagExists(db, tagId) ? ok({ passages: passagesInContext(db, tagId) }) : NO_TAG,
    'tagging.history': () => ok({ undo: lastDone(db)?.label ?? null, redo: firstUndone(db)?.label ?? null }),
  };
}

export function taggingCommands(db: WritableDb, now: () => string): Handlers<TaggingCommand> {
  return {
    'tagging.createPassage': (input) => createPassage(db, now(), input),
    'tagging.changeTags': (input) => changeTags(db, now(), input),
    'tagging.setNote': ({ passageId, note }) => {
      const passage = passageOf(db, passageId);
      if (!passage) return NO_PASSAGE;
      act(db, { label: 'Write note', articleId: passage.articleId, now: now() }, () => {
        if (note !== passage.note) setNote(db, passageId, note, now());
      });
      return ok({});
    },
    'tagging.deletePassage': ({ passageId }) => {
      const passage = passageOf(db, passageId);
      if (!passage) return NO_PASSAGE;
      act(db, { label: `Remove passage “${short(passage.quote)}”`, articleId: passage.articleId, now: now() }, () => {
        deletePassage(db, passageId);
      });
      return ok({});
    },
    'tagging.updateTag': (input) => changeTag(db, now(), input),
    'tagging.deleteTag': ({ tagId }) => {
      const name = tagName(db, tagId);
      if (name === undefined) return NO_TAG;
      act(db, { label: `Delete tag “${name}”`, articleId: null, now: now() }, () => {
        deleteTag(db, tagId);
      });
      return ok({});
    },
    'tagging.undo': () => toStep(undo(db), 'There is nothing to undo.'),
    'tagging.redo': () => toStep(redo(db), 'There is nothing to redo.'),
  };
}

const toStep = (done: ReturnType<typeof undo>, none: string): Result<Output<'tagging.undo'>> =>
  done ? ok({ label: done.label, articleId: done.articleId }) : fail('nothing-to-undo', none);

const short = (quote: string): string => (quote.length <= 40 ? quote : `${quote.slice(0, 39).trimEnd()}…`);

/** An unknown tag id is a failure; a name is reused or made. */
function resolve(db: WritableDb, tags: readonly TagRef[], now: string): TagId[] {
  return tags.map((tag) => ('id' in tag ? tag.id : ensureTag(db, tag.name, now)));
}

const allExist = (db: ReadableDb, tags: readonly TagRef[]): boolean =>
  tags.every((tag) => !('id' in tag) || tagExists(db, tag.id));

const namesOf = (db: ReadableDb, tags: readonly TagRef[]): string =>
  tags.map((tag) => ('id' in tag ? (tagName(db, tag.id) ?? '?') : tag.name)).join(', ');

function createPassage(
  db: WritableDb,
  now: string,
  input: Input<'tagging.createPassage'>,
): Result<Output<'tagging.createPassage'>> {
  const { textId, start, end, quote, tags, note } = input;
  const text = textHead(db, textId);
  if (!text) return fail('not-found', 'That text is no longer in the archive. Nothing was tagged.');
  if (text.content.slice(start, end) !== quote) {
    return fail(
      'quote-mismatch',
      'The selected words are not what stands in the archive at that place. Nothing was tagged; select them again.',
    );
  }
  if (quote.trim() === '') return fail('invalid-input', 'The selection holds no words. Select some text first.');
  if (!allExist(db, tags)) return NO_TAG;
  const label = tags.length > 0 ? `Tag “${short(quote)}” as ${namesOf(db, tags)}` : `Mark “${short(quote)}”`;
  const passageId = act(db, { label, articleId: text.articleId, now }, (): PassageId => {
    const id =
      passageAt(db, textId, start, end) ?? insertPassage(db, textId, selectorFor(text.content, start, end), note, now);
    for (const tagId of resolve(db, tags, now)) tagPassage(db, id, tagId, now);
    return id;
  });
  return ok({ passageId });
}

function changeTags(
  db: WritableDb,
  now: string,
  input: Input<'tagging.changeTags'>,
): Result<Output<'tagging.changeTags'>> {
  const { passageId, add, remove } = input;
  const passage = passageOf(db, passageId);
  if (!passage) return NO_PASSAGE;
  if (!allExist(db, add)) return NO_TAG;
  const label =
    add.length > 0 ? `Tag “${short(passage.quote)}” as ${namesOf(db, add)}` : `Untag “${short(passage.quote)}”`;
  act(db, { label, articleId: passage.articleId, now }, () => {
    for (const tagId of resolve(db, add, now)) tagPassage(db, passageId, tagId, now);
    for (const tagId of remove) untagPassage(db, passageId, tagId);
  });
  return ok({});
}

function changeTag(
  db: WritableDb,
  now: string,
  input: Input<'tagging.updateTag'>,
): Result<Output<'tagging.updateTag'>> {
  const before = tagName(db, input.tagId);
  if (before === undefined) return NO_TAG;
  const changed = act(db, { label: `Edit tag “${before}”`, articleId: null, now }, () => updateTag(db, input));
  return changed
    ? ok({})
    : fail('duplicate', `There is already a tag called “${input.name}”. Nothing was changed; choose another name.`);
}
