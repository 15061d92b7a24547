/** Letters that look the same in both scripts, small or capital, as they stand in folded words: Latin then Cyrillic. */
const LOOK_ALIKES = Object.entries({
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', j: 'ј', k: 'к', m: 'м', o: 'о', p: 'р', s: 'ѕ', t: 'т' },
  ...{ x: 'х', y: 'у' },
});
const TO_CYRILLIC = new Map(LOOK_ALIKES);
const TO_LATIN = new Map(LOOK_ALIKES.map(([latin, cyrillic]) => [cyrillic, latin]));

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A word of letters of both scripts, and what may have been meant. */
export interface MixedScript {
  /** null: one of its letters looks like none of that script. */
  readonly cyrillic: string | null;
  readonly latin: string | null;
}

/** "mосква" with a Latin m was meant for "москва"; null for a word of one script. Words come and go folded. */
export function mixedScript(folded: string): MixedScript | null {
  if (!LATIN.test(folded) || !CYRILLIC.test(folded)) return null;
  return { cyrillic: inScript(folded, LATIN, TO_CYRILLIC), latin: inScript(folded, CYRILLIC, TO_LATIN) };
}

/** The same for words that look the same: "mосква", "москвa" and "москва". */
export function homoglyphKey(folded: string): string {
  return Array.from(folded, (letter) => TO_LATIN.get(letter) ?? letter).join('');
}

/** What a vocabulary keeps of a word so that a query in one script finds it: null for all but mixed words. */
export function storedHomoglyphKey(folded: string): string | null {
  return mixedScript(folded) && homoglyphKey(folded);
}

function inScript(folded: string, foreign: RegExp, letters: ReadonlyMap<string, string>): string | null {
  let word = '';
  for (const letter of folded) {
    const meant = foreign.test(letter) ? letters.get(letter) : letter;
    if (meant === undefined) return null;
    word += meant;
  }
  return word;
}
