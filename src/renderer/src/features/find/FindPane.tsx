/** Comes in the next commits of this branch. */
export function FindPane() {
  return null;
}
