import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '#shared/contract/contract.ts';
import { addPlace, paint, type HighlightName, type Placed } from '../../text/highlights.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { tagging } from '../../strings/tagging.ts';
import type { PassageId } from '#shared/model/ids.ts';
import type { Tag, TagRef } from '#shared/model/tag.ts';
import { notify } from '../../ui/notices.ts';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Subject } from './subject.ts';

export interface Tagging {
  /** Makes the passage when it is not one yet; resolves to its id, null when that failed (and was told). */
  readonly keep: (subject: Subject, tags: readonly TagRef[]) => Promise<PassageId | null>;
  /** A passage with a first note. */
  readonly noteOn: (subject: Subject, note: string) => Promise<void>;
  readonly putOn: (subject: Subject, tag: TagRef, name: string) => Promise<PassageId | null>;
  readonly takeOff: (passageId: PassageId, tag: Pick<Tag, 'id' | 'name'>) => Promise<void>;
  readonly deletePassage: (passageId: PassageId, quote: string) => Promise<void>;
}

const PAINTER = 'at once';

/** Before the archive has answered, and the article has been read again: the hand that tags must see it at once. */
function paintAtOnce({ textId, start, end }: Subject, tags: readonly TagRef[], known: readonly Tag[]): void {
  const painting = new Map<HighlightName, Placed[]>();
  for (const tag of tags) {
    const colour = 'id' in tag ? known.find(({ id }) => id === tag.id)?.colour : undefined;
    addPlace(painting, `passage-${colour ?? 'untagged'}`, { textId, start, end });
  }
  paint(PAINTER, painting);
}

/** The acts on passages, each told with its undo. */
export function useTagging(): Tagging {
  const client = useQueryClient();
  const undo = useUndoAction();
  const dispatch = useWorkspaceDispatch();
  const create = useArchiveCommand('tagging.createPassage');
  const change = useArchiveCommand('tagging.changeTags');
  const remove = useArchiveCommand('tagging.deletePassage');
  const tell = (heading: string): void => notify({ tone: 'done', heading, action: undo });

  const write: Tagging['keep'] = async ({ textId, start, end, quote, passageId }, tags) => {
    if (passageId !== null && tags.length === 0) return passageId;
    if (passageId !== null) {
      const changed = await change.run({ passageId, add: [...tags], remove: [] });
      return changed.ok ? changed.value.passageId : null;
    }
    const created = await create.run({ textId, start, end, quote, tags: [...tags], note: '' });
    return created.ok ? created.value.passageId : null;
  };
  const keep: Tagging['keep'] = async (subject, tags) => {
    const known = client.getQueryData<Output<'tagging.tags'>>(['tagging.tags', {}])?.tags ?? [];
    paintAtOnce(subject, tags, known);
    try {
      return await write(subject, tags);
    } finally {
      paint(PAINTER, new Map());
    }
  };

  return {
    keep,
    noteOn: async ({ textId, start, end, quote }, note) => {
      const created = await create.run({ textId, start, end, quote, tags: [], note });
      if (!created.ok) return;
      dispatch({ type: 'showPassage', passageId: created.value.passageId });
      tell(tagging.noted(quote));
    },
    putOn: async (subject, tag, name) => {
      const passageId = await keep(subject, [tag]);
      if (passageId === null) return null;
      dispatch({ type: 'showPassage', passageId });
      tell(tagging.tagged(subject.quote, name));
      return passageId;
    },
    takeOff: async (passageId, { id, name }) => {
      const result = await change.run({ passageId, add: [], remove: [id] });
      if (result.ok) tell(tagging.untagged(name));
    },
    deletePassage: async (passageId, quote) => {
      const result = await remove.run({ passageId });
      if (!result.ok) return;
      dispatch({ type: 'showPassage', passageId: null });
      tell(tagging.deleted(quote));
    },
  };
}
