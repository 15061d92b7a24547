import { useEffect, useRef, useState } from 'react';
import { useArchiveCommand } from '../../archive/commands.ts';
import { tagging } from '../../strings/tagging.ts';
import type { Passage } from '#shared/model/passage.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './Tagging.module.css';

/** Written in place; saved when the keyboard leaves it, Esc leaves it too. */
export function NoteEditor({ passage }: { readonly passage: Passage }) {
  const { noteOf } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { run } = useArchiveCommand('tagging.setNote');
  const [note, setNote] = useState(passage.note);
  const field = useRef<HTMLTextAreaElement>(null);
  const isWanted = noteOf === passage.id;

  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  // As tall as its words.
  useEffect(() => {
    if (!field.current) return;
    field.current.style.blockSize = 'auto';
    field.current.style.blockSize = `${field.current.scrollHeight + 2}px`;
  }, [note]);

  const save = async (): Promise<void> => {
    // First: the saved note comes back as a new field, which must not take the keyboard again.
    if (isWanted) dispatch({ type: 'writeNote', passageId: null });
    if (note.trim() !== passage.note) await run({ passageId: passage.id, note: note.trim() });
  };
  return (
    <textarea
      ref={field}
      className={css.note}
      aria-label={tagging.noteOf(passage.quote)}
      placeholder={tagging.notePlaceholder}
      dir="auto"
      rows={1}
      spellCheck={false}
      value={note}
      onChange={(event) => setNote(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        field.current?.blur();
        dispatch({ type: 'focusPlace', place: 'read' });
      }}
    />
  );
}
