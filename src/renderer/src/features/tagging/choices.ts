/** Which tags the picker offers for what was typed. Pure. */
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';

export type Choice =
  { readonly kind: 'tag'; readonly tag: TagWithCount } | { readonly kind: 'create'; readonly name: string };

const fold = (name: string): string => name.trim().toLocaleLowerCase().replaceAll('ё', 'е');

/** Used in this session first, newest first; then the most used; then by name. */
function ordered(tags: readonly TagWithCount[], recent: readonly TagId[]): TagWithCount[] {
  const rank = (tag: TagWithCount): number => {
    const at = recent.indexOf(tag.id);
    return at === -1 ? recent.length : at;
  };
  return [...tags].sort((a, b) => rank(a) - rank(b) || b.passageCount - a.passageCount || a.name.localeCompare(b.name));
}

/** Tags that begin with what was typed, then those that have it somewhere, then the offer to create it. */
export function choicesFor(typed: string, tags: readonly TagWithCount[], recent: readonly TagId[]): Choice[] {
  const wanted = fold(typed);
  const matching = ordered(tags, recent).filter(({ name }) => fold(name).includes(wanted));
  const first = matching.filter(({ name }) => fold(name).startsWith(wanted));
  const rest = matching.filter((tag) => !first.includes(tag));
  const choices = [...first, ...rest].map((tag): Choice => ({ kind: 'tag', tag }));
  const exists = tags.some(({ name }) => fold(name) === wanted);
  return wanted === '' || exists ? choices : [...choices, { kind: 'create', name: typed.trim() }];
}
