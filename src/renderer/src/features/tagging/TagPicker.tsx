/** Comes in the next commits of this branch. */
export function TagPicker() {
  return null;
}
