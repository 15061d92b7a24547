import { DictionaryError } from './dictionary.ts';
import { flagTypeOf, type FlagType } from './hunspellFlags.ts';

/** One line of a paradigm: words that meet the condition lose `strip` and take `add`. */
export interface AffixRule {
  readonly kind: 'SFX' | 'PFX';
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** null: any word. */
  readonly condition: RegExp | null;
  /** Whether it goes together with the affixes at the other end of the word. */
  readonly crosses: boolean;
}

/** What an .aff file says, as far as forms of words go. */
export interface Affixes {
  readonly flagType: FlagType;
  readonly rules: readonly AffixRule[];
  /** Flags of entries that are no words by themselves. */
  readonly needAffix: string | null;
  readonly forbidden: string | null;
  /** Flags by number, for .dic files that name them so. */
  readonly aliases: readonly string[];
}

interface Reading {
  flagType: FlagType;
  rules: AffixRule[];
  needAffix: string | null;
  forbidden: string | null;
  circumfix: string | null;
  aliases: string[];
  conditions: Map<string, RegExp | null>;
}

export function readAffixes(text: string): Affixes {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const reading: Reading = {
    flagType: 'short',
    rules: [],
    needAffix: null,
    forbidden: null,
    circumfix: null,
    aliases: [],
    conditions: new Map(),
  };
  for (let at = 0; at < lines.length; at++) {
    const cells = cellsOf(lines[at]);
    const [name = '', value = ''] = cells;
    if (name === 'SFX' || name === 'PFX') at = readClass(lines, at, reading);
    else if (name === 'AF') at = readAliases(lines, at, reading);
    else readOption(name, value, at + 1, reading);
  }
  if (reading.rules.length === 0) throw new DictionaryError('.aff', lines.length, 'it has no rules of inflection');
  return reading;
}

const cellsOf = (line = ''): string[] => (line.startsWith('#') ? [] : line.trim().split(/\s+/));

function readOption(name: string, value: string, line: number, reading: Reading): void {
  if (name === 'FLAG') reading.flagType = flagTypeOf(value, line);
  if (name === 'NEEDAFFIX' || name === 'PSEUDOROOT') reading.needAffix = value;
  if (name === 'FORBIDDENWORD') reading.forbidden = value;
  if (name === 'CIRCUMFIX') reading.circumfix = value;
}

/** "SFX A Y 3" and the three lines that follow; tells the last of them. */
function readClass(lines: readonly string[], head: number, reading: Reading): number {
  const [kind = '', flag = '', crosses = '', announced = ''] = cellsOf(lines[head]);
  const count = Number(announced);
  if (!/^[YN]$/.test(crosses) || !Number.isInteger(count)) {
    throw new DictionaryError('.aff', head + 1, `“${kind} ${flag}” should say Y or N and how many rules follow`);
  }
  for (let at = head + 1; at <= head + count; at++) {
    const cells = cellsOf(lines[at]);
    if (cells[0] !== kind || cells[1] !== flag || cells.length < 4) {
      const what = `“${kind} ${flag}” announces ${count} rules, but here is none`;
      throw new DictionaryError('.aff', at + 1, what);
    }
    const rule = ruleOf(cells, crosses === 'Y', at + 1, reading);
    if (rule) reading.rules.push(rule);
  }
  return head + count;
}

function ruleOf(cells: readonly string[], crosses: boolean, line: number, reading: Reading): AffixRule | null {
  const [kind, flag = '', strip = '', adding = '', condition = '.'] = cells;
  const [add = '', more = ''] = adding.split('/');
  // One half of a circumfix makes no word without the other
  if (reading.circumfix !== null && more.includes(reading.circumfix)) return null;
  return {
    kind: kind === 'SFX' ? 'SFX' : 'PFX',
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    condition: conditionOf(condition, kind === 'SFX', line, reading),
    crosses,
  };
}

function conditionOf(pattern: string, atEnd: boolean, line: number, reading: Reading): RegExp | null {
  if (pattern === '.') return null;
  const key = atEnd ? `${pattern}$` : `^${pattern}`;
  let known = reading.conditions.get(key);
  if (known === undefined) {
    known = new RegExp(atEnd ? `(?:${translated(pattern, line)})$` : `^(?:${translated(pattern, line)})`, 'u');
    reading.conditions.set(key, known);
  }
  return known;
}

/** Hunspell's conditions know literal characters, ".", "[abc]" and "[^abc]" and nothing else. */
function translated(pattern: string, line: number): string {
  const parts = pattern.match(/\[\^?[^\]]+\]|[^[\]]/gu) ?? [];
  if (parts.join('') !== pattern) {
    throw new DictionaryError('.aff', line, `the condition “${pattern}” has a bracket without its other half`);
  }
  return parts.map((part) => (part.length > 1 && part.startsWith('[') ? classOf(part) : escaped(part))).join('');
}

function classOf(part: string): string {
  const negated = part.startsWith('[^');
  const chars = part.slice(negated ? 2 : 1, -1).replace(/[\\\]^-]/g, '\\$&');
  return `[${negated ? '^' : ''}${chars}]`;
}

const escaped = (char: string): string => (/[\\^$*+?(){}|/-]/.test(char) ? `\\u{${hex(char)}}` : char);
const hex = (char: string): string => (char.codePointAt(0) ?? 0).toString(16);

function readAliases(lines: readonly string[], head: number, reading: Reading): number {
  const count = Number(cellsOf(lines[head])[1]);
  if (!Number.isInteger(count)) throw new DictionaryError('.aff', head + 1, '“AF” should say how many flags follow');
  for (let at = head + 1; at <= head + count; at++) {
    const [name, flags] = cellsOf(lines[at]);
    if (name !== 'AF' || flags === undefined) {
      throw new DictionaryError('.aff', at + 1, `“AF” announces ${count} sets of flags, but here is none`);
    }
    reading.aliases.push(flags);
  }
  return head + count;
}
