import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { useQueryClient } from '@tanstack/react-query';
import { callHost, useArchiveCommand } from '../../../archive/commands.ts';
import { tagging } from '../../../strings/tagging.ts';
import { workbench } from '../../../strings/workbench.ts';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';

const words = workbench.codebook;

export interface CodebookActs {
  readonly create: (name: string, parentId: TagId | null) => Promise<TagId | null>;
  readonly move: (tag: TagWithCount, parentId: TagId | null) => Promise<void>;
  readonly setHidden: (tag: TagWithCount, isHidden: boolean) => Promise<void>;
  readonly merge: (from: TagWithCount, into: TagWithCount) => Promise<boolean>;
  readonly remove: (tag: TagWithCount) => Promise<void>;
  readonly exportAs: (format: 'csv' | 'qdc') => Promise<void>;
  readonly importFile: () => Promise<void>;
}

/** What is done to the codebook, each told with its undo. */
export function useCodebook(): CodebookActs {
  const undo = useUndoAction();
  const client = useQueryClient();
  const create = useArchiveCommand('codebook.create');
  const move = useArchiveCommand('codebook.move');
  const hide = useArchiveCommand('codebook.hide');
  const merge = useArchiveCommand('codebook.merge');
  const remove = useArchiveCommand('tagging.deleteTag');
  const tell = (heading: string, text?: string): void =>
    notify({ tone: 'done', heading, action: undo, ...(text === undefined ? {} : { text }) });
  return {
    create: async (name, parentId) => {
      const result = await create.run({ name, parentId });
      if (!result.ok) return null;
      tell(words.made(name));
      return result.value.tagId;
    },
    move: async ({ id, name }, parentId) => {
      const result = await move.run({ tagId: id, parentId });
      if (result.ok) tell(words.moved(name));
    },
    setHidden: async ({ id, name }, isHidden) => {
      const result = await hide.run({ tagId: id, isHidden });
      if (result.ok) tell(isHidden ? words.wasHidden(name) : words.wasShown(name));
    },
    merge: async (from, into) => {
      const result = await merge.run({ from: from.id, into: into.id });
      if (result.ok) tell(words.joined(from.name, into.name));
      return result.ok;
    },
    remove: async ({ id, name }) => {
      const result = await remove.run({ tagId: id });
      if (result.ok) tell(tagging.deletedTag(name));
    },
    exportAs: async (format) => {
      const result = await callHost('codebook.export', { format });
      if (!result.ok || result.value.fileName === null) return;
      notify({ tone: 'done', heading: words.exported(result.value.tags, result.value.fileName) });
    },
    importFile: async () => {
      const result = await callHost('codebook.import', {});
      if (!result.ok || result.value.fileName === null) return;
      const { fileName, created, completed, unchanged, problems } = result.value;
      await client.invalidateQueries();
      tell(words.imported(fileName), [words.importedText(created, completed, unchanged), ...problems].join(' '));
    },
  };
}
