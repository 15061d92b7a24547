import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment, SegmentKind } from '#shared/model/segment.ts';
import type { Joins } from '#shared/text/editText.ts';
import type { Translated } from './sources.ts';

export interface Place {
  readonly at: number;
  readonly joins: Joins;
  readonly kind: SegmentKind;
}

/**
 * Where the translation of these originals belongs: behind that of the originals before them, in its paragraph when the
 * originals share one too. Without originals: at the end.
 */
export function placeFor({ text, original, alignment }: Translated, originalIds: readonly SegmentId[]): Place {
  const numberOf = new Map(text.segments.map(({ id }, at) => [id, at]));
  const linkedWith = new Map<SegmentId, readonly number[]>();
  for (const { original: side, translation } of alignment?.links ?? []) {
    const numbers = translation.flatMap((id) => numberOf.get(id) ?? []);
    if (numbers.length > 0) for (const id of side) linkedWith.set(id, numbers);
  }
  const first = original.segments.findIndex(({ id }) => originalIds.includes(id));
  const own = original.segments[first];
  if (!own)
    return { at: text.segments.length, joins: text.segments.length === 0 ? 'none' : 'previous', kind: 'sentence' };
  const earlier = original.segments.slice(0, first).findLast(({ id }) => linkedWith.has(id));
  const later = original.segments.slice(first + 1).find(({ id }) => linkedWith.has(id));
  const at = earlier
    ? Math.max(...(linkedWith.get(earlier.id) ?? [])) + 1
    : later
      ? Math.min(...(linkedWith.get(later.id) ?? []))
      : text.segments.length;
  const [before, after] = [text.segments[at - 1], text.segments[at]];
  const shares = (other: Segment | undefined, neighbour: Segment | undefined): boolean =>
    own.kind === 'sentence' && neighbour?.kind === 'sentence' && other?.paragraph === own.paragraph;
  // A sentence between two of one paragraph must be in it: the translator divided it otherwise than the original.
  const isWithin = before !== undefined && before.paragraph === after?.paragraph;
  const joins = isWithin || shares(earlier, before) ? 'previous' : shares(later, after) ? 'next' : 'none';
  return { at, joins, kind: joins === 'none' ? own.kind : 'sentence' };
}
