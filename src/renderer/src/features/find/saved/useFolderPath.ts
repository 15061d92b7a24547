import { useArchiveCommand } from '../../../archive/commands.ts';
import type { SearchFolderId } from '#shared/model/ids.ts';
import type { SearchFolder } from '#shared/model/savedSearch.ts';
import { resolvePath } from './folders.ts';

/** Finds the folder of a path, making what is missing of it. Undefined after a failure, which has been told. */
export function useFolderPath(folders: readonly SearchFolder[]) {
  const { run } = useArchiveCommand('saved.saveFolder');
  return async (path: string): Promise<SearchFolderId | null | undefined> => {
    const { id, missing } = resolvePath(folders, path);
    let parentId = id;
    for (const name of missing) {
      const made = await run({ id: null, name, parentId });
      if (!made.ok) return undefined;
      parentId = made.value.folderId;
    }
    return parentId;
  };
}
