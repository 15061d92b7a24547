import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { useArchiveEvent } from '../archive/useArchiveEvent.ts';
import { commandFor, KEYMAP, nameOfPress, type CommandId } from './keymap.ts';

type Handler = () => void;

/** Says whether it took a press, by its name in the keymap. */
type Taker = (press: string) => boolean;

/** Who carries out which command. Whoever registered last is asked: a dialog's own handler goes before the window's. */
class CommandTable {
  private readonly handlers = new Map<CommandId, Handler[]>();
  private readonly takers = new Set<Taker>();

  add(id: CommandId, handler: Handler): () => void {
    this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
    return () => {
      const left = (this.handlers.get(id) ?? []).filter((other) => other !== handler);
      this.handlers.set(id, left);
    };
  }

  /** Asked before any command; the last who came is asked first. */
  addTaker(taker: Taker): () => void {
    this.takers.add(taker);
    return () => void this.takers.delete(taker);
  }

  take(press: string): boolean {
    return [...this.takers].reverse().some((taker) => taker(press));
  }

  run(id: CommandId): boolean {
    const handler = this.handlers.get(id)?.at(-1);
    handler?.();
    return handler !== undefined;
  }
}

const TableContext = createContext<CommandTable | null>(null);

function useTable(): CommandTable {
  const table = useContext(TableContext);
  if (!table) throw new Error('Commands are used outside CommandsProvider.');
  return table;
}

/** Fields take letters and their own undo; a focused list or text does not. */
export function isTypingIn(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLTextAreaElement || element.isContentEditable) return true;
  if (!(element instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'range', 'button', 'submit', 'color'].includes(element.type);
}

/** A dialog whose acts are taken back in it, as they are in the window. */
const undoesIn = (target: EventTarget | null): boolean =>
  target instanceof Element && Boolean(target.closest('[role="dialog"]')?.querySelector('[data-undoes]'));

function runUndo(table: CommandTable, event: KeyboardEvent): void {
  const id = commandFor(event, false);
  if ((id === 'undo' || id === 'redo') && table.run(id)) event.preventDefault();
}

const isCommand = (id: string): id is CommandId => Object.hasOwn(KEYMAP, id);

/** Listens to the keyboard and to the menu; both run the same commands. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [table] = useState(() => new CommandTable());

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      // A dialog is a room of its own: only what it registers itself may act while it is open.
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      const isTyping = isTypingIn(event.target);
      if (inDialog) {
        if (undoesIn(event.target) && !isTyping) runUndo(table, event);
        return;
      }
      if (!isTyping && table.take(nameOfPress(event))) {
        event.preventDefault();
        return;
      }
      const id = commandFor(event, isTyping);
      if (id !== null && table.run(id)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [table]);

  useArchiveEvent('menu.command', ({ command }) => {
    if (isCommand(command)) table.run(command);
  });

  return <TableContext value={table}>{children}</TableContext>;
}

/** Carry out a command while this component is there (and `enabled`). */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const table = useTable();
  const act = useEffectEvent(handler);
  useEffect(() => (enabled ? table.add(id, () => act()) : undefined), [table, id, enabled]);
}

/** Takes keys from the commands while something that is chosen gives them another meaning; never from a field or a dialog. */
export function useKeysFirst(taker: Taker): void {
  const table = useTable();
  const take = useEffectEvent(taker);
  useEffect(() => table.addTaker((press) => take(press)), [table]);
}

/** Run a command from a button. */
export function useRunCommand(): (id: CommandId) => void {
  const table = useTable();
  return useMemo(() => (id: CommandId) => void table.run(id), [table]);
}
