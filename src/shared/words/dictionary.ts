/**
 * A dictionary of forms. Words go in and come out folded; a lemma keeps the capital of its entry ("Лев", "лев"), because
 * that tells a name from a word.
 */
export interface Dictionary {
  /** How many entries it has. */
  readonly entries: number;
  /** Every lemma a folded word may be a form of; none: the dictionary doesn't know it. */
  lemmas(folded: string): readonly string[];
  /** Every folded form of a lemma, itself among them. */
  formsOf(lemma: string): readonly string[];
}

/** A file is not a dictionary, or is damaged. The message says what is wrong, and where. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  constructor(file: '.aff' | '.dic', line: number | null, what: string) {
    super(`The ${file} file of the dictionary can’t be used: ${what}${line === null ? '' : ` (line ${line})`}.`);
  }
}
