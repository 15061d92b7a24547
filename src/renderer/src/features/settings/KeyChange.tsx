import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { settings } from '#renderer/strings/settings.ts';
import { strings } from '#renderer/strings/en.ts';
import { cx } from '#renderer/ui/cx.ts';
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx';
import { nameOfPress, ownerOf, ownKeys, shownKeys, type CommandId } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import css from './Settings.module.css';

const words = settings.help;
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
/** Without a modifier these move around, in every place. */
const RESERVED = /^(?:Shift\+)?(?:Tab|Enter|Escape|Arrow\w+|Home|End|PageUp|PageDown| )$/u;

interface KeyChangeProps {
  readonly command: CommandId;
  readonly label: string;
  readonly keys: readonly string[];
}

/** The keys of a command; pressed, it waits for others. A key that belongs to another command is not taken from it. */
export function KeyChange({ command, label, keys }: KeyChangeProps) {
  const [isWaiting, setWaiting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setWaiting(false);
    // The field that had the keyboard is gone: the button that comes in its place takes it.
    setTimeout(() => button.current?.focus(), 0);
  };
  if (isWaiting) return <NewKeys command={command} onDone={done} />;
  const shown = keys.length === 0 ? [words.noKeys] : keys;
  return (
    <Button ref={button} className={cx(css.keyChange)} onPress={() => setWaiting(true)}>
      {shown.map((combination) => (
        <kbd key={combination}>{combination}</kbd>
      ))}
      <VisuallyHidden>{words.changeKeys(label)}</VisuallyHidden>
    </Button>
  );
}

function NewKeys({ command, onDone }: { readonly command: CommandId; readonly onDone: () => void }) {
  const [problem, setProblem] = useState('');
  const { run } = useArchiveCommand('settings.set');
  const field = useRef<HTMLButtonElement>(null);

  const save = async (keys: readonly string[] | null): Promise<void> => {
    const others = Object.entries(ownKeys()).filter(([id]) => id !== command);
    const changed = keys === null ? others : [...others, [command, keys] as const];
    await run({ keys: Object.fromEntries(changed.map(([id, own]) => [id, [...own]])) });
    onDone();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (MODIFIERS.has(event.key)) return;
    if (event.key === 'Escape') {
      onDone();
      return;
    }
    if (event.key === 'Backspace') return void save(null);
    const name = nameOfPress(event);
    const owner = ownerOf(name);
    if (RESERVED.test(name)) setProblem(words.reserved(shownKeys(name, isMac)));
    else if (owner !== null && owner !== command)
      setProblem(words.taken(shownKeys(name, isMac), strings.commands[owner].replace(/…$/u, '')));
    else void save([name]);
  });
  useEffect(() => {
    field.current?.focus();
    // Before the dialog, which would close with Esc, and before the window's own shortcuts.
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <>
      <button ref={field} type="button" className={css.keyPress} onBlur={onDone}>
        {words.pressKeys}
      </button>
      <span className={css.keyNote} role="status">
        {problem === '' ? words.pressHint : problem}
      </span>
    </>
  );
}
