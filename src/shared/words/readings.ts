import type { Analyser } from './analyser.ts';
import { CLOSED_CLASS } from './closedClass.ts';
import { englishReadings } from './english.ts';
import { IRREGULAR } from './irregular.ts';
import { PARADIGMS } from './paradigms.ts';

type Slavic = 'ru' | 'uk';

const BY_ENDING: Record<Slavic, ReadonlyMap<string, readonly string[]>> = { ru: byEnding('ru'), uk: byEnding('uk') };
const LONGEST_ENDING = 5;
const MIN_BASE = 2;
const POSSESSIVE = /(?:[оеєі]в|[иіїы]н)$/u;
/** After these the endings of soft paradigms are written as hard ones. */
const HUSHING = /[жчшщц]$/u;
const VOWEL = /[аеиоуыэюяєії]/u;

/** Ending → the names of the paradigms that have it. */
function byEnding(language: Slavic): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, endings } of PARADIGMS[language]) {
    for (const ending of endings) names.set(ending, [...(names.get(ending) ?? []), name]);
  }
  return names;
}

/**
 * Every way to take a folded word without a dictionary, each as the name of a lexeme: what is inflected, and by which
 * paradigm. Two words that share one may be forms of one word. None for words that aren't inflected at all.
 */
export function readingsOf(folded: string, analyser: Analyser): string[] {
  if (analyser === 'none') return [];
  return analyser === 'en' ? englishReadings(folded) : slavicReadings(folded, analyser);
}

function slavicReadings(folded: string, language: Slavic): string[] {
  if (CLOSED_CLASS[language].has(folded)) return [];
  const found = new Set(regularReadings(folded, language));
  const citation = IRREGULAR[language].get(folded);
  if (citation !== undefined) for (const reading of regularReadings(citation, language)) found.add(reading);
  return [...found];
}

function regularReadings(folded: string, language: Slavic): string[] {
  const found: string[] = [];
  for (let length = 0; length <= LONGEST_ENDING && folded.length - length >= MIN_BASE; length++) {
    const at = folded.length - length;
    const ending = folded.slice(at);
    for (const paradigm of BY_ENDING[language].get(ending) ?? []) {
      for (const base of basesOf(folded.slice(0, at), ending, paradigm, language)) found.push(`${base}/${paradigm}`);
    }
  }
  return found;
}

/** What the base may look like before other endings. */
function basesOf(base: string, ending: string, paradigm: string, language: Slavic): string[] {
  if (!VOWEL.test(base) && base.length < 3 && paradigm === 'adj') return [];
  if (paradigm === 'ще' && !HUSHING.test(base)) return [];
  if (paradigm === 'ин' && !/[ая]н$/u.test(base)) return [];
  if ((paradigm === 'сур' || paradigm === 'чий') && !POSSESSIVE.test(base)) return [];
  const isBare = ending === '' || ending === 'ь' || ending === 'й';
  const bases = isBare ? [base, ...beforeEnding(base, language)] : [base];
  if (language === 'uk') bases.push(...ukrainianBases(base, ending, paradigm));
  if (ending === 'ей' && paradigm === 'я') bases.push(`${base}ь`, `${base}${base.slice(-1)}`); // статей: статья, стаття
  return bases;
}

const CLOSED = /^(.*?)([аеиоуыэюяєії]?)([оеєё])([^аеиоуыэюяєіїйьъ])$/u;

/** египет → египт(а), лев → льв(а), боец → бойц(а); київ → києв(а), львів → львов(а) */
function beforeEnding(base: string, language: Slavic): string[] {
  const bases: string[] = [];
  const [, start = '', before = '', , last = ''] = CLOSED.exec(base) ?? [];
  if (last !== '' && start + before !== '') {
    if (before === '') bases.push(start + last, `${start}ь${last}`);
    else bases.push(`${start}${before}й${last}`);
  }
  if (language === 'uk') {
    const open = /^(.*)([ії])([^аеиоуыэюяєії]+)$/u.exec(base);
    if (open) {
      const [, head = '', vowel, tail = ''] = open;
      bases.push(
        ...(vowel === 'ї'
          ? [`${head}є${tail}`, `${head}йо${tail}`]
          : [`${head}о${tail}`, `${head}е${tail}`, `${head}ьо${tail}`]),
      );
    }
  }
  return bases;
}

const SOFT = new Map(Object.entries({ з: 'г', ц: 'к', с: 'х' }));

/** празі → праг(а), знань → знанн(я), ніччю → ніч */
function ukrainianBases(base: string, ending: string, paradigm: string): string[] {
  const last = base.slice(-1);
  const hard = ending === 'і' ? SOFT.get(last) : undefined;
  if (hard !== undefined) return [base.slice(0, -1) + hard];
  if (ending === 'ь' && paradigm === 'нн') return [base + last];
  if (ending === 'ю' && paradigm === '3') {
    const single = base.at(-2) === last ? base.slice(0, -1) : base;
    return [single, ...beforeEnding(single, 'uk')];
  }
  return [];
}
