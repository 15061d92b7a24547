import { Button } from 'react-aria-components';
import css from './SortableList.module.css';
import { cx } from './cx.ts';

/** Six dots to drag by; Enter on it starts moving with the keyboard (React Aria says how, aloud). */
export function DragHandle({ label }: { readonly label: string }) {
  return (
    <Button slot="drag" className={cx(css.handle)} aria-label={label}>
      <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true" focusable="false">
        {[3, 8, 13].flatMap((y) => [2.5, 7.5].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.2" />))}
      </svg>
    </Button>
  );
}
