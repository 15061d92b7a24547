/** What a translator goes through: each sentence of the translation, and each of the original that has none. Pure. */
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { SentenceState } from '#shared/model/translation.ts';
import { interleave } from '#shared/text/interleave.ts';
import type { TextsToRead } from '../textsToRead.ts';

export interface Unit {
  readonly key: string;
  readonly original: readonly Segment[];
  /** null: not translated. */
  readonly translation: Segment | null;
}

export function unitsOf({ original, translation, alignment }: TextsToRead): Unit[] {
  const rows = interleave(original.segments, translation?.segments ?? [], alignment?.links ?? []);
  return rows.flatMap((row): Unit[] => {
    const first = row.original[0]?.id ?? 0;
    if (row.translation.length === 0) return [{ key: `o${first}`, original: row.original, translation: null }];
    return row.translation.map((one) => ({ key: `t${one.id}`, original: row.original, translation: one }));
  });
}

export const unitWith = (units: readonly Unit[], id: SegmentId): number =>
  units.findIndex((unit) => unit.translation?.id === id || unit.original.some((segment) => segment.id === id));

export type States = ReadonlyMap<SegmentId, SentenceState>;

/** To be verified: not translated, not looked at by a person here, or looked at beside other words. */
export function isOpen({ translation }: Unit, states: States): boolean {
  const state = translation ? states.get(translation.id) : undefined;
  return state?.status !== 'verified' || state.staleSince !== null;
}

/** The next open one behind `at`, from the beginning when there is none; null when all are verified. */
export function nextOpen(units: readonly Unit[], states: States, at: number): number | null {
  const behind = units.findIndex((unit, index) => index > at && isOpen(unit, states));
  const first = behind === -1 ? units.findIndex((unit, index) => index < at && isOpen(unit, states)) : behind;
  return first === -1 ? null : first;
}

export interface Progress {
  readonly verified: number;
  readonly missing: number;
  readonly stale: number;
  readonly total: number;
}

export function progressOf(units: readonly Unit[], states: States): Progress {
  const count = (is: (unit: Unit) => boolean): number => units.filter(is).length;
  return {
    verified: count((unit) => !isOpen(unit, states)),
    missing: count(({ translation }) => translation === null),
    stale: count(
      ({ translation }) => translation !== null && (states.get(translation.id)?.staleSince ?? null) !== null,
    ),
    total: units.length,
  };
}
