import type { Link } from '../model/alignment.ts';
import type { LinkId, SegmentId } from '../model/ids.ts';

/**
 * Repairs of an alignment, as what to take out of it and what to put in. A segment is in one link at most, and stays so:
 * whatever is put together leaves the links it was in. A link with one side says that a person found no counterpart.
 */
export interface Repair {
  readonly remove: readonly LinkId[];
  readonly add: readonly RepairedLink[];
}

export interface RepairedLink {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
  /** 1 where a person said so. */
  readonly confidence: number;
  readonly origin: Link['origin'];
}

/** All links of an alignment with all segments of its two texts, in reading order. */
export interface Linked {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
  readonly links: readonly Link[];
}

type Side = 'original' | 'translation';
const SIDES = ['original', 'translation'] as const;
/** Of a link that was only moved along: somebody should look at it. */
const MOVED_CONFIDENCE = 0.5;
const NOTHING: Repair = { remove: [], add: [] };

const byPerson = (original: readonly SegmentId[], translation: readonly SegmentId[]): RepairedLink => ({
  original,
  translation,
  confidence: 1,
  origin: 'manual',
});
const holds = (link: Link, id: SegmentId): boolean => link.original.includes(id) || link.translation.includes(id);
const linkOf = ({ links }: Linked, id: SegmentId): Link | undefined => links.find((link) => holds(link, id));
const sideOf = (linked: Linked, id: SegmentId): Side => (linked.original.includes(id) ? 'original' : 'translation');

/** Puts segments and everything they are linked with into one link: merging links, and linking what is in none. */
export function join(linked: Linked, ids: readonly SegmentId[]): Repair {
  const involved = linked.links.filter((link) => ids.some((id) => holds(link, id)));
  const all = new Set([...ids, ...involved.flatMap((link) => [...link.original, ...link.translation])]);
  const [original, translation] = SIDES.map((side) => linked[side].filter((id) => all.has(id)));
  const [only] = involved;
  if (involved.length === 1 && only && all.size === only.original.length + only.translation.length) return NOTHING;
  return { remove: involved.map(({ id }) => id), add: [byPerson(original ?? [], translation ?? [])] };
}

/** Takes one segment out of its link: it has no counterpart. What is left of the link stays where it has both sides. */
export function detach(linked: Linked, id: SegmentId): Repair {
  const link = linkOf(linked, id);
  const alone = sideOf(linked, id) === 'original' ? byPerson([id], []) : byPerson([], [id]);
  if (!link) return { remove: [], add: [alone] };
  const original = link.original.filter((other) => other !== id);
  const translation = link.translation.filter((other) => other !== id);
  if (original.length + translation.length === 0) return NOTHING;
  const isLeft = original.length > 0 && translation.length > 0;
  return { remove: [link.id], add: isLeft ? [byPerson(original, translation), alone] : [alone] };
}

/**
 * Divides a link before a segment of it. The other side is divided at the same place, or stays with the first half when
 * it is one segment; NOTHING for the first segment of a side, before which there is nothing to divide.
 */
export function split(linked: Linked, id: SegmentId): Repair {
  const link = linkOf(linked, id);
  if (!link) return NOTHING;
  const side = sideOf(linked, id);
  const [here, there] = side === 'original' ? [link.original, link.translation] : [link.translation, link.original];
  const at = here.indexOf(id);
  if (at < 1) return NOTHING;
  const cut = Math.max(1, Math.min(at, there.length - 1));
  const halves = [
    [here.slice(0, at), there.slice(0, there.length > 1 ? cut : there.length)],
    [here.slice(at), there.length > 1 ? there.slice(cut) : []],
  ] as const;
  return {
    remove: [link.id],
    add: halves.map(([mine, theirs]) => (side === 'original' ? byPerson(mine, theirs) : byPerson(theirs, mine))),
  };
}

/**
 * From the link of a segment on, the translations move on by one (`1`: each stands with the original after its own; `-1`:
 * before), up to the next link that a person made. The moved ones are to be looked at.
 */
export function shift(linked: Linked, id: SegmentId, by: 1 | -1): Repair {
  const run = runFrom(linked, id);
  if (run.length < 2) return NOTHING;
  const moved = run.map((link, at) => ({
    original: link.original,
    translation: run[at - by]?.translation ?? [],
    confidence: MOVED_CONFIDENCE,
    origin: 'automatic' as const,
  }));
  return {
    remove: run.map((link) => link.id),
    add: moved.filter(({ original, translation }) => original.length > 0 && translation.length > 0),
  };
}

/** Two-sided links in the order of their originals, from that of `id` to before the next that a person made. */
function runFrom(linked: Linked, id: SegmentId): readonly Link[] {
  const place = new Map(linked.original.map((segment, at) => [segment, at]));
  const placeOf = ({ original: [first] }: Link): number =>
    first === undefined ? Infinity : (place.get(first) ?? Infinity);
  const ordered = linked.links
    .filter(({ original, translation }) => original.length > 0 && translation.length > 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const from = ordered.findIndex((link) => holds(link, id));
  if (from === -1) return [];
  const end = ordered.findIndex(({ origin }, at) => at > from && origin === 'manual');
  return ordered.slice(from, end === -1 ? undefined : end);
}

/** A person looked, and it is right as it is: the links of these segments, or all that nobody has looked at yet. */
export function confirm({ links }: Linked, ids: readonly SegmentId[] | 'rest'): Repair {
  const meant = links.filter(
    (link) => link.origin === 'automatic' && (ids === 'rest' || ids.some((id) => holds(link, id))),
  );
  return {
    remove: meant.map(({ id }) => id),
    add: meant.map(({ original, translation }) => byPerson(original, translation)),
  };
}
