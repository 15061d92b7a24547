import { useEffect } from 'react';
import { paint } from '../../../text/highlights.ts';
import { mountedText } from '../../../text/mountedTexts.ts';
import type { TextsToRead } from '../textsToRead.ts';
import type { Unit } from './units.ts';

const PAINTER = 'translate';

/** The sentence that is worked on stands out in both texts. */
export function usePaintedUnit(
  { original, translation }: TextsToRead,
  unit: Unit | null,
  isInterleaved: boolean,
): void {
  useEffect(() => {
    const own = unit?.original.flatMap((segment) => mountedText(original.id)?.rangesOf(segment) ?? []) ?? [];
    const there =
      translation && unit?.translation ? (mountedText(translation.id)?.rangesOf(unit.translation) ?? []) : [];
    paint(PAINTER, new Map([['link-current', [...own, ...there]]]));
    return () => paint(PAINTER, new Map());
  }, [original, translation, unit, isInterleaved]);
}
