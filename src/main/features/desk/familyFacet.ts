import type { ReadableDb } from '#main/archive/db.ts';
import { listFamilies, type FamilyOfWord } from '#main/archive/families.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { breathe } from './breathe.ts';
import type { Finder } from './ports.ts';

/** Families counted beside a search: each is a search of its own. */
const MOST_COUNTED = 50;
/** A query can have no more letters than that. */
const LONGEST = 2000;

const OVERTAKEN = fail('cancelled', 'A newer search took the place of this one.');

/** Counts families among the results of a search. It follows the keys typed, so a newer one ends an older one. */
export function familyFacetQuery(db: ReadableDb, finder: Finder): Handlers<'search.familyFacet'> {
  let newest = 0;
  return {
    'search.familyFacet': async ({ query, script = 'any' }) => {
      const mine = ++newest;
      const results = new Set(finder.find(query, script).articleIds);
      if (results.size === 0) return ok({ families: [] });
      const families = [];
      for (const family of listFamilies(db).slice(0, MOST_COUNTED)) {
        await breathe();
        if (mine !== newest) return OVERTAKEN;
        const named = queryFor(family, LONGEST - query.length - PARENTHESES.length);
        const count = countIn(results, finder.find(named, script).articleIds);
        const narrowed = `(${query}) ${named}`;
        if (count > 0) families.push({ id: family.id, name: family.name, count, query: narrowed });
      }
      return ok({ families: families.sort((a, b) => b.count - a.count) });
    },
  };
}

const PARENTHESES = '() ()';

function countIn(results: ReadonlySet<number>, articleIds: Uint32Array): number {
  let count = 0;
  for (const id of articleIds) if (results.has(id)) count++;
  return count;
}

/**
 * Any of its spellings, as many as there is room for. A folded spelling has letters, digits and spaces only, so nothing in
 * it can be read as an operator.
 */
function queryFor({ spellings }: FamilyOfWord, room: number): string {
  const terms = spellings.map(({ folded }) => (folded.includes(' ') ? `"${folded}"~` : folded));
  while (terms.length > 1 && terms.join(' OR ').length > room) terms.pop();
  return terms.length === 1 ? terms.join('') : `(${terms.join(' OR ')})`;
}
