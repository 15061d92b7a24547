import type { Analyser } from './analyser.ts';
import { readingsOf } from './readings.ts';
import { stemOf } from './stem.ts';

/** Whether two folded words may be forms of one, seen without an archive's vocabulary (which `relativesOf` asks). */
export function mayBeForms(one: string, other: string, analyser: Analyser): boolean {
  if (one === other) return true;
  if (stemOf(one, analyser) !== stemOf(other, analyser)) return false;
  const readings = new Set(readingsOf(one, analyser));
  return readingsOf(other, analyser).some((reading) => readings.has(reading));
}
