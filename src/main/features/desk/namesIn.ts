import type { FamilyOfWord } from '#main/archive/families.ts';
import type { Language } from '#shared/model/language.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { analyserOf } from '#shared/words/analyser.ts';
import type { Morphology } from '#shared/words/morphology.ts';
import type { MorphologyOf } from './ports.ts';

interface WordOfText {
  readonly folded: string;
  readonly morphology: Morphology | null;
}

/** The names of families one of whose spellings stands in a text, in any form of its words. */
export function namesIn(
  families: readonly FamilyOfWord[],
  { text, language }: { text: string; language: Language },
  morphologyOf: MorphologyOf,
): string[] {
  const words = tokenise(text).map(({ folded }): WordOfText => ({
    folded,
    morphology: morphologyOf(analyserOf(folded, language)),
  }));
  return families
    .filter(({ spellings }) => spellings.some(({ folded }) => standsIn(folded.split(' '), words)))
    .map(({ name }) => name);
}

const standsIn = (spelling: readonly string[], words: readonly WordOfText[]): boolean =>
  words.some((_, from) => spelling.every((word, at) => isForm(word, words[from + at])));

/** The same, or both may be forms of one word: a suggestion may err on the generous side. */
function isForm(word: string, found: WordOfText | undefined): boolean {
  if (!found) return false;
  if (found.folded === word) return true;
  const { folded, morphology } = found;
  if (!morphology || morphology.stem(folded) !== morphology.stem(word)) return false;
  const [lemmas, readings] = [morphology.lemmas(word), morphology.readings(word)];
  return (
    morphology.lemmas(folded).some((lemma) => lemmas.includes(lemma)) ||
    morphology.readings(folded).some((reading) => readings.includes(reading))
  );
}
