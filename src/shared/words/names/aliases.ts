import { foldWord } from '../../text/fold.ts';
import { withoutEnding } from './caseEndings.ts';
import { distanceFrom, prepareLatin } from './distance.ts';
import { vocabularySkeleton } from './skeleton.ts';

/** A sentence and its translation: their words as they are written, in order. */
export interface WordPair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Two spellings that keep company in aligned sentences. */
export interface MinedAlias {
  /** Folded. */
  readonly latin: string;
  /** What its forms share, and the form met most often; both folded. */
  readonly cyrillicStem: string;
  readonly cyrillic: string;
  /** Dice, 0 to 1. */
  readonly score: number;
  /** Pairs of sentences that hold both. */
  readonly count: number;
}

const LEAST_SCORE = 0.3;
const LEAST_COUNT = 2;
/** Of a word's companions those that come near the best. */
const NEAR_BEST = 0.7;
/** Where sound says nothing, a word has to keep so much better company than any other. */
const AMBIGUOUS = 1.1;
/** From this share of capitals on a word is taken for a name. */
const NAME_SHARE = 0.5;
/** Up to this distance two words are taken for the same name by their sound. */
const SOUNDS_ALIKE = 0.6;
/** When so many companions are held, those met once are forgotten. */
const MOST_COMPANIES = 400_000;

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^[a-z]+$/;
const CAPITAL = /^\p{Lu}/u;

/** How often a word (Latin) or stem (Cyrillic) was met. */
interface Met {
  /** In so many pairs; the word that begins a sentence counts there only if it is known to be a name. */
  pairs: number;
  capitals: number;
  small: number;
  readonly forms: Map<string, number>;
}

/** Counts pair by pair, so that an archive need not hold its sentences at once. */
export class AliasMiner {
  readonly #met = new Map<string, Met>();
  readonly #company = new Map<string, number>();

  add({ source, target }: WordPair): void {
    const [left, right] = [this.#namesOf(source), this.#namesOf(target)];
    for (const [cyrillic, latin] of [
      [left.cyrillic, right.latin],
      [right.cyrillic, left.latin],
    ] as const) {
      for (const stem of cyrillic) {
        for (const word of latin) this.#company.set(`${stem} ${word}`, (this.#company.get(`${stem} ${word}`) ?? 0) + 1);
      }
    }
    if (this.#company.size > MOST_COMPANIES) this.#forgetChance();
  }

  /** What has been learnt so far, surest first. */
  aliases(): MinedAlias[] {
    const found = [...this.#company].flatMap(([key, count]) => this.#judge(key, count));
    const byLatin = groupedBy(found, ({ latin }) => latin);
    const byCyrillic = groupedBy(found, ({ cyrillicStem }) => cyrillicStem);
    return found
      .filter((alias) => {
        const rivals = [...(byLatin.get(alias.latin) ?? []), ...(byCyrillic.get(alias.cyrillicStem) ?? [])];
        return !rivals.some((rival) => yields(alias, rival));
      })
      .map(({ latin, cyrillicStem, cyrillic, score, count }) => ({ latin, cyrillicStem, cyrillic, score, count }))
      .sort((a, b) => b.score - a.score || b.count - a.count || (a.latin < b.latin ? -1 : 1));
  }

  /** The capitalised words of a sentence, all counted, each once. */
  #namesOf(words: readonly string[]): { cyrillic: Set<string>; latin: Set<string> } {
    const names = { cyrillic: new Set<string>(), latin: new Set<string>() };
    words.forEach((written, at) => {
      const folded = foldWord(written);
      const isCyrillic = CYRILLIC.test(folded);
      if (folded.length < 2 || (!isCyrillic && !LATIN.test(folded))) return;
      const key = isCyrillic ? withoutEnding(folded) : folded;
      const met = this.#met.get(key) ?? { pairs: 0, capitals: 0, small: 0, forms: new Map<string, number>() };
      this.#met.set(key, met);
      const isCapital = CAPITAL.test(written);
      if (!isCapital) met.small++;
      else if (at > 0) met.capitals++;
      const set = isCyrillic ? names.cyrillic : names.latin;
      if (!isCapital || set.has(key) || (at === 0 && !isName(met))) return;
      met.pairs++;
      met.forms.set(folded, (met.forms.get(folded) ?? 0) + 1);
      set.add(key);
    });
    return names;
  }

  #judge(key: string, count: number): Judged[] {
    const [cyrillicStem = '', latin = ''] = key.split(' ');
    const [left, right] = [this.#met.get(cyrillicStem), this.#met.get(latin)];
    if (count < LEAST_COUNT || !left || !right || !isName(left) || !isName(right)) return [];
    const score = Math.min(1, (2 * count) / (left.pairs + right.pairs));
    if (score < LEAST_SCORE) return [];
    const cyrillic = [...left.forms].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
    const isAlike = distanceFrom(prepareLatin(latin), cyrillic, SOUNDS_ALIKE) < SOUNDS_ALIKE;
    return [{ latin, cyrillicStem, cyrillic, score, count, isAlike }];
  }

  #forgetChance(): void {
    for (const [key, count] of this.#company) if (count < LEAST_COUNT) this.#company.delete(key);
  }
}

interface Judged extends MinedAlias {
  readonly isAlike: boolean;
}

const isName = ({ capitals, small }: Met): boolean => capitals > 0 && capitals >= NAME_SHARE * (capitals + small);

/**
 * Sound decides before company (Angela Merkel always goes with both of her names), and of words that keep company equally
 * well nobody can say which is meant; spellings of one name in two languages are no rivals.
 */
function yields(alias: Judged, rival: Judged): boolean {
  if (rival === alias || (rival.latin === alias.latin && soundsLike(rival, alias))) return false;
  if (rival.isAlike !== alias.isAlike) return rival.isAlike;
  return alias.score < (alias.isAlike ? NEAR_BEST : AMBIGUOUS) * rival.score;
}

const soundsLike = (one: Judged, other: Judged): boolean =>
  vocabularySkeleton(one.cyrillic) === vocabularySkeleton(other.cyrillic);

function groupedBy(found: readonly Judged[], keyOf: (alias: Judged) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const alias of found) {
    const group = groups.get(keyOf(alias));
    if (group) group.push(alias);
    else groups.set(keyOf(alias), [alias]);
  }
  return groups;
}

/** Aliases that the translations of an archive teach: capitalised words that stand in the same pairs of sentences. */
export function mineAliases(pairs: Iterable<WordPair>): MinedAlias[] {
  const miner = new AliasMiner();
  for (const pair of pairs) miner.add(pair);
  return miner.aliases();
}
