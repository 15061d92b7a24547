import type { CommandName } from '#shared/contract/contract.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { PassageId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { edges as words } from '../../../strings/evidence.ts';
import { readCaret, readSelection } from '../../../text/selection.ts';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { innermost, nextOf } from './which.ts';

type EdgeCommand = Extract<CommandName, `passages.${string}`>;

export interface PassageActs {
  /** At the caret. */
  readonly split: () => Promise<void>;
  readonly join: (passage: Passage) => Promise<void>;
  /** The selected words. */
  readonly leaveOut: () => Promise<void>;
  readonly putBack: (passageId: PassageId) => Promise<void>;
}

/** What is done to the edges and the words of passages, each told with its undo; or what is missing for it. */
export function usePassageActs(article: ArticleDetail, activeId: PassageId | null): PassageActs {
  const undo = useUndoAction();
  const dispatch = useWorkspaceDispatch();
  const split = useArchiveCommand('passages.split' satisfies EdgeCommand);
  const join = useArchiveCommand('passages.join');
  const leaveOut = useArchiveCommand('passages.leaveOut');
  const putBack = useArchiveCommand('passages.putBack');
  const tell = (heading: string): void => notify({ tone: 'done', heading, action: undo });
  const miss = (heading: string, text: string): void => notify({ tone: 'info', heading, text });

  return {
    split: async () => {
      const caret = readCaret();
      const passage = caret && innermost(article.passages, caret.text.textId, caret.offset, caret.offset, activeId);
      if (!caret || !passage) {
        miss(words.noCaret, words.noCaretText);
        return;
      }
      const result = await split.run({ passageId: passage.id, at: caret.offset });
      if (result.ok) tell(words.split_);
    },
    join: async (passage) => {
      const next = nextOf(article.passages, passage);
      if (!next) {
        miss(words.noNext, words.noNextText);
        return;
      }
      const result = await join.run({ passageIds: [passage.id, next.id] });
      if (!result.ok) return;
      dispatch({ type: 'showPassage', passageId: result.value.passageId });
      tell(words.joined);
    },
    leaveOut: async () => {
      const selection = readSelection();
      const passage =
        selection && innermost(article.passages, selection.textId, selection.start, selection.end, activeId);
      if (!selection || !passage) {
        miss(words.noInner, words.noInnerText);
        return;
      }
      const { start, end } = selection;
      const result = await leaveOut.run({ passageId: passage.id, start, end });
      if (!result.ok) return;
      // What is done next is meant for the passage, not for the words that are no longer quoted.
      document.getSelection()?.collapseToEnd();
      dispatch({ type: 'showPassage', passageId: passage.id });
      tell(words.leftOut);
    },
    putBack: async (passageId) => {
      const result = await putBack.run({ passageId });
      if (result.ok) tell(words.whole);
    },
  };
}
