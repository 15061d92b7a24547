import { analyserOf, indexToken } from '#shared/words/analyser.ts';
import { scan, type WordVisitor } from './scan.ts';
import { hashOf, WordTable } from './wordTable.ts';

export type TextColumnNumber = 0 | 1 | 2;
/** A word of a title counts as so many of the body. */
export const TITLE_WEIGHT = 8;
/** What fits beside three column bits in a byte; BM25 hardly tells more from this. */
export const MOST_TIMES = 31;

export interface PrefixEntry {
  readonly key: string;
  readonly at: number;
  doc: number;
}

/** A token met while indexing, with what the vocabulary is to learn of it. */
export interface LexiconEntry {
  readonly token: string;
  readonly folded: string;
  readonly at: number;
  readonly prefixes: readonly PrefixEntry[];
  articles: number;
  occurrences: number;
  capitals: number;
  doc: number;
  times: number;
  columns: number;
}

export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

/** A growing list of pairs (owner, value) outside the JavaScript heap. */
class Log {
  pairs = new Uint32Array(1 << 17);
  /** Numbers, two to a pair. */
  length = 0;
  push(owner: number, value: number): void {
    if (this.length === this.pairs.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.pairs);
      this.pairs = grown;
    }
    this.pairs[this.length] = owner;
    this.pairs[this.length + 1] = value;
    this.length += 2;
  }
}

type OnEntry = (entry: LexiconEntry, isCapital: boolean) => void;

/** The words of a batch of articles: counts for the vocabulary, and who holds what, before it is known which are hot. */
export class Lexicon {
  readonly entries: LexiconEntry[] = [];
  readonly prefixEntries: PrefixEntry[] = [];
  /** Of an entry: (document from `base`) << 8 | times << 3 | columns. */
  readonly #held = new Log();
  /** Of a prefix entry: document from `base`. */
  readonly #begun = new Log();
  readonly base: number;
  readonly #byToken = new Map<string, LexiconEntry>();
  readonly #prefixByKey = new Map<string, PrefixEntry>();
  readonly #prefixesByStart = new Map<string, readonly PrefixEntry[]>();
  /** Languages whose words get the same marks share a map, so that no mark is put on a known word. */
  readonly #families = new Map<string, WordTable>();
  #touched: LexiconEntry[] = [];
  #doc = 0;

  constructor(base: number) {
    this.base = base;
  }

  /** Begins a document. */
  begin(doc: number): void {
    this.#doc = doc;
    this.#touched = [];
  }

