import { type Dispatch, useCallback, useState } from 'react';
import { notify } from '#renderer/ui/notices.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { DuplicateDecision } from '#shared/contract/routes/importing.ts';
import { type Door, Doors } from './Doors.tsx';
import { FileForm } from './FileForm.tsx';
import { FileList } from './FileList.tsx';
import { FormFooter, ListFooter } from './footers.tsx';
import css from './Importing.module.css';
import { type Staged, discard, shownSize } from './files.ts';
import { readForm } from './form.ts';
import { type Entry, type Session, type SessionAction, entryInForm } from './session.ts';
import { tellOutcome } from './tellOutcome.ts';
import { useImport } from './useImport.ts';

interface ImportDialogProps {
  readonly session: Session;
  readonly send: Dispatch<SessionAction>;
  /** Which way in was asked for. */
  readonly door: Door;
  readonly onTake: (staged: Staged) => void;
}

/** One dialog with three faces: the doors (nothing yet), the form (one file), the list (several). */
export function ImportDialog({ session, send, door, onTake }: ImportDialogProps) {
  const dispatch = useWorkspaceDispatch();
  const importer = useImport(send);
  const undo = useUndoAction();
  const [onDuplicate, setOnDuplicate] = useState<DuplicateDecision>('skip');
  const [failure, setFailure] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const entry = entryInForm(session);
  const isAlone = session.entries.length === 1;

  const onClose = useCallback(() => dispatch({ type: 'closeDialog' }), [dispatch]);
  // Stable, so that a list of hundreds of files is not drawn anew for each of them.
  const read = useCallback(
    (which: Entry) => {
      if (which.articleId === null) return;
      dispatch({ type: 'openArticle', articleId: which.articleId });
      onClose();
    },
    [dispatch, onClose],
  );
  const open = useCallback((which: Entry) => send({ type: 'opened', handle: which.file.handle }), [send]);
  const remove = useCallback(
    (which: Entry) => {
      discard([which.file.handle]);
      send({ type: 'removed', handle: which.file.handle });
    },
    [send],
  );
  const leaveForm = () => {
    setFailure(null);
    setChecked(false);
    send({ type: 'opened', handle: null });
  };
  const importOne = async (which: Entry) => {
    setChecked(true);
    setFailure(problemBefore(which));
    if (problemBefore(which) !== null || importer.isRunning) return;
    const result = await importer.importOne(which);
    if (result === null) return;
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    tellOutcome(result.value, undo);
    if (!isAlone) {
      leaveForm();
      return;
    }
    if (result.value.articleId !== null) dispatch({ type: 'openArticle', articleId: result.value.articleId });
    onClose();
  };
  const importAll = () => void importer.importAll(session, onDuplicate);
  const main = () => {
    if (entry !== null) void importOne(entry);
    else if (session.entries.length > 1 && !importer.isRunning) importAll();
  };
  const close = () => {
    if (importer.progress === null) onClose();
    else notify({ tone: 'info', heading: importing.list.running });
  };

  if (entry !== null) {
    return (
      <Dialog
        title={importing.oneTitle}
        subtitle={`${entry.file.name} · ${shownSize(entry.file.byteLength)}`}
        size="large"
        isBare
        closeLabel={importing.close}
        onClose={close}
        onMain={main}
        footer={
          <FormFooter
            entry={entry}
            failure={failure}
            isRunning={importer.isRunning}
            onBack={isAlone ? null : leaveForm}
            onCancel={close}
            onImport={() => void importOne(entry)}
          />
        }
      >
        <FileForm entry={entry} send={send} isChecked={isChecked} />
      </Dialog>
    );
  }
  const isList = session.entries.length > 0;
  return (
    <Dialog
      title={importing.title}
      subtitle={isList ? importing.list.subtitle(session.entries.length) : undefined}
      size="medium"
      closeLabel={importing.close}
      onClose={close}
      onMain={main}
      footer={
        isList ? <ListFooter session={session} importer={importer} onCancel={close} onImport={importAll} /> : undefined
      }
    >
      {session.problems.map((problem) => (
        <Problem key={problem} text={problem} />
      ))}
      {isList ? (
        <FileList
          session={session}
          progress={importer.progress}
          onDuplicate={onDuplicate}
          onDecide={setOnDuplicate}
          onOpen={open}
          onRemove={remove}
          onRead={read}
        />
      ) : (
        <Doors door={door} onTake={onTake} />
      )}
    </Dialog>
  );
}

/** What stands in the way of importing this one, as a sentence; null when nothing does. */
function problemBefore(entry: Entry): string | null {
  if (entry.draft === null || entry.form === null) return entry.message === '' ? importing.reading : entry.message;
  if (entry.draft.duplicates.length > 0 && entry.decision === null) return importing.problems.choose;
  const form = readForm(entry.form);
  return !form.ok || form.capturedAt === null ? importing.problems.fix : null;
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p className={css.problem} role="alert">
      {text}
    </p>
  );
}
