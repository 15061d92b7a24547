/** Two texts as one: each sentence of the original followed by what says the same. */
import type { Link } from '../model/alignment.ts';
import type { SegmentId } from '../model/ids.ts';
import type { Segment } from '../model/segment.ts';

/** Sentences that stand together; a side is empty where nothing is linked. */
export interface Row {
  readonly original: readonly Segment[];
  readonly translation: readonly Segment[];
  /** The first of a new paragraph of the original. */
  readonly beginsParagraph: boolean;
}

/**
 * Every sentence of either text once. The original keeps its order. The translation stands behind the last sentence that
 * it is linked with; what is linked with nothing stands where it stands in its own text.
 */
export function interleave(
  original: readonly Segment[],
  translation: readonly Segment[],
  links: readonly Link[],
): Row[] {
  const linkOf = new Map<SegmentId, Link>();
  for (const link of links) {
    if (link.original.length === 0 || link.translation.length === 0) continue;
    for (const id of [...link.original, ...link.translation]) linkOf.set(id, link);
  }
  const { first, behind } = loose(translation, linkOf);
  const rows: Row[] = first.length === 0 ? [] : [{ original: [], translation: first, beginsParagraph: true }];
  let paragraph: number | null = null;
  for (let at = 0; at < original.length;) {
    const link = linkOf.get(original[at]?.id ?? (0 as SegmentId));
    let end = at + 1;
    while (link && end < original.length && linkOf.get(original[end]?.id ?? (0 as SegmentId)) === link) end++;
    const here = original.slice(at, end);
    const isLast = !link || !original.slice(end).some(({ id }) => linkOf.get(id) === link);
    const there = link && isLast ? translation.filter(({ id }) => linkOf.get(id) === link) : [];
    rows.push({ original: here, translation: there, beginsParagraph: here[0]?.paragraph !== paragraph });
    paragraph = here.at(-1)?.paragraph ?? paragraph;
    const alone = there.flatMap(({ id }) => behind.get(id) ?? []);
    if (alone.length > 0) rows.push({ original: [], translation: alone, beginsParagraph: false });
    at = end;
  }
  return rows;
}

/** Unlinked sentences of the translation, by the linked one they follow; those before any are first. */
function loose(
  translation: readonly Segment[],
  linkOf: ReadonlyMap<SegmentId, Link>,
): { first: Segment[]; behind: Map<SegmentId, Segment[]> } {
  const first: Segment[] = [];
  const behind = new Map<SegmentId, Segment[]>();
  let last: SegmentId | null = null;
  for (const segment of translation) {
    if (linkOf.has(segment.id)) last = segment.id;
    else if (last === null) first.push(segment);
    else behind.set(last, [...(behind.get(last) ?? []), segment]);
  }
  return { first, behind };
}
