import { ToggleButton } from 'react-aria-components';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { desk } from '../../../strings/desk.ts';
import { strings } from '../../../strings/en.ts';
import { cx } from '../../../ui/cx.ts';
import { Tip } from '../../../ui/Tip.tsx';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import { useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';
import type { SavedSearchId } from '#shared/model/ids.ts';
import type { ReviewState } from '#shared/model/savedSearch.ts';
import css from './Saved.module.css';
import { useReviews } from './useReview.ts';

const MARKS: readonly { readonly state: ReviewState; readonly command: CommandId }[] = [
  { state: 'relevant', command: 'review.relevant' },
  { state: 'not-relevant', command: 'review.not' },
  { state: 'later', command: 'review.later' },
];

/** What the open article is for this search: by button or by key; the same once more takes it back. */
export function MarkLine({ savedSearchId }: { readonly savedSearchId: SavedSearchId }) {
  const { articleId } = useWorkspace();
  const reviews = useReviews();
  const { run } = useArchiveCommand('search.review');
  const current = articleId === null ? undefined : reviews.get(articleId);
  const mark = (state: ReviewState): void => {
    if (articleId === null) return;
    void run({ savedSearchId, articleIds: [articleId], state: current === state ? null : state });
  };
  useCommand('review.relevant', () => mark('relevant'), articleId !== null);
  useCommand('review.not', () => mark('not-relevant'), articleId !== null);
  useCommand('review.later', () => mark('later'), articleId !== null);
  if (articleId === null) return <p className={css.quiet}>{desk.review.noneOpen}</p>;
  return (
    <div className={css.barLine} role="group" aria-label={desk.review.mark}>
      <span className={css.quiet}>{desk.review.mark}</span>
      {MARKS.map(({ state, command }) => (
        <Tip key={state} text={strings.commands[command]} keys={shortcutOf(command, isMac)}>
          <ToggleButton className={cx(css.toggle)} isSelected={current === state} onChange={() => mark(state)}>
            {desk.review.marks[state]}
          </ToggleButton>
        </Tip>
      ))}
      {reviews.size > 0 ? <span className={css.progress}>{desk.review.progress(reviews.size)}</span> : null}
    </div>
  );
}
