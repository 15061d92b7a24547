import { summariesOf } from '#main/archive/articleReads.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { textHead, type TextHead } from '#main/archive/textReads.ts';
import type { Plan } from '#main/searchIndex/types.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { TagId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import type { NameFilterNode, QueryNode } from '#shared/model/query.ts';
import { namedSo } from './filters.ts';
import { Matcher } from './matcher.ts';
import type { Searcher, Typed, Understood } from './searcher.ts';
import type { Term } from './terms.ts';

/** More articles than anybody files at once. */
const MOST_ARTICLES = 1000;
const WITH_PASSAGES: Plan = { kind: 'filter', filter: { by: 'has', what: 'passages' } };

/** Passages worth filing after a search: those that hold the words, or whose note or tags do. */
export function passagesFound(searcher: Searcher, input: Input<'search.passages'>): Result<Output<'search.passages'>> {
  return ok({ passageIds: foundBy(searcher, input).passages.map(({ id }) => id) });
}

export const countPassages = (searcher: Searcher, typed: Typed): number => foundBy(searcher, typed).passages.length;

/** The same passages with what a list shows of them. */
export function passageHits(
  searcher: Searcher,
  input: Input<'search.passageHits'>,
): Result<Output<'search.passageHits'>> {
  const { passages, problem, found } = foundBy(searcher, input);
  const page = passages.slice(input.offset, input.offset + input.limit);
  const ids = [...new Set(page.map(({ articleId }) => articleId))];
  const articles = new Map(summariesOf(searcher.db, ids).map((article) => [article.id, article]));
  const hits = page.flatMap((passage) => {
    const article = articles.get(passage.articleId);
    const text = textHead(searcher.db, passage.textId);
    if (!article || !text || !found) return [];
    const highlights = found.matcher.spans(passage.quote, text.role, text.language);
    return [{ passage, article, language: text.language, highlights }];
  });
  return ok({ hits, total: passages.length, problem });
}

function foundBy(
  searcher: Searcher,
  typed: Typed,
): Pick<ReturnType<Searcher['understand']>, 'found' | 'problem'> & { passages: Passage[] } {
  const { found, problem } = searcher.understand(typed);
  if (!found) return { found, problem, passages: [] };
  const plan: Plan = { kind: 'and', children: [found.planned.plan, WITH_PASSAGES] };
  const ask = { sort: 'relevance', limit: MOST_ARTICLES, offset: 0, facets: false } as const;
  const { ids } = searcher.index.evaluate(plan, { ...ask, isCancelled: searcher.isCancelled });
  const reader = new PassageReader(searcher, found);
  return {
    found,
    problem,
    passages: ids.flatMap((id) => passagesOfArticle(searcher.db, id)).filter((one) => reader.holds(one)),
  };
}

/** Reads one passage as if it were all there is: its words, its note and its tags. Its article has passed the rest. */
class PassageReader {
  readonly #searcher: Searcher;
  readonly #node: QueryNode;
  readonly #matchers: ReadonlyMap<string, Matcher>;
  readonly #texts = new Map<number, TextHead | undefined>();
  readonly #tagNames: ReadonlyMap<number, string>;

  constructor(searcher: Searcher, { node, planned }: Understood) {
    this.#searcher = searcher;
    this.#node = node;
    this.#matchers = new Map(
      planned.terms.map((term) => [placeOf(term.node), new Matcher([{ ...term, isLit: true }])]),
    );
    this.#tagNames = new Map(searcher.names.tags.map(({ id, name }) => [id, name]));
  }

  holds(passage: Passage): boolean {
    return this.#passes(this.#node, passage);
  }

  #passes(node: QueryNode, passage: Passage): boolean {
    switch (node.kind) {
      case 'and':
        return node.children.every((child) => this.#passes(child, passage));
      case 'or':
        return node.children.some((child) => this.#passes(child, passage));
      case 'not':
        return true;
      case 'filter':
        return node.by !== 'tag' || this.#hasTag(node, passage);
      case 'word':
      case 'phrase':
      case 'near':
        return this.#says(placeOf(node), passage);
    }
  }

  #hasTag(node: NameFilterNode, { tagIds }: Passage): boolean {
    return namedSo(node, this.#searcher.names.tags).some(({ id }) => tagIds.includes(id as TagId));
  }

  #says(place: string, { quote, note, tagIds, textId }: Passage): boolean {
    const matcher = this.#matchers.get(place);
    if (!matcher) return false;
    const text = this.#textOf(textId);
    const tags = tagIds.map((id) => this.#tagNames.get(id) ?? '');
    return (
      (text !== undefined && matcher.spans(quote, text.role, text.language).length > 0) ||
      (note !== '' && matcher.spans(note, 'note', null).length > 0) ||
      tags.some((name) => matcher.spans(name, 'tag', null).length > 0)
    );
  }

  #textOf(textId: Passage['textId']): TextHead | undefined {
    if (!this.#texts.has(textId)) this.#texts.set(textId, textHead(this.#searcher.db, textId));
    return this.#texts.get(textId);
  }
}

/** Terms and nodes of the same query are told apart by where they stand and what they are. */
const placeOf = ({ kind, start, end }: Term['node']): string => `${kind} ${start} ${end}`;
