/** Comes in the next commits of this branch. */
export function ReadingPane() {
  return null;
}
