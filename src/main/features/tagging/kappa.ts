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
  const [yesFirst, yesSecond] = [both + onlyFirst, both + onlySecond];
  // Both shares times n², in whole numbers: agreement by chance alone is then 0 and not a little less.
  const observed = (both + neither) * n;
  const chance = yesFirst * yesSecond + (n - yesFirst) * (n - yesSecond);
  return chance === n * n ? null : (observed - chance) / (n * n - chance);
}
