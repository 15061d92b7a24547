import type { Analyser } from './analyser.ts';

/** Case endings, longest first: what a noun, name or adjective loses when no dictionary knows it. */
const ENDINGS =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ої|ою|ею|ами|ах|ях|ам|ям|ом|ем|ой|ей|ый|ий|ій|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|а|я|о|е|є|ы|и|і|ї|у|ю|ь|й)$/u;
const MIN_STEM = 3;

/** The part of a folded word that its case forms share, more or less, found without a dictionary. */
export function stemOf(folded: string, analyser: Analyser): string {
  if (analyser === 'none' || analyser === 'en') return folded;
  const stem = folded.replace(ENDINGS, '');
  return stem.length < MIN_STEM ? folded : stem;
}
