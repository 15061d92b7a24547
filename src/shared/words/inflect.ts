import type { Morphology } from './morphology.ts';

/** `same`: forms of the word by its surest reading. `wider`: by another reading; for names, and when asked for. */
export type Relation = 'same' | 'wider';

/** A word of an archive's own vocabulary. */
export interface Attested {
  readonly folded: string;
  /** How many articles hold it. */
  readonly articles: number;
  /** Share of them in which it stood with a capital where no sentence began, 0 to 1. */
  readonly capitals: number;
}

/** The words of one language that stand in an archive. */
export interface Vocabulary {
  word(folded: string): Attested | null;
  /** Those of these words that stand there. */
  words(folded: readonly string[]): readonly Attested[];
  withStem(stem: string): readonly Attested[];
}

export interface Relative {
  readonly word: Attested;
  readonly relation: Relation;
}

/** Whether a word is mostly written with a capital: then it is looked for by every reading it has. */
export const isName = (word: Attested | null): boolean => word !== null && word.capitals >= 0.3;

/** A word that `folded` may be a form of, with the forms of it that stand in the archive. */
interface Lexeme {
  readonly forms: readonly Attested[];
  readonly weight: number;
}

/**
 * The forms of a word that stand in the archive, itself first; those of another reading are marked `wider`. For a name the
 * caller searches both kinds, for any other word `same` unless the analyst asked for more.
 */
export function relativesOf(folded: string, morphology: Morphology, vocabulary: Vocabulary): Relative[] {
  const self = vocabulary.word(folded);
  const known = knownLexemes(folded, self, morphology, vocabulary);
  const supposed = supposedLexemes(folded, self, morphology, vocabulary);
  const same = known.length === 0 ? bestOf(supposed) : [...bestOf(known), ...bestOf(supposed).filter(isUnknown)];
  function isUnknown(word: Attested): boolean {
    return morphology.lemmas(word.folded).length === 0;
  }
  const found = new Map<string, Relative>();
  if (self) found.set(folded, { word: self, relation: 'same' });
  const take = (words: readonly Attested[], relation: Relation) => {
    for (const word of words) if (!found.has(word.folded)) found.set(word.folded, { word, relation });
  };
  take(same, 'same');
  for (const { forms } of [...known, ...supposed]) take(forms, 'wider');
  // English words derive from each other more than they are inflected: protest, protester
  // – but a voyage is no form of Voyager.
  if (morphology.analyser === 'en') {
    const derived = vocabulary.withStem(morphology.stem(folded));
    take(isName(self) ? derived.filter(isName) : derived, 'wider');
  }
  return [...found.values()];
}

/** Lexemes the archive speaks for nearly as much as for the best are as good as that one. */
const NEARLY = 0.9;
/** Of "начало", the noun is meant rather than the past tense of "начать". */
const VERB_SHARE = 0.3;
const INFINITIVE = /(?:ть|ти|ся|чь)$/u;

/** The forms of the lexeme that the archive speaks for most. */
function bestOf(lexemes: readonly Lexeme[]): Attested[] {
  const most = Math.max(0, ...lexemes.map(({ weight }) => weight));
  return lexemes.filter(({ weight }) => weight >= most * NEARLY).flatMap(({ forms }) => forms);
}

/** By the dictionary. */
function knownLexemes(folded: string, self: Attested | null, morphology: Morphology, vocabulary: Vocabulary): Lexeme[] {
  return morphology.lemmas(folded).map((lemma) => {
    const forms = vocabulary.words(morphology.formsOf(lemma));
    const isVerb = INFINITIVE.test(lemma) && lemma !== folded;
    return { forms, weight: weightOf(forms, self) * (isVerb ? VERB_SHARE : 1) };
  });
}

/** By the rules of the language. */
function supposedLexemes(
  folded: string,
  self: Attested | null,
  morphology: Morphology,
  vocabulary: Vocabulary,
): Lexeme[] {
  const candidates = vocabulary.withStem(morphology.stem(folded)).filter((word) => !isOtherKind(self, word));
  return morphology.readings(folded).map((lexeme) => {
    const forms = candidates.filter((word) => morphology.readings(word.folded).includes(lexeme));
    return { forms, weight: weightOf(forms, self) };
  });
}

/** A word that never has a capital, though it is no rare one, is no form of a name: "дни" of "Дон". */
const isOtherKind = (self: Attested | null, word: Attested): boolean =>
  self !== null && self.capitals >= 0.9 && word.articles >= 10 && word.capitals < 0.02;

/**
 * How much the archive speaks for a lexeme: the more forms of it stand there, the oftener they do, and with a capital as
 * often as the word that was asked for.
 */
function weightOf(forms: readonly Attested[], self: Attested | null): number {
  const capitals = self?.capitals ?? 0.5;
  return forms.reduce((sum, word) => {
    const agreement = 1 - 0.8 * Math.abs(capitals - word.capitals);
    return sum + Math.log2(1 + word.articles) * agreement;
  }, 0);
}
