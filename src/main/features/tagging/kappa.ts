/** How far two people agree beyond what chance would give. Pure. */

/** Of one yes-or-no question about each of the same things: how often both said yes, one of them, neither. */
export interface Answers {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Cohen's kappa, −1 to 1 (J. Cohen, "A coefficient of agreement for nominal scales", 1960). null when both always gave the
 * same one answer: chance alone would then agree in everything, and nothing can be said.
 */
export function cohensKappa({ both, onlyFirst, onlySecond, neither }: Answers): number | null {
  const n = both + onlyFirst + onlySecond + neither;
  if (n === 0) return null;
  const observed = (both + neither) / n;
  const yesFirst = (both + onlyFirst) / n;
  const yesSecond = (both + onlySecond) / n;
  const chance = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
