/** The codebook as a tree to show. Pure. */
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';

export type Show = 'all' | 'unused' | 'once' | 'hidden';

export interface Branch {
  readonly id: TagId;
  readonly tag: TagWithCount;
  readonly children: readonly Branch[];
}

const fold = (text: string): string => text.trim().toLocaleLowerCase().replaceAll('ё', 'е');

function isWanted(tag: TagWithCount, show: Show): boolean {
  if (show === 'hidden') return tag.isHidden;
  if (tag.isHidden) return false;
  const uses = tag.passageCount + (tag.passageCount === 0 ? tag.articleCount : 0);
  return show === 'all' || uses === (show === 'unused' ? 0 : 1);
}

/** The tags that are wanted, each under its parent; a parent that only leads to one of them is there too. */
export function treeOf(tags: readonly TagWithCount[], show: Show, typed: string): Branch[] {
  const wanted = fold(typed);
  const ids = new Set(tags.map(({ id }) => id));
  const parentOf = ({ parentId }: TagWithCount): TagId | null =>
    parentId !== null && ids.has(parentId) ? parentId : null;
  const branches = (parent: TagId | null): Branch[] =>
    tags
      .filter((tag) => parentOf(tag) === parent)
      .map((tag) => ({ id: tag.id, tag, children: branches(tag.id) }))
      .filter(
        ({ tag, children }) =>
          children.length > 0 ||
          (isWanted(tag, show) && (fold(tag.name).includes(wanted) || fold(tag.definition).includes(wanted))),
      );
  return branches(null);
}

/** All tags in the order of the tree, with how deep each stands. */
export function inTreeOrder(tags: readonly TagWithCount[]): { readonly tag: TagWithCount; readonly depth: number }[] {
  const walk = (branches: readonly Branch[], depth: number): { tag: TagWithCount; depth: number }[] =>
    branches.flatMap(({ tag, children }) => [{ tag, depth }, ...walk(children, depth + 1)]);
  const shown = walk(treeOf(tags, 'all', ''), 0);
  const there = new Set(shown.map(({ tag }) => tag.id));
  return [...shown, ...tags.filter(({ id }) => !there.has(id)).map((tag) => ({ tag, depth: 0 }))];
}

/** The tag and all that stand under it. */
export function underOf(tags: readonly TagWithCount[], id: TagId): Set<TagId> {
  const under = new Set([id]);
  for (let size = 0; size < under.size;) {
    size = under.size;
    for (const tag of tags) if (tag.parentId !== null && under.has(tag.parentId)) under.add(tag.id);
  }
  return under;
}
