import type { SentenceState } from '#shared/model/translation.ts';
import { shownMoment } from '../../../strings/format.ts';
import { translating as words } from '../../../strings/translating.ts';
import css from './Translate.module.css';

interface StatusLineProps {
  readonly state: SentenceState | undefined;
  readonly isMissing: boolean;
  readonly isChanged: boolean;
  readonly analyst: string;
}

/** What is known of the sentence: who, when, and whether the original has changed since. */
export function StatusLine({ state, isMissing, isChanged, analyst }: StatusLineProps) {
  const status = isChanged
    ? words.changed
    : isMissing
      ? words.status.missing
      : state
        ? [
            words.status[state.status],
            state.engine,
            words.by(state.author),
            state.at === '' ? '' : shownMoment(state.at),
          ]
            .filter((part) => part !== '')
            .join(' ')
        : '';
  const stale = state?.staleSince ?? null;
  return (
    <div className={css.status}>
      <p>{status}</p>
      {stale === null ? null : <p className={css.stale}>{words.stale(stale)}</p>}
      {analyst === '' ? <p className={css.quiet}>{words.noName}</p> : null}
    </div>
  );
}
