import { DictionaryError } from './dictionary.ts';

/** How flags are written: one character each, two characters each, or numbers with commas between. */
const FLAG_TYPES = ['short', 'long', 'num', 'UTF-8'] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

export function flagTypeOf(name: string, line: number): FlagType {
  const found = FLAG_TYPES.find((type) => type === name);
  if (!found) throw new DictionaryError('.aff', line, `“FLAG ${name}” is not a kind of flags that hunspell knows`);
  return found;
}

/** Whether flags as written hold one flag; without taking them apart, because entries are asked thousands of times. */
export function hasFlag(flags: string, flag: string, type: FlagType): boolean {
  if (type === 'num') return `,${flags},`.includes(`,${flag},`);
  if (type !== 'long') return flags.includes(flag);
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}
