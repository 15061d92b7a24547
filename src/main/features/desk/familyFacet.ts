import type { ReadableDb } from '#main/archive/db.ts';
import { listFamilies, type FamilyOfWord, type Spelling } from '#main/archive/families.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import { parseQuery } from '#shared/text/query.ts';
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
      const { articleIds, problem } = finder.find(query, script);
      // What is not written to its end can't be narrowed: more words would be read as part of it.
      if (problem || articleIds.length === 0) return ok({ families: [] });
      const results = new Set(articleIds);
      const families = [];
      for (const family of listFamilies(db).slice(0, MOST_COUNTED)) {
        await breathe();
        if (mine !== newest) return OVERTAKEN;
        const named = queryFor(family, script);
        // The space ends the last word: it is not one that is still being typed.
        const count = countIn(results, finder.find(`${named} `, script).articleIds);
        const narrowed = `${beside(query)} ${named}`;
        if (count > 0 && narrowed.length <= LONGEST) {
          families.push({ id: family.id, name: family.name, count, query: narrowed });
        }
      }
      return ok({ families: families.sort((a, b) => b.count - a.count) });
    },
  };
}

function countIn(results: ReadonlySet<number>, articleIds: Uint32Array): number {
  let count = 0;
  for (const id of articleIds) if (results.has(id)) count++;
  return count;
}

/** Alternatives need parentheses before another word can narrow all of them. */
const beside = (query: string): string => (parseQuery(query).node?.kind === 'or' ? `(${query.trim()})` : query.trim());

/** One spelling finds them all, unless other scripts are left out: then each is named. */
function queryFor({ spellings }: FamilyOfWord, script: SearchScript): string {
  const terms = (script === 'any' ? spellings.slice(0, 1) : spellings).map(termFor);
  return terms.length === 1 ? terms.join('') : `(${terms.join(' OR ')})`;
}

const OPERATORS = new Set(['AND', 'OR', 'NOT', 'NEAR']);

/** As typed where nothing in it can be read as an operator, else folded: letters, digits and spaces only. */
function termFor({ spelling, folded }: Spelling): string {
  const isPlain = /^[\p{L}\p{M}\p{N} ]+$/u.test(spelling) && !OPERATORS.has(spelling);
  const shown = isPlain ? spelling : folded;
  return folded.includes(' ') ? `"${shown}"~` : shown;
}
