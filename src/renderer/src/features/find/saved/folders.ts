/** Folders as paths: "Iran / Sanctions". Pure. */
import type { SearchFolderId } from '#shared/model/ids.ts';
import type { SearchFolder } from '#shared/model/savedSearch.ts';

const BETWEEN = ' / ';

/** Where a folder lies, from the top; empty for none. */
export function pathOf(folders: readonly SearchFolder[], id: SearchFolderId | null): string {
  const names: string[] = [];
  // As many steps as there are folders: a ring of them must not be walked forever.
  for (let at = id, left = folders.length; at !== null && left > 0; left--) {
    const folder = folders.find((candidate) => candidate.id === at);
    if (!folder) break;
    names.unshift(folder.name);
    at = folder.parentId;
  }
  return names.join(BETWEEN);
}

export const namesIn = (path: string): string[] =>
  path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What of a path is there already, and the names of the folders still to be made in it. */
export function resolvePath(
  folders: readonly SearchFolder[],
  path: string,
): { readonly id: SearchFolderId | null; readonly missing: readonly string[] } {
  let id: SearchFolderId | null = null;
  const names = namesIn(path);
  for (const [at, name] of names.entries()) {
    const next = folders.find((folder) => folder.parentId === id && folder.name.toLowerCase() === name.toLowerCase());
    if (!next) return { id, missing: names.slice(at) };
    id = next.id;
  }
  return { id, missing: [] };
}
