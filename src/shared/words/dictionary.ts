/**
 * A dictionary of forms. Words go in and come out folded; a lemma keeps the capital of its entry ("Лев", "лев"), because
 * that tells a name from a word.
 */
export interface Dictionary {
  /** Every lemma a folded word may be a form of; none: the dictionary doesn't know it. */
  lemmas(folded: string): readonly string[];
  /** Every folded form of a lemma, itself among them. */
  formsOf(lemma: string): readonly string[];
}