  /** Takes in one text of the document and returns its tokens. */
  read(text: string, language: string, column: TextColumnNumber): string[] {
    const tokens: string[] = [];
    const [bit, weight] = [1 << column, column === 0 ? TITLE_WEIGHT : 1];
    this.#scan(text, language, (entry, isCapital) => {
      tokens.push(entry.token);
      if (entry.doc !== this.#doc) this.#touch(entry);
      entry.columns |= bit;
      entry.times += weight;
      entry.occurrences++;
      if (isCapital) entry.capitals++;
    });
    return tokens;
  }

  /** Ends the document: its words count, and are noted for postings. */
  end(): void {
    const from = this.#doc - this.base;
    for (const entry of this.#touched) {
      entry.articles++;
      this.#held.push(entry.at, (from << 8) | (Math.min(MOST_TIMES, entry.times) << 3) | entry.columns);
      for (const prefix of entry.prefixes) {
        if (prefix.doc === this.#doc) continue;
        prefix.doc = this.#doc;
        this.#begun.push(prefix.at, from);
      }
    }
  }

  /** Takes words out of the counts: an article that was indexed before has gone or changed. */
  forget(texts: readonly LanguageText[]): void {
    this.begin(-1);
    const before = new Map<LexiconEntry, [number, number]>();
    for (const { text, language } of texts) {
      this.#scan(text, language, (entry, isCapital) => {
        const seen = before.get(entry);
        if (seen) {
          seen[0]++;
          seen[1] += isCapital ? 1 : 0;
        } else before.set(entry, [1, isCapital ? 1 : 0]);
      });
    }
    for (const [entry, [occurrences, capitals]] of before) {
      entry.articles--;
      entry.occurrences -= occurrences;
      entry.capitals -= capitals;
    }
  }

  /** Makes sure that the vocabulary knows the words of something that is no text: a note, a tag. */
  mention(text: string, language: string): void {
    this.#scan(text, language, () => undefined);
  }

  /** Where each of these entries stands: lists of (document << 8 | times << 3 | columns), ascending. */
  holders(wanted: ReadonlySet<number>): Map<number, Uint32Array> {
    return gather(this.#held, wanted, this.entries.length);
  }

  /** How many documents hold a word beginning so, by prefix entry. */
  prefixCounts(): Uint32Array {
    return countOwners(this.#begun, this.prefixEntries.length);
  }

  prefixHolders(wanted: ReadonlySet<number>): Map<number, Uint32Array> {
    return gather(this.#begun, wanted, this.prefixEntries.length);
  }

  #touch(entry: LexiconEntry): void {
    entry.doc = this.#doc;
    entry.times = 0;
    entry.columns = 0;
    this.#touched.push(entry);
  }

  #scan(text: string, language: string, onEntry: OnEntry): void {
    const family = this.#familyOf(language);
    const visitor: WordVisitor = {
      plain: (lower, start, end, hash, isCapital) => {
        const at = family.find(lower, start, end, hash);
        // Asked for below 0, a list is no quick list any more.
        onEntry(
          (at < 0 ? undefined : this.entries[at]) ?? this.#meet(lower.slice(start, end), language, family),
          isCapital,
        );
      },
      other: (folded, isCapital) => {
        const at = family.find(folded, 0, folded.length, hashOf(folded));
        onEntry((at < 0 ? undefined : this.entries[at]) ?? this.#meet(folded, language, family), isCapital);
      },
    };
    scan(text, visitor);
  }

  #familyOf(language: string): WordTable {
    const name = analyserOf('а', language) + analyserOf('a', language);
    let family = this.#families.get(name);
    if (!family) this.#families.set(name, (family = new WordTable()));
    return family;
  }

  #meet(slice: string, language: string, family: WordTable): LexiconEntry {
    const folded = unsliced(slice);
    const token = indexToken(folded, analyserOf(folded, language));
    let entry = this.#byToken.get(token);
    if (!entry) {
      entry = {
        token,
        folded,
        at: this.entries.length,
        prefixes: this.#prefixesOf(token, token.length - folded.length),
        articles: 0,
        occurrences: 0,
        capitals: 0,
        doc: -1,
        times: 0,
        columns: 0,
      };
      this.entries.push(entry);
      this.#byToken.set(token, entry);
    }
    family.set(folded, entry.at);
    return entry;
  }

  /** Words that begin with the same four letters share their list. */
  #prefixesOf(token: string, mark: number): readonly PrefixEntry[] {
    const longest = token.slice(0, mark + PREFIX_LETTERS.most);
    const known = this.#prefixesByStart.get(longest);
    if (known) return known;
    const found: PrefixEntry[] = [];
    for (let end = mark + PREFIX_LETTERS.least; end <= longest.length; end++) {
      found.push(this.#prefix(`${longest.slice(0, end)}*`));
    }
    this.#prefixesByStart.set(longest, found);
    return found;
  }

  #prefix(key: string): PrefixEntry {
    let prefix = this.#prefixByKey.get(key);
    if (!prefix) {
      prefix = { key, at: this.prefixEntries.length, doc: -1 };
      this.prefixEntries.push(prefix);
      this.#prefixByKey.set(key, prefix);
    }
    return prefix;
  }
}

/** Beginnings of so many letters have postings of their own. */
export const PREFIX_LETTERS = { least: 2, most: 4 };

/** Long slices keep the whole text they were cut from; a word of the lexicon must not. */
const unsliced = (slice: string): string => (slice.length < 13 ? slice : Buffer.from(slice).toString());

function countOwners({ pairs, length }: Log, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (let i = 0; i < length; i += 2) addOne(counts, pairs[i] ?? 0);
  return counts;
}

/** The values of some owners, each list in the order of the log. */
function gather(log: Log, wanted: ReadonlySet<number>, count: number): Map<number, Uint32Array> {
  const sizes = countOwners(log, count);
  const lists = new Map<number, Uint32Array>();
  const byOwner: (Uint32Array | undefined)[] = new Array<undefined>(count).fill(undefined);
  for (const at of wanted) {
    const list = new Uint32Array(sizes[at] ?? 0);
    byOwner[at] = list;
    lists.set(at, list);
  }
  sizes.fill(0);
  for (let i = 0; i < log.length; i += 2) {
    const owner = log.pairs[i] ?? 0;
    const list = byOwner[owner];
    if (list) list[addOne(sizes, owner) - 1] = log.pairs[i + 1] ?? 0;
  }
  return lists;
}

const addOne = (counts: Uint32Array, at: number): number => (counts[at] = (counts[at] ?? 0) + 1);
