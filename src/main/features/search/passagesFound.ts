import type { ReadableDb } from '#main/archive/db.ts';
import { matchingArticles } from '#main/archive/matches.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Passage } from '#shared/model/passage.ts';
import type { QueryNode } from '#shared/model/query.ts';
import { findMatches } from '#shared/text/match.ts';
import { parseQuery } from '#shared/text/query.ts';
import { toMatch } from './match.ts';

/** More articles than anybody files at once. */
const MOST_ARTICLES = 1000;

/** Passages worth filing after a search: those that hold the words, or whose note or tags do. */
export function passagesFound(db: ReadableDb, { query }: Input<'search.passages'>): Result<Output<'search.passages'>> {
  const { node } = parseQuery(query);
  const match = node && toMatch(node);
  if (!node || !match) return ok({ passageIds: [] });
  const names = new Map(listTags(db).map(({ id, name }) => [id, name]));
  const holds = (passage: Passage): boolean =>
    says(passage.quote, node, ['original', 'translation']) ||
    says(passage.note, node, ['note']) ||
    passage.tagIds.some((id) => says(names.get(id) ?? '', node, ['tag']));
  const articles = matchingArticles(db, match, { sort: 'relevance', limit: MOST_ARTICLES, offset: 0 });
  const passages = articles.flatMap((articleId) => passagesOfArticle(db, articleId));
  return ok({ passageIds: passages.filter(holds).map(({ id }) => id) });
}

const says = (text: string, node: QueryNode, fields: Parameters<typeof findMatches>[2]): boolean =>
  text !== '' && findMatches(text, node, fields).length > 0;
