import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { MatchedForm, QueryTerm } from '#shared/contract/routes/search.ts';
import type { NearNode, QueryTermNode } from '#shared/model/query.ts';
import { capitalised, foldWord } from '#shared/text/fold.ts';
import { ANY_FORM } from '#shared/text/queryDials.ts';
import { printQuery } from '#shared/text/queryPrint.ts';
import type { Term } from './terms.ts';

const MOST_FORMS = 40;

/** The terms of a query as the analyst sees them: what each was searched as, and how much it finds alone. */
export const reportOf = (terms: readonly Term[], countOf: SearchIndex['countOf']): QueryTerm[] =>
  terms
    .filter(({ isNegated }) => !isNegated)
    .map(({ node, plan, forms }) => ({
      start: node.start,
      end: node.end,
      text: textOf(node),
      kind: node.kind,
      dials: node.kind === 'near' ? ANY_FORM : node.dials,
      articles: countOf(plan),
      forms: formsOf(forms),
    }));

const textOf = (node: QueryTermNode | NearNode): string =>
  node.kind === 'near' ? printQuery(node) : node.kind === 'word' && node.prefix ? `${node.text}*` : node.text;

/** Typed in capitals, it is shown so: НАТО. The archive only knows whether a word begins with one. */
const isAcronym = (typed: string, folded: string): boolean =>
  typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase() && foldWord(typed) === folded;

/** The same spelling in Russian and in Ukrainian texts is one form to the reader. */
function formsOf(forms: Term['forms']): MatchedForm[] {
  const byWord = new Map<string, MatchedForm>();
  for (const { folded, reason, of, articles, isCapital } of forms) {
    if (articles === 0) continue;
    const known = byWord.get(folded);
    const form = isAcronym(of, folded) ? of : isCapital ? capitalised(folded) : folded;
    byWord.set(folded, known ? { ...known, articles: known.articles + articles } : { form, reason, of, articles });
  }
  return [...byWord.values()].sort((a, b) => b.articles - a.articles).slice(0, MOST_FORMS);
}
