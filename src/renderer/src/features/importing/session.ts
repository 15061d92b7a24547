/** The files on the way into the archive, as one value and one pure reducer. Nothing here is stored until it is imported. */
import type {
  BatchLine,
  Charset,
  Draft,
  DuplicateDecision,
  Handle,
  StagedFile,
} from '#shared/contract/routes/importing.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { type FormField, type MetadataForm, formFrom, withoutTouching } from './form.ts';

export type Decision = Exclude<DuplicateDecision, 'ask'>;
export type EntryState = 'waiting' | 'ready' | Exclude<BatchLine['outcome'], 'duplicate'> | 'duplicate' | 'problem';

export interface Entry {
  readonly file: StagedFile;
  /** What the analyst chose; null means: detect. */
  readonly charset: Charset | null;
  readonly draft: Draft | null;
  readonly form: MetadataForm | null;
  readonly touched: ReadonlySet<FormField>;
  readonly decision: Decision | null;
  readonly state: EntryState;
  readonly message: string;
  readonly articleId: ArticleId | null;
}

export interface Session {
  readonly entries: readonly Entry[];
  /** The file whose form was opened from the list. */
  readonly opened: Handle | null;
  /** Sentences about files that could not even be taken. */
  readonly problems: readonly string[];
}

export const EMPTY_SESSION: Session = { entries: [], opened: null, problems: [] };

export type SessionAction =
  | { readonly type: 'added'; readonly files: readonly StagedFile[]; readonly problems: readonly string[] }
  | { readonly type: 'drafted'; readonly handle: Handle; readonly charset: Charset | null; readonly draft: Draft }
  | { readonly type: 'unreadable'; readonly handle: Handle; readonly charset: Charset | null; readonly message: string }
  | { readonly type: 'choseCharset'; readonly handle: Handle; readonly charset: Charset }
  | { readonly type: 'edited'; readonly handle: Handle; readonly patch: Partial<MetadataForm> }
  | { readonly type: 'decided'; readonly handle: Handle; readonly decision: Decision }
  | { readonly type: 'removed'; readonly handle: Handle }
  | { readonly type: 'opened'; readonly handle: Handle | null }
  | { readonly type: 'settled'; readonly lines: readonly BatchLine[] }
  | { readonly type: 'cleared' };

const newEntry = (file: StagedFile): Entry => ({
  file,
  charset: null,
  draft: null,
  form: null,
  touched: new Set(),
  decision: null,
  state: 'waiting',
  message: '',
  articleId: null,
});

function drafted(entry: Entry, draft: Draft): Entry {
  const fresh = formFrom(draft.fields, draft.capturedAt);
  return {
    ...entry,
    draft,
    form: entry.form === null ? fresh : withoutTouching(entry.form, entry.touched, fresh),
    decision: entry.decision ?? draft.rememberedDecision,
    state: draft.duplicates.length > 0 ? 'duplicate' : 'ready',
    message: '',
  };
}

function edited(entry: Entry, patch: Partial<MetadataForm>): Entry {
  if (entry.form === null) return entry;
  const touched = new Set([...entry.touched, ...(Object.keys(patch) as FormField[])]);
  return { ...entry, form: { ...entry.form, ...patch }, touched };
}

function change(session: Session, handle: Handle, update: (entry: Entry) => Entry): Session {
  return {
    ...session,
    entries: session.entries.map((entry) => (entry.file.handle === handle ? update(entry) : entry)),
  };
}

/** What was read counts only while it is what was asked for: another encoding may have been chosen meanwhile. */
function answer(
  session: Session,
  { handle, charset }: Pick<Entry, 'charset'> & { readonly handle: Handle },
  update: (entry: Entry) => Entry,
): Session {
  return change(session, handle, (entry) =>
    entry.state === 'waiting' && entry.charset === charset ? update(entry) : entry,
  );
}

function settle(session: Session, lines: readonly BatchLine[]): Session {
  const byHandle = new Map(lines.map((line) => [line.handle, line]));
  const entries = session.entries.map((entry) => {
    const line = byHandle.get(entry.file.handle);
    return line === undefined
      ? entry
      : { ...entry, state: line.outcome, message: line.message, articleId: line.articleId };
  });
  return { ...session, entries };
}

export function reduceSession(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'added': {
      const kept = session.entries.some(isOpen) ? session : EMPTY_SESSION;
      return {
        entries: [...kept.entries, ...action.files.map(newEntry)],
        opened: null,
        problems: [...kept.problems, ...action.problems],
      };
    }
    case 'drafted':
      return answer(session, action, (entry) => drafted(entry, action.draft));
    case 'unreadable':
      return answer(session, action, (entry) => ({ ...entry, state: 'problem', message: action.message }));
    case 'choseCharset':
      return change(session, action.handle, (entry) => ({ ...entry, charset: action.charset, state: 'waiting' }));
    case 'edited':
      return change(session, action.handle, (entry) => edited(entry, action.patch));
    case 'decided':
      return change(session, action.handle, (entry) => ({ ...entry, decision: action.decision }));
    case 'removed':
      return { ...session, entries: session.entries.filter((entry) => entry.file.handle !== action.handle) };
    case 'opened':
      return { ...session, opened: action.handle };
    case 'settled':
      return settle(session, action.lines);
    case 'cleared':
      return EMPTY_SESSION;
  }
}

/** Still held by the main process: not imported, attached or skipped yet. */
export function isOpen(entry: Entry): boolean {
  return !['imported', 'attached', 'skipped'].includes(entry.state);
}

/** Can go into the archive as it is. */
export const isImportable = (entry: Entry): boolean =>
  ['ready', 'duplicate', 'cancelled', 'failed'].includes(entry.state) && entry.draft !== null;

/** The one whose form is in front of the analyst: opened from the list, or the only file there is. */
export function entryInForm(session: Session): Entry | null {
  if (session.opened !== null) return session.entries.find((entry) => entry.file.handle === session.opened) ?? null;
  const [only] = session.entries;
  return session.entries.length === 1 && only !== undefined ? only : null;
}

export const waitingToRead = (session: Session): readonly Entry[] =>
  session.entries.filter((entry) => entry.state === 'waiting');

/** A batch takes what was derived; whatever the analyst changed by hand has to go in with those changes. */
export function isByHand(entry: Entry): boolean {
  return entry.touched.size > 0 || entry.charset !== null;
}

export interface ImportPlan {
  readonly batch: readonly Handle[];
  readonly byHand: readonly Entry[];
}

export function planImport(session: Session): ImportPlan {
  const importable = session.entries.filter(isImportable);
  return {
    batch: importable.filter((entry) => !isByHand(entry)).map((entry) => entry.file.handle),
    byHand: importable.filter(isByHand),
  };
}
