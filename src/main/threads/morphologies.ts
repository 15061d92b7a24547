import { createMorphology, type Morphology } from '#shared/words/morphology.ts';
import type { Analyser } from '#shared/words/analyser.ts';

/** What is known of each language, made when its first word is asked for. */
export function morphologies(): (analyser: Analyser) => Morphology | null {
  const made = new Map<Analyser, Morphology>();
  return (analyser) => {
    if (analyser === 'none') return null;
    const known = made.get(analyser) ?? createMorphology(analyser, null);
    made.set(analyser, known);
    return known;
  };
}
