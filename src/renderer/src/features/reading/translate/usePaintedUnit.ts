import { useEffect } from 'react';
import { paint } from '../../../text/highlights.ts';
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
    const own = unit?.original.map(({ start, end }) => ({ textId: original.id, start, end })) ?? [];
    const there =
      translation && unit?.translation
        ? [{ textId: translation.id, start: unit.translation.start, end: unit.translation.end }]
        : [];
    paint(PAINTER, new Map([['link-current', [...own, ...there]]]));
    return () => paint(PAINTER, new Map());
  }, [original, translation, unit, isInterleaved]);
}
