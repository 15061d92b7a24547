import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';

/** Says what letting go will do, while files are held over the window. */
export function DropOverlay() {
  return (
    <div className={css.dropOverlay} aria-hidden="true">
      <div className={css.dropCard}>
        <p className={css.dropTitle}>{importing.drop}</p>
        <p className={css.quiet}>{importing.dropHint}</p>
      </div>
    </div>
  );
}
