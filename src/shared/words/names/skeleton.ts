/** What a name sounds like without its vowels, whatever its script: how a vocabulary finds it before it is compared. */
import { withoutEnding } from './caseEndings.ts';
import { cyrillicSounds } from './cyrillicSounds.ts';
import { latinSounds, withoutWeakEnd } from './latinSounds.ts';

/** More readings than these, the least usual ones last, find nothing but chance. */
const MOST_READINGS = 24;

const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}]+$/u;
const LATIN = /^[a-z]+$/;

/**
 * The one key under which a vocabulary keeps a name, Cyrillic or Latin, in any of its forms; null when it has none: it
 * mixes scripts, holds digits, or is of neither script. A change of what this gives needs an index built anew.
 */
export function vocabularySkeleton(folded: string): string | null {
  if (CYRILLIC.test(folded)) return join(cyrillicSounds(withoutEnding(folded)).map(plain));
  return LATIN.test(folded) ? join(latinSounds(folded).map(plain)) : null;
}

/** The keys under which a vocabulary may keep a typed name in the other script: as many as it has readings. */
export function skeletonsOf(folded: string): readonly string[] {
  if (CYRILLIC.test(folded)) return ofCyrillic(folded);
  return LATIN.test(folded) ? ofLatin(folded) : [];
}

function ofCyrillic(folded: string): string[] {
  const base = withoutEnding(folded);
  const readings = readingsOf(cyrillicSounds(base));
  const usual = readings.slice(0, 2);
  const whole = base === folded ? [] : readingsOf(cyrillicSounds(folded));
  // an S is the English plural, or what French writes and does not say, as a T is
  const silent = /[оеэуа]$/u.test(folded) ? usual.map((reading) => `${reading}T`) : [];
  return distinct([...readings, ...whole, ...usual.map((reading) => `${reading}S`), ...silent]);
}

function ofLatin(folded: string): string[] {
  return distinct([folded, withoutWeakEnd(folded)].flatMap((word) => readingsOf(latinSounds(word))));
}

const plain = (readings: readonly string[]): string => readings[0] ?? '';

/** Every way to read it, the most usual first: with as few unusual sounds as can be. */
function readingsOf(sounds: readonly (readonly string[])[]): string[] {
  let readings: (readonly [string, number])[] = [['', 0]];
  for (const choices of sounds) {
    if (choices.length === 1) readings = readings.map(([start, odd]) => [start + plain(choices), odd]);
    else {
      readings = readings.flatMap(([start, odd]) =>
        choices.map((choice, unusual) => [start + choice, odd + Math.min(unusual, 1)] as const),
      );
      readings.sort((a, b) => a[1] - b[1]);
      readings.length = Math.min(readings.length, MOST_READINGS);
    }
  }
  return readings.map(([reading]) => join([reading]));
}

/** A vowel or nothing at all may stand between the same sound twice: Анна, Бахайя. */
const join = (sounds: readonly string[]): string => sounds.join('').replace(/(.)\1+/g, '$1') || VOWELS_ONLY;
const VOWELS_ONLY = '-';

const distinct = (readings: readonly string[]): string[] => [...new Set(readings)];
