import type { Dials } from '../model/query.ts';

/** What a typed word means: its inflections, names in both scripts, no typos. */
export const ANY_FORM: Dials = { form: 'any', script: 'any', spelling: 'exact' };
/** What quotes and = mean: as typed. */
export const AS_TYPED: Dials = { form: 'exact', script: 'same', spelling: 'exact' };

const BY_NAME: Record<string, Partial<Dials>> = {
  any: { form: 'any' },
  wider: { form: 'wider' },
  exact: { form: 'exact' },
  'any-script': { script: 'any' },
  'same-script': { script: 'same' },
  fuzzy: { spelling: 'fuzzy' },
};

/** Reads what stands in a bracket behind a word: "exact same-script". */
export function readDials(typed: string): { dials: Partial<Dials>; message: string | null } {
  let dials: Partial<Dials> = {};
  let message: string | null = null;
  for (const name of typed.toLowerCase().split(/\s+/u).filter(Boolean)) {
    const found = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
    if (found) dials = { ...dials, ...found };
    else message ??= `There is no dial “${name}”. The dials are: exact, wider, same-script, fuzzy.`;
  }
  return { dials, message };
}

/** The marks that say how these dials differ from those of a bare word (=word, word~, word[…]). */
export function wordMarks({ form, script, spelling }: Dials): { before: string; behind: string } {
  if (form === 'exact' && script === 'same' && spelling === 'exact') return { before: '=', behind: '' };
  const names = [form === 'any' ? '' : form, script === 'same' ? 'same-script' : ''].filter(Boolean);
  if (names.length === 0) return { before: '', behind: spelling === 'fuzzy' ? '~' : '' };
  return { before: '', behind: `[${[...names, ...(spelling === 'fuzzy' ? ['fuzzy'] : [])].join(' ')}]` };
}

/** The marks behind a quoted phrase: none as typed, ~ for any form. */
export function phraseMarks({ form, script }: Dials): string {
  if (form === 'exact') return script === 'same' ? '' : '[any-script]';
  const names = [form === 'wider' ? 'wider' : '', script === 'same' ? 'same-script' : ''].filter(Boolean);
  return names.length === 0 ? '~' : `~[${names.join(' ')}]`;
}
