import { stemmer as stemEnglish } from '@orama/stemmers/english';
import type { Analyser } from './analyser.ts';
import { IRREGULAR_ENGLISH } from './english.ts';
import { IRREGULAR } from './irregular.ts';

/**
 * A short string that all forms of a word have in common, found without a dictionary. It is coarse on purpose: the index
 * holds it with every word, to find those that may be forms of one; which of them are, `readings.ts` decides.
 */
export function stemOf(folded: string, analyser: Analyser): string {
  if (analyser === 'none') return folded;
  if (analyser === 'en') return stemEnglish(IRREGULAR_ENGLISH.get(folded) ?? folded);
  return slavicStem(IRREGULAR[analyser].get(folded) ?? folded);
}

/** Russian and Ukrainian alike: what may be an ending goes, then what may change before an ending. */
function slavicStem(folded: string): string {
  return hardened(withoutFleeting(withoutEndings(folded)));
}

const VOWELS = 'аеиоуыэюяєіїйьъ';
/** -ах, -их and -ого stand at the very end of a word only; -ов, -ам and bare vowels before other endings as well (-ами). */
const LAST_ENDING = new RegExp(`[${VOWELS}]*(?:[аяиыі]х|[ое]го)$`, 'u');
const ENDING = new RegExp(`[${VOWELS}]+[вм]?$`, 'u');
const MIN_STEM = 1;

function withoutEndings(folded: string): string {
  let stem = shortened(folded, LAST_ENDING);
  for (;;) {
    const shorter = shortened(stem, ENDING);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}

function shortened(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter.length < MIN_STEM ? word : shorter;
}

const FLEETING = /(?<=[^аеиоуыэюяєіїйьъ])[оеєиіїьй]+(?=[^аеиоуыэюяєіїйьъ]$)/u;
const DOUBLED = /([^аеиоуыэюяєіїйьъ])\1$/u;
const CHANGING = /[ієїе](?=[^аеиоуыэюяєіїйьъ]+$)/u;

/** Египет = Египт(а), Київ = Києв(а), міст = мост(у), знан(ь) = знанн(я). */
function withoutFleeting(stem: string): string {
  return stem.replace(DOUBLED, '$1').replace(FLEETING, '').replace(DOUBLED, '$1').replace(CHANGING, 'о');
}

const HARD = new Map(Object.entries({ з: 'г', ж: 'г', ц: 'к', ч: 'к', с: 'х', ш: 'х' }));

/** Прага, Празі; рука, руці. */
function hardened(stem: string): string {
  const last = HARD.get(stem.slice(-1));
  return last === undefined ? stem : stem.slice(0, -1) + last;
}
