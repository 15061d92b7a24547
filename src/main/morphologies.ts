import type { Analyser } from '#shared/words/analyser.ts';
import { DictionaryError } from '#shared/words/dictionary.ts';
import { createMorphology, type Morphology } from '#shared/words/morphology.ts';
import { readDictionary } from './dictionaries.ts';
import { dictionaryFiles, dictionaryStamp, type Shelves } from './dictionaryShelf.ts';

interface Known {
  readonly stamp: string;
  readonly morphology: Morphology;
}

/**
 * What is known of the words of each language, with the dictionary in use for it: read when first asked for, and again when
 * another one came into use (also by the command line, while the window is open). null: nobody knows that language.
 */
export function morphologies(shelves: Shelves): (analyser: Analyser) => Morphology | null {
  const known = new Map<Analyser, Known>();
  return (analyser) => {
    if (analyser === 'none') return null;
    const stamp = dictionaryStamp(shelves, analyser);
    const before = known.get(analyser);
    if (before?.stamp === stamp) return before.morphology;
    const morphology = createMorphology(analyser, dictionaryFor(shelves, analyser));
    known.set(analyser, { stamp, morphology });
    return morphology;
  };
}

/** A dictionary that was damaged since it was added must not stop the search: the rules of the language remain. */
function dictionaryFor(shelves: Shelves, analyser: Analyser): ReturnType<typeof readDictionary> | null {
  const files = dictionaryFiles(shelves, analyser);
  if (!files) return null;
  try {
    return readDictionary(files);
  } catch (error) {
    if (error instanceof DictionaryError) return null;
    throw error;
  }
}
