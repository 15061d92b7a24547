import { foldWord } from '../text/fold.ts';
import type { Dictionary } from './dictionary.ts';
import { readAffixes, type Affixes, type AffixRule } from './hunspellAffixes.ts';
import { Entries, HASH_SEED, hashOf, hashStep, type Entry } from './hunspellEntries.ts';
import { hasFlag } from './hunspellFlags.ts';

/** Rules that add the same and strip the same, folded: one look into the entries serves them all. */
interface Undoing {
  readonly strip: string;
  readonly rules: readonly AffixRule[];
}

/**
 * A hunspell dictionary (the text of its .aff and its .dic file) turned round: from a form to its lemmas. Nothing is
 * expanded; a form loses each ending it may have, and what is left is looked up.
 * @throws DictionaryError
 */
export function readHunspell(aff: string, dic: string): Dictionary {
  return new Hunspell(readAffixes(aff), new Entries(dic));
}

class Hunspell implements Dictionary {
  readonly #affixes: Affixes;
  readonly #entries: Entries;
  /** By what is added, folded. */
  readonly #suffixes: ReadonlyMap<string, readonly Undoing[]>;
  readonly #prefixes: ReadonlyMap<string, readonly Undoing[]>;
  readonly #longest: number;

  constructor(affixes: Affixes, entries: Entries) {
    this.#affixes = affixes;
    this.#entries = entries;
    this.#suffixes = undoings(affixes.rules, 'SFX');
    this.#prefixes = undoings(affixes.rules, 'PFX');
    this.#longest = Math.max(0, ...[...this.#suffixes.keys()].map((add) => add.length));
  }

  get entries(): number {
    return this.#entries.count;
  }

  lemmas(folded: string): readonly string[] {
    const found = new Set<string>();
    this.#undoSuffix(folded, null, found);
    for (const [add, list] of this.#prefixes) {
      if (!folded.startsWith(add)) continue;
      for (const { strip, rules } of list) {
        for (const rule of rules) this.#undoSuffix(strip + folded.slice(add.length), rule, found);
      }
    }
    return [...found];
  }

  /** The lemmas of a form whose prefix, if it had one, is already off. */
  #undoSuffix(folded: string, prefix: AffixRule | null, found: Set<string>): void {
    for (const entry of this.#entriesOf(folded, hashOf(folded))) {
      if (entry.flags !== '' && this.#isWord(entry, prefix)) found.add(lemmaOf(entry.word));
    }
    let hash = HASH_SEED;
    const shortest = Math.max(0, folded.length - this.#longest);
    for (let kept = 0; kept <= folded.length; kept++) {
      const list = kept < shortest ? undefined : this.#suffixes.get(folded.slice(kept));
      if (list) this.#undo(folded.slice(0, kept), hash, list, prefix, found);
      hash = hashStep(hash, folded.charCodeAt(kept));
    }
  }

  #undo(base: string, hash: number, list: readonly Undoing[], prefix: AffixRule | null, found: Set<string>): void {
    for (const { strip, rules } of list) {
      for (const entry of this.#entriesOf(base + strip, hashOf(strip, hash))) {
        if (!this.#takes(entry, prefix)) continue;
        if (rules.some((rule) => (!prefix || rule.crosses) && this.#applies(rule, entry)))
          found.add(lemmaOf(entry.word));
      }
    }
  }

  #entriesOf(folded: string, hash: number): readonly Entry[] {
    const found = this.#entries.withHash(hash);
    return found ? found.filter(({ word }) => foldWord(word) === folded) : NONE;
  }

  formsOf(lemma: string): readonly string[] {
    const folded = foldWord(lemma);
    const found = new Set<string>();
    for (const entry of this.#entriesOf(folded, hashOf(folded))) {
      if (lemmaOf(entry.word) !== lemma || this.#is(entry, this.#affixes.forbidden)) continue;
      if (!this.#is(entry, this.#affixes.needAffix)) found.add(folded);
      for (const rule of this.#affixes.rules) {
        if (this.#applies(rule, entry)) found.add(foldWord(applied(rule, entry.word)));
      }
    }
    return [...found];
  }

  #applies(rule: AffixRule, entry: Entry): boolean {
    return this.#is(entry, rule.flag) && (rule.condition?.test(entry.word) ?? true);
  }

  /** Whether an entry is a word as it stands, after a prefix or without. */
  #isWord(entry: Entry, prefix: AffixRule | null): boolean {
    return this.#takes(entry, prefix) && (prefix !== null || !this.#is(entry, this.#affixes.needAffix));
  }

  #takes(entry: Entry, prefix: AffixRule | null): boolean {
    if (this.#is(entry, this.#affixes.forbidden)) return false;
    return prefix === null || this.#applies(prefix, entry);
  }

  #is(entry: Entry, flag: string | null): boolean {
    if (flag === null || entry.flags === '') return false;
    const { aliases, flagType } = this.#affixes;
    const flags = aliases.length > 0 ? (aliases[Number(entry.flags) - 1] ?? '') : entry.flags;
    return hasFlag(flags, flag, flagType);
  }
}

const NONE: readonly Entry[] = [];

function undoings(rules: readonly AffixRule[], kind: AffixRule['kind']): Map<string, Undoing[]> {
  const byAdd = new Map<string, Map<string, AffixRule[]>>();
  for (const rule of rules) {
    if (rule.kind !== kind) continue;
    const [add, strip] = [foldWord(rule.add), foldWord(rule.strip)];
    const byStrip = byAdd.get(add) ?? new Map<string, AffixRule[]>();
    byAdd.set(add, byStrip.set(strip, [...(byStrip.get(strip) ?? []), rule]));
  }
  return new Map(
    [...byAdd].map(([add, byStrip]) => [add, [...byStrip].map(([strip, same]) => ({ strip, rules: same }))]),
  );
}

/** The folded word, with a capital when its entry has one. */
function lemmaOf(word: string): string {
  const folded = foldWord(word);
  const first = word.charAt(0);
  return first === first.toLowerCase() ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
}

function applied({ kind, strip, add }: AffixRule, word: string): string {
  return kind === 'SFX' ? word.slice(0, word.length - strip.length) + add : add + word.slice(strip.length);
}
