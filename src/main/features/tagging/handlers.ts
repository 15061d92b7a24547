import { act, firstUndone, lastDone, listActs, redo, undo, undoTo } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { deletePassage, passageOf, setNote } from '#main/archive/passages.ts';
import { listTags, tagExists } from '#main/archive/tags.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { CommandName, Handlers, HostName, Output, QueryName } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { analysisQueries } from './analysis.ts';
import { annotationsHost, type AnnotationsHost } from './annotationFiles/host.ts';
import { binCommands, binQueries } from './bin.ts';
import { capturesCommands, capturesQueries } from './captures.ts';
import { noteLink } from '#shared/text/noteLinks.ts';
import { codebookCommands, codebookQueries } from './codebook.ts';
import { codebookHost, type CodebookHost } from './codebookFiles/host.ts';
import { joinPassages, leaveOut, movePassage, putBack, splitPassage } from './edges.ts';
import {
  changeArticleTags,
  changeEvidence,
  changeTags,
  createPassage,
  deleteMany,
  tagMany,
  tagPlaces,
} from './marking.ts';
import { linked, underTag } from './passagesInContext.ts';
import { passagesHost } from './passagesFile.ts';
import { NO_PASSAGE, NO_TAG, short } from './refs.ts';

type Of<Name extends string> = Extract<
  Name,
  `${'tagging' | 'passages' | 'codebook' | 'analysis' | 'bin' | 'captures'}.${string}`
>;

export function taggingQueries(db: ReadableDb): Handlers<Of<QueryName>> {
  return {
    'tagging.tags': () => ok({ tags: listTags(db) }),
    'tagging.passagesByTag': ({ tagId, withChildren }) =>
      tagExists(db, tagId) ? ok(underTag(db, tagId, withChildren)) : NO_TAG,
    'tagging.linked': ({ passages, articles }) => ok(linked(db, passages, articles)),
    'tagging.history': () => ok({ undo: lastDone(db)?.label ?? null, redo: firstUndone(db)?.label ?? null }),
    'tagging.acts': ({ limit }) => {
      const acts = listActs(db, limit + 1);
      return ok({ acts: acts.slice(0, limit), hasMore: acts.length > limit });
    },
    ...codebookQueries(db),
    ...analysisQueries(db),
    ...binQueries(db),
    ...capturesQueries(db),
  };
}

/** `dropFiles`: captured files that nothing names any more, once the bin has been emptied. */
export function taggingCommands(
  db: WritableDb,
  now: () => string,
  dropFiles: (hashes: readonly string[]) => void = () => undefined,
): Handlers<Of<CommandName>> {
  return {
    'tagging.createPassage': (input) => createPassage(db, now(), input),
    'tagging.changeTags': (input) => changeTags(db, now(), input),
    'tagging.tagArticle': (input) => changeArticleTags(db, now(), input),
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
    'passages.setEvidence': (input) => changeEvidence(db, now(), input),
    'passages.move': (input) => movePassage(db, now(), input),
    'passages.split': (input) => splitPassage(db, now(), input),
    'passages.join': (input) => joinPassages(db, now(), input),
    'passages.leaveOut': (input) => leaveOut(db, now(), input),
    'passages.putBack': (input) => putBack(db, now(), input),
    'passages.tagMany': (input) => tagMany(db, now(), input),
    'passages.deleteMany': (input) => deleteMany(db, now(), input),
    'passages.tagPlaces': (input) => tagPlaces(db, now(), input),
    ...codebookCommands(db, now),
    ...binCommands(db, now, dropFiles),
    ...capturesCommands(db, now),
    'tagging.undo': () => toStep(undo(db), 'There is nothing to undo.'),
    'tagging.backTo': ({ actId }) => {
      const undone = undoTo(db, actId);
      return undone > 0 ? ok({ undone }) : fail('nothing-to-undo', 'That was taken back already. Nothing was changed.');
    },
    'tagging.redo': () => toStep(redo(db), 'There is nothing to redo.'),
  };
}

/** What asks where files are. */
export const taggingHost = ({
  copyText,
  ...host
}: CodebookHost &
  AnnotationsHost & {
    /** Puts words on the clipboard; missing where there is no window. */
    readonly copyText: ((text: string) => void) | null;
  }): Handlers<Of<HostName>> => ({
  'tagging.copyLink': (link) => {
    if (!copyText) return NO_WINDOW;
    copyText(noteLink(link));
    return ok({});
  },
  ...codebookHost(host),
  ...passagesHost({ ...host, db: host.reads }),
  ...annotationsHost(host),
});

const toStep = (done: ReturnType<typeof undo>, none: string): Result<Output<'tagging.undo'>> =>
  done ? ok({ label: done.label, articleId: done.articleId }) : fail('nothing-to-undo', none);
