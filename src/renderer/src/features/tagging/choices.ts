/** Which tags the picker offers for what was typed. Pure. */
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';

export type Choice =
  | { readonly kind: 'tag'; readonly tag: TagWithCount; readonly isNamed: boolean }
  | { readonly kind: 'create'; readonly name: string; readonly isNamed: boolean };

const fold = (name: string): string => name.trim().toLocaleLowerCase().replaceAll('ё', 'е');

/** Used in this session first, newest first; then the most used; then by name. */
function ordered(tags: readonly TagWithCount[], recent: readonly TagId[]): TagWithCount[] {
  const rank = (tag: TagWithCount): number => {
    const at = recent.indexOf(tag.id);
    return at === -1 ? recent.length : at;
  };
  return [...tags].sort((a, b) => rank(a) - rank(b) || b.passageCount - a.passageCount || a.name.localeCompare(b.name));
}

/** What the picker can offer beside what is typed. */
export interface Offers {
  readonly tags: readonly TagWithCount[];
  readonly recent: readonly TagId[];
  /** Names of families that stand in the words to tag. */
  readonly named: readonly string[];
  /** What the words carry already: picking it again takes it off, so it is not pushed to the front. */
  readonly on: readonly TagId[];
}

/**
 * Whom the words name, then tags that begin with what was typed, then those that have it somewhere, then the offer to
 * create it.
 */
export function choicesFor(typed: string, { tags, recent, named, on }: Offers): Choice[] {
  const wanted = fold(typed);
  const offered = named.filter((name) => fold(name).includes(wanted));
  const isNamed = ({ id, name }: TagWithCount): boolean =>
    !on.includes(id) && offered.some((each) => fold(each) === fold(name));
  // A tag that was put away is offered only to whoever types its whole name.
  const matching = ordered(tags, recent).filter(
    ({ name, isHidden }) => fold(name).includes(wanted) && (!isHidden || fold(name) === wanted),
  );
  const rank = (tag: TagWithCount): number => (isNamed(tag) ? 0 : fold(tag.name).startsWith(wanted) ? 1 : 2);
  const known = matching
    .toSorted((a, b) => rank(a) - rank(b))
    .map((tag): Choice => ({ kind: 'tag', tag, isNamed: isNamed(tag) }));
  const there = new Set(tags.map(({ name }) => fold(name)));
  const fresh = offered.filter((name) => !there.has(fold(name))).map((name) => toCreate(name, true));
  const last =
    wanted === '' || there.has(wanted) || offered.some((name) => fold(name) === wanted)
      ? []
      : [toCreate(typed.trim(), false)];
  const namedFirst = known.filter((choice) => choice.isNamed);
  return [...namedFirst, ...fresh, ...known.slice(namedFirst.length), ...last];
}

const toCreate = (name: string, isNamed: boolean): Choice => ({ kind: 'create', name, isNamed });
