/** The codebook: its tree, tags joined into one, tags put away. */
import { act } from '#main/archive/acts.ts';
import { isUnder, mergeCounts, mergeTags, setHidden, setParent } from '#main/archive/codebook.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { deleteTag, ensureTag, findTag, tagExists, tagName, updateTag } from '#main/archive/tags.ts';
import type { Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { NO_TAG } from './refs.ts';

type CodebookCommand =
  'codebook.create' | 'codebook.move' | 'codebook.hide' | 'codebook.merge' | 'tagging.updateTag' | 'tagging.deleteTag';

export const codebookQueries = (db: ReadableDb): Handlers<'codebook.mergePreview'> => ({
  'codebook.mergePreview': ({ from, into }) =>
    tagExists(db, from) && tagExists(db, into) ? ok(mergeCounts(db, from, into)) : NO_TAG,
});

export function codebookCommands(db: WritableDb, now: () => string): Handlers<CodebookCommand> {
  return {
    'codebook.create': (input) => createTag(db, now(), input),
    'codebook.move': (input) => moveTag(db, now(), input),
    'codebook.hide': ({ tagId, isHidden }) => {
      const name = tagName(db, tagId);
      if (name === undefined) return NO_TAG;
      const label = isHidden ? `Put the tag “${name}” away` : `Take the tag “${name}” out again`;
      act(db, { label, articleId: null, now: now() }, () => {
        setHidden(db, tagId, isHidden ? now() : null);
      });
      return ok({});
    },
    'codebook.merge': ({ from, into }) => {
      const [gone, kept] = [tagName(db, from), tagName(db, into)];
      if (gone === undefined || kept === undefined) return NO_TAG;
      if (from === into) return fail('invalid-input', 'A tag can’t be joined with itself. Nothing was changed.');
      act(db, { label: `Join the tag “${gone}” into “${kept}”`, articleId: null, now: now() }, () => {
        mergeTags(db, from, into, now());
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
  };
}

const taken = (name: string) =>
  fail('duplicate', `There is already a tag called “${name}”. Nothing was changed; choose another name.`);

function createTag(
  db: WritableDb,
  now: string,
  { name, parentId }: Input<'codebook.create'>,
): Result<Output<'codebook.create'>> {
  if (findTag(db, name) !== undefined) return taken(name);
  if (parentId !== null && !tagExists(db, parentId)) return NO_TAG;
  const tagId = act(db, { label: `Make the tag “${name}”`, articleId: null, now }, () => {
    const id = ensureTag(db, name, now);
    if (parentId !== null) setParent(db, id, parentId);
    return id;
  });
  return ok({ tagId });
}

function moveTag(
  db: WritableDb,
  now: string,
  { tagId, parentId }: Input<'codebook.move'>,
): Result<Output<'codebook.move'>> {
  const name = tagName(db, tagId);
  const parent = parentId === null ? '' : tagName(db, parentId);
  if (name === undefined || parent === undefined) return NO_TAG;
  if (parentId !== null && isUnder(db, parentId, tagId)) {
    return fail('invalid-input', `“${parent}” stands under “${name}” itself. Nothing was moved; choose another place.`);
  }
  const label = parentId === null ? `Move the tag “${name}” to the top` : `Move the tag “${name}” under “${parent}”`;
  act(db, { label, articleId: null, now }, () => {
    setParent(db, tagId, parentId);
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
  return changed ? ok({}) : taken(input.name);
}
