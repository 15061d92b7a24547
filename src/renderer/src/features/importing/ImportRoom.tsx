import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import { notify } from '#renderer/ui/notices.ts';
import { isTypingIn, useCommand } from '#renderer/workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { Door } from './Doors.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { type Staged, discard, stageFiles, stagePaste } from './files.ts';
import { EMPTY_SESSION, isOpen, reduceSession } from './session.ts';
import { useDrafts } from './useDrafts.ts';
import { useFileDrop } from './useFileDrop.ts';

/** The doors into the archive: menu, drop, paste. Always there; shows its dialog when something came through one. */
export function ImportRoom() {
  const { dialog } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const [session, send] = useReducer(reduceSession, EMPTY_SESSION);
  const [door, setDoor] = useState<Door>('files');
  const isShown = dialog?.kind === 'import';
  const isFree = dialog === null || isShown;
  useDrafts(session, send);

  const show = () => dispatch({ type: 'openDialog', dialog: { kind: 'import' } });
  const showFor = (wanted: Door) => {
    setDoor(wanted);
    show();
  };
  const take = ({ files, problems }: Staged) => {
    if (files.length === 0 && problems.length === 0) return;
    send({ type: 'added', files, problems });
    show();
  };
  const isOver = useFileDrop(isFree, (files) => void stageFiles(files).then(take));
  usePasteOutsideFields(isFree, (text) => {
    if (text.trim() === '') notify({ tone: 'info', heading: importing.toast.pasteEmpty });
    else void stagePaste(text).then(take);
  });
  useCommand('article.import', () => showFor('files'), isFree);
  useCommand('article.paste', () => showFor('paste'), isFree);

  // However the dialog was left, nothing is held for an import that is not in sight any more.
  const held = session.entries;
  useEffect(() => {
    if (isShown || held.length === 0) return;
    discard(held.filter(isOpen).map((entry) => entry.file.handle));
    send({ type: 'cleared' });
  }, [isShown, held]);

  return (
    <>
      {isShown ? <ImportDialog session={session} send={send} door={door} onTake={take} /> : null}
      {isOver ? <DropOverlay /> : null}
    </>
  );
}

/** Ctrl+V where no field takes it: an article was copied somewhere and is wanted here. */
function usePasteOutsideFields(isEnabled: boolean, onText: (text: string) => void): void {
  const take = useEffectEvent(onText);
  useEffect(() => {
    if (!isEnabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTypingIn(event.target) || isTypingIn(document.activeElement)) return;
      event.preventDefault();
      take(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isEnabled]);
}
