import type { FamilyOfWord } from '#main/archive/families.ts';
import type { Language } from '#shared/model/language.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { analyserOf, type Analyser } from '#shared/words/analyser.ts';
import { mayBeForms } from '#shared/words/mayBeForms.ts';

interface WordOfText {
  readonly folded: string;
  readonly analyser: Analyser;
}

/** The names of families one of whose spellings stands in a text, in any form of its words. */
export function namesIn(families: readonly FamilyOfWord[], text: string, language: Language): string[] {
  const words = tokenise(text).map(({ folded }): WordOfText => {
    const analyser = analyserOf(folded, language);
    return { folded, analyser };
  });
  return families
    .filter(({ spellings }) => spellings.some(({ folded }) => standsIn(folded.split(' '), words)))
    .map(({ name }) => name);
}

const standsIn = (spelling: readonly string[], words: readonly WordOfText[]): boolean =>
  words.some((_, from) => spelling.every((word, at) => isForm(word, words[from + at])));

const isForm = (word: string, found: WordOfText | undefined): boolean =>
  found !== undefined && mayBeForms(word, found.folded, found.analyser);
