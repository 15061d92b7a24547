import { useState } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { edges as words } from '../../../strings/evidence.ts';
import { notify } from '../../../ui/notices.ts';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';
import { EdgeMode } from './EdgeMode.tsx';
import { usePassageActs } from './usePassageActs.ts';

interface EdgeRoomProps {
  readonly article: ArticleDetail;
  readonly onMoving: (isMoving: boolean) => void;
}

/** The keys' way to the edges of the active passage. */
export function EdgeRoom({ article, onMoving }: EdgeRoomProps) {
  const { passageId } = useWorkspace();
  const [movingId, setMovingId] = useState<PassageId | null>(null);
  const acts = usePassageActs(article, passageId);
  const active = article.passages.find(({ id, state }) => id === passageId && state === 'anchored');
  const moving = article.passages.find(({ id }) => id === movingId);

  const withActive = (act: (passage: NonNullable<typeof active>) => void): void => {
    if (active) act(active);
    else notify({ tone: 'info', heading: words.choose, text: words.chooseText });
  };
  const move = (id: PassageId | null): void => {
    setMovingId(id);
    onMoving(id !== null);
  };
  useCommand('passage.edges', () => withActive(({ id }) => move(id)));
  useCommand('passage.split', () => void acts.split());
  useCommand('passage.join', () => withActive((passage) => void acts.join(passage)));
  useCommand('passage.leaveOut', () => void acts.leaveOut());
  useCommand('passage.putBack', () => withActive(({ id }) => void acts.putBack(id)));

  return moving ? <EdgeMode key={moving.id} passage={moving} onDone={() => move(null)} /> : null;
}
