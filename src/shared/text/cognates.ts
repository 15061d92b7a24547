/**
 * Names and borrowed words keep their consonants from one script to the other: Мадуро and Maduro are "mdr", президент and
 * president "prsdnt". Such skeletons are evidence that two sentences belong together, never proof.
 */

/** Consonants by how they sound, roughly enough that spelling habits of either side fall together. */
const CYRILLIC: Partial<Record<string, string>> = {
  ...{ б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ж: 'j', з: 's', к: 'k', л: 'l', м: 'm', н: 'n', п: 'p', р: 'r' },
  ...{ с: 's', т: 't', ф: 'f', х: 'k', ц: 's', ч: 'c', ш: 's', щ: 's' },
};

const LATIN: Partial<Record<string, string>> = {
  ...{ b: 'b', c: 'k', d: 'd', f: 'f', g: 'g', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n', p: 'p', q: 'k', r: 'r' },
  ...{ s: 's', t: 't', v: 'v', w: 'v', x: 'ks', z: 's' },
};

/** Spelled with two letters or more, longest first. */
const LATIN_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch/g, 'ч'],
  [/zh/g, 'j'],
  [/kh|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
];

/** Shorter skeletons fit too many words. */
const SHORTEST = 3;
/** Endings add consonants, so only the beginning of a skeleton is compared. */
const LONG = 5;

/** The keys under which a folded word may meet its counterpart in another script: none, a short one, or also a long one. */
export function cognateKeys(folded: string): string[] {
  const skeleton = skeletonOf(folded);
  if (skeleton.length < SHORTEST) return [];
  const short = `~${skeleton.slice(0, SHORTEST)}`;
  return skeleton.length < LONG ? [short] : [short, `~${skeleton.slice(0, LONG)}`];
}

function skeletonOf(folded: string): string {
  let word = folded.replaceAll('дж', 'j');
  for (const [letters, sound] of LATIN_GROUPS) word = word.replace(letters, sound);
  let skeleton = '';
  for (const letter of word) {
    const sound = CYRILLIC[letter] ?? LATIN[letter] ?? '';
    if (!skeleton.endsWith(sound) || sound === '') skeleton += sound;
  }
  return skeleton;
}
