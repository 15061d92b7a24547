import { useState } from 'react';
import type { LinkRepair } from '#shared/contract/routes/aligning.ts';
import type { Alignment } from '#shared/model/alignment.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { links as words } from '../../../strings/links.ts';
import { announce } from '../../../ui/announcements.ts';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { TextsToRead } from '../textsToRead.ts';
import { nextUnsure, type LinkStates } from './linkStates.ts';

export interface Repairing {
  /** Picked to be linked with the next one that is picked. */
  readonly picked: SegmentId | null;
  /** What the last step did, or why it did nothing. */
  readonly told: string;
}

/** The steps of repairing links, by key and by button; each is saved at once. */
export function useLinkRepair(
  texts: TextsToRead,
  alignment: Alignment,
  states: LinkStates,
  current: SegmentId | null,
  isRepairing: boolean,
): Repairing {
  const [picked, setPicked] = useState<SegmentId | null>(null);
  const [told, setTold] = useState('');
  const { run } = useArchiveCommand('aligning.repair');
  const { run: runAgain } = useArchiveCommand('importing.alignAgain');
  const dispatch = useWorkspaceDispatch();
  const { articleId } = useWorkspace();
  const alignmentId = alignment.id;

  const tell = (message: string): void => {
    setTold(message);
    announce(message);
  };
  const step = async (repair: LinkRepair, done: string, nothing: string): Promise<void> => {
    setPicked(null);
    const result = await run({ alignmentId, repair });
    if (result.ok) tell(result.value.changed ? done : nothing);
  };
  /** Steps that are about the sentence at the caret. */
  const here = (work: (id: SegmentId) => void) => (): void => {
    if (current === null) tell(words.nothing.none);
    else work(current);
  };

  const merge = (id: SegmentId): void => {
    const next = behindLinkOf(id, texts, alignment);
    if (next === undefined) tell(words.nothing.merge);
    else void step({ kind: 'join', segmentIds: [id, next] }, words.merged, words.nothing.same);
  };
  const pick = (id: SegmentId): void => {
    if (picked === null || picked === id) {
      setPicked(picked === id ? null : id);
      tell(picked === id ? '' : words.picked);
    } else void step({ kind: 'join', segmentIds: [picked, id] }, words.linked, words.nothing.same);
  };
  const goToNext = (): void => {
    const link = nextUnsure(states, current, texts.original.segments, alignment.links);
    const segment = texts.original.segments.find(({ id }) => link?.original.includes(id));
    if (!segment) tell(words.nothing.check);
    else {
      const place = { textId: texts.original.id, start: segment.start, end: segment.end };
      if (articleId !== null) dispatch({ type: 'openPlace', articleId, place });
    }
  };
  const again = async (): Promise<void> => {
    const result = await runAgain({ alignmentId });
    if (result.ok) tell(words.again(result.value.linked, result.value.kept));
  };
  const shift = (by: 1 | -1) =>
    here((segmentId) => void step({ kind: 'shift', segmentId, by }, words.shifted, words.nothing.shift));

  useCommand('links.next', goToNext, isRepairing);
  useCommand('links.merge', here(merge), isRepairing);
  useCommand(
    'links.split',
    here((segmentId) => void step({ kind: 'split', segmentId }, words.split, words.nothing.split)),
    isRepairing,
  );
  useCommand('links.pick', here(pick), isRepairing);
  useCommand(
    'links.unlink',
    here((segmentId) => void step({ kind: 'detach', segmentId }, words.unlinked, words.unlinked)),
    isRepairing,
  );
  useCommand('links.down', shift(1), isRepairing);
  useCommand('links.up', shift(-1), isRepairing);
  useCommand(
    'links.confirm',
    here((id) => void step({ kind: 'confirm', segmentIds: [id] }, words.confirmed, words.confirmed)),
    isRepairing,
  );
  useCommand(
    'links.confirmRest',
    () => void step({ kind: 'confirmRest' }, words.confirmed, words.nothing.check),
    isRepairing,
  );
  useCommand('links.again', () => void again(), isRepairing);
  return { picked: isRepairing ? picked : null, told };
}

/** The sentence of the same text that comes behind a sentence and what is linked with it; undefined at the end. */
function behindLinkOf(id: SegmentId, texts: TextsToRead, { links }: Alignment): SegmentId | undefined {
  const segments = [texts.original.segments, texts.translation?.segments ?? []].find((own) =>
    own.some((segment) => segment.id === id),
  );
  const ids = (segments ?? []).map((segment) => segment.id);
  const link = links.find((one) => one.original.includes(id) || one.translation.includes(id));
  const own = new Set([id, ...(link?.original ?? []), ...(link?.translation ?? [])]);
  return ids.slice(ids.indexOf(id) + 1).find((other) => !own.has(other));
}
