import { useEffect, useRef, useState, type RefObject } from 'react';
import { tagging } from '../../strings/tagging.ts';
import { PopoverAt } from '../../ui/Popover.tsx';
import css from './Tagging.module.css';

interface NoteSheetProps {
  readonly quote: string;
  readonly anchor: RefObject<Element | null>;
  /** The sheet is closed, with what was written; '' when nothing was. */
  readonly onDone: (note: string) => void;
}

/** The first note on words that are no passage yet. At once beside them: not one letter typed after N may be lost. */
export function NoteSheet({ quote, anchor, onDone }: NoteSheetProps) {
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const done = (): void => onDone(note.trim());
  return (
    <PopoverAt label={tagging.noteOf(quote)} anchor={anchor} onClose={done}>
      <div className={css.picker}>
        <textarea
          ref={field}
          className={css.note}
          aria-label={tagging.noteOf(quote)}
          placeholder={tagging.notePlaceholder}
          dir="auto"
          rows={3}
          spellCheck={false}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            done();
          }}
        />
        <p className={css.hint}>{tagging.noteHint}</p>
      </div>
    </PopoverAt>
  );
}
