import { act, transact } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { clearReviews, reviewsOf, setReviews } from '#main/archive/reviews.ts';
import {
  deleteSavedSearch,
  deleteSearchFolder,
  insertSavedSearch,
  insertSearchFolder,
  liesWithin,
  moveSavedSearch,
  noteLook,
  readSavedSearch,
  readSearchFolder,
  renameSavedSearch,
  savedSearches,
  searchFolders,
  updateSavedSearch,
  updateSearchFolder,
} from '#main/archive/savedSearches.ts';
import type { CommandName, Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { SearchFolderId } from '#shared/model/ids.ts';
import type { SavedSearch } from '#shared/model/savedSearch.ts';
import { oneByOne } from './breathe.ts';
import type { Finder } from './ports.ts';

type Command = Extract<CommandName, `saved.${string}`> | 'search.review';

const NO_SEARCH = fail(
  'not-found',
  'That saved search is no longer there. Nothing was changed; Undo may bring it back.',
);
const NO_FOLDER = fail('not-found', 'That folder is no longer there. Nothing was changed; Undo may bring it back.');

export function savedQueries(
  db: ReadableDb,
  finder: Finder,
): Handlers<'saved.list' | 'search.savedNews' | 'search.reviews'> {
  return {
    'saved.list': () => ok({ folders: searchFolders(db), searches: savedSearches(db) }),
    'search.savedNews': async () => ok({ news: await oneByOne(savedSearches(db), (saved) => newsOf(saved, finder)) }),
    'search.reviews': ({ savedSearchId }) =>
      readSavedSearch(db, savedSearchId) ? ok({ reviews: reviewsOf(db, savedSearchId) }) : NO_SEARCH,
  };
}

function newsOf(
  { id, query, script, lookedArticleId }: SavedSearch,
  finder: Finder,
): Output<'search.savedNews'>['news'][number] {
  const { articleIds, problem } = finder.find(query, script);
  const seen = lookedArticleId ?? 0;
  const firstNew = articleIds.findIndex((articleId) => articleId > seen);
  const fresh = firstNew < 0 ? 0 : articleIds.length - firstNew;
  return { savedSearchId: id, total: articleIds.length, fresh, problem };
}

export function savedCommands(db: WritableDb, now: () => string): Handlers<Command> {
  const asAct = (label: string, work: () => void): Result<Record<string, never>> => {
    act(db, { label, articleId: null, now: now() }, work);
    return ok({});
  };
  return {
    'saved.save': (input) => save(db, now(), input),
    'saved.rename': ({ savedSearchId, name }) => {
      const saved = readSavedSearch(db, savedSearchId);
      if (!saved) return NO_SEARCH;
      if (saved.name === name) return ok({});
      return asAct(`Rename search “${saved.name}”`, () => renameSavedSearch(db, savedSearchId, name));
    },
    'saved.move': ({ savedSearchId, folderId, to }) => {
      const saved = readSavedSearch(db, savedSearchId);
      if (!saved) return NO_SEARCH;
      if (!isFolder(db, folderId)) return NO_FOLDER;
      return asAct(`Move search “${saved.name}”`, () => moveSavedSearch(db, { id: savedSearchId, folderId, to }));
    },
    'saved.remove': ({ savedSearchId }) => {
      const saved = readSavedSearch(db, savedSearchId);
      if (!saved) return NO_SEARCH;
      return asAct(`Remove search “${saved.name}”`, () => deleteSavedSearch(db, savedSearchId));
    },
    'saved.saveFolder': (input) => saveFolder(db, now(), input),
    'saved.removeFolder': ({ folderId }) => {
      const folder = readSearchFolder(db, folderId);
      if (!folder) return NO_FOLDER;
      return asAct(`Remove folder “${folder.name}”`, () => deleteSearchFolder(db, folderId));
    },
    'saved.looked': ({ savedSearchId }) => {
      if (!readSavedSearch(db, savedSearchId)) return NO_SEARCH;
      transact(db, () => noteLook(db, savedSearchId, now()));
      return ok({});
    },
    'search.review': (input) => review(db, now(), input),
  };
}

const isFolder = (db: ReadableDb, id: SearchFolderId | null): boolean =>
  id === null || readSearchFolder(db, id) !== undefined;

function save(db: WritableDb, now: string, input: Input<'saved.save'>): Result<Output<'saved.save'>> {
  const { id, ...fields } = input;
  if (id !== null && !readSavedSearch(db, id)) return NO_SEARCH;
  if (!isFolder(db, fields.folderId)) return NO_FOLDER;
  const label = id === null ? `Save search “${fields.name}”` : `Edit search “${fields.name}”`;
  const savedSearchId = act(db, { label, articleId: null, now }, () => {
    if (id === null) return insertSavedSearch(db, fields, now);
    updateSavedSearch(db, id, fields);
    return id;
  });
  return ok({ savedSearchId });
}

function saveFolder(
  db: WritableDb,
  now: string,
  { id, name, parentId }: Input<'saved.saveFolder'>,
): Result<Output<'saved.saveFolder'>> {
  if (!isFolder(db, parentId)) return NO_FOLDER;
  const before = id === null ? null : readSearchFolder(db, id);
  if (before === undefined) return NO_FOLDER;
  if (before && parentId !== null && liesWithin(db, parentId, before.id)) {
    return fail('refused', `“${before.name}” can't be put into itself. Nothing was changed; choose another folder.`);
  }
  const label = before === null ? `New folder “${name}”` : `Edit folder “${before.name}”`;
  const folderId = act(db, { label, articleId: null, now }, () => {
    if (before === null) return insertSearchFolder(db, { name, parentId });
    updateSearchFolder(db, { id: before.id, name, parentId });
    return before.id;
  });
  return ok({ folderId });
}

function review(
  db: WritableDb,
  now: string,
  { savedSearchId, articleIds, state }: Input<'search.review'>,
): Result<Output<'search.review'>> {
  const saved = readSavedSearch(db, savedSearchId);
  if (!saved) return NO_SEARCH;
  const many = articleIds.length === 1 ? '1 result' : `${articleIds.length} results`;
  const label = state === null ? `Clear review of ${many}` : `Review ${many} as ${state.replace('-', ' ')}`;
  act(db, { label, articleId: null, now }, () => {
    if (state === null) clearReviews(db, savedSearchId, articleIds);
    else setReviews(db, { savedSearchId, articleIds, state, now });
  });
  return ok({});
}
