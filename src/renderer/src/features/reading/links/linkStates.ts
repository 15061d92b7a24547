/** Which links somebody should look at, and which sentences have none. Pure. */
import type { Link } from '#shared/model/alignment.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';

/** Of links at least this sure, more than 99 in 100 are right (`npm run eval -- align`). */
const SURE = 0.9;

export interface LinkStates {
  /** In reading order of the original. */
  readonly unsure: readonly Link[];
  readonly unconfirmed: number;
  /** Without a counterpart, and nobody has said that it is so. */
  readonly alone: ReadonlySet<SegmentId>;
}

const isTwoSided = ({ original, translation }: Link): boolean => original.length > 0 && translation.length > 0;

export function linkStates(
  original: readonly Segment[],
  translation: readonly Segment[],
  links: readonly Link[],
): LinkStates {
  const place = new Map(original.map(({ id }, at) => [id, at]));
  const placeOf = (link: Link): number => Math.min(...link.original.map((id) => place.get(id) ?? Infinity));
  const linked = new Set(links.flatMap((link) => [...link.original, ...link.translation]));
  const automatic = links.filter((link) => link.origin === 'automatic' && isTwoSided(link));
  return {
    unsure: automatic.filter(({ confidence }) => confidence < SURE).sort((a, b) => placeOf(a) - placeOf(b)),
    unconfirmed: automatic.length,
    alone: new Set([...original, ...translation].map(({ id }) => id).filter((id) => !linked.has(id))),
  };
}

/** The next one to check behind a sentence of the original or translation, then from the beginning. */
export function nextUnsure(
  { unsure }: LinkStates,
  current: SegmentId | null,
  original: readonly Segment[],
  links: readonly Link[],
): Link | null {
  const own = links.find(
    (link) => current !== null && (link.original.includes(current) || link.translation.includes(current)),
  );
  const place = new Map(original.map(({ id }, at) => [id, at]));
  const at = (link: Link | undefined): number =>
    Math.min(Infinity, ...(link?.original ?? []).map((id) => place.get(id) ?? Infinity));
  const here = own ? at(own) : current === null ? -1 : (place.get(current) ?? -1);
  return unsure.find((link) => at(link) > here) ?? unsure[0] ?? null;
}
