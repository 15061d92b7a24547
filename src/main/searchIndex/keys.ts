import type { Analyser } from '#shared/words/analyser.ts';

/** By what a word of the vocabulary is looked up beside itself. Changing any of it needs a new FORMAT in openFile.ts. */
export interface WordKeys {
  /** null: the word is its own. */
  readonly stem: (folded: string, analyser: Analyser) => string | null;
  /** What a name sounds like, whatever its script; null when it has none. */
  readonly skeleton: (folded: string) => string | null;
  /** What a word looks like, whatever its script; null when it looks like none of another. */
  readonly glyphs: (folded: string) => string | null;
}
