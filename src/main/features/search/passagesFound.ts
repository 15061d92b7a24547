import { summariesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { textHead } from '#main/archive/textReads.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Passage } from '#shared/model/passage.ts';
import type { QueryNode } from '#shared/model/query.ts';
import { parseQuery } from '#shared/text/query.ts';
import { findMatches, toPlan } from './match.ts';

/** More articles than anybody files at once. */
const MOST_ARTICLES = 1000;

/** Passages worth filing after a search: those that hold the words, or whose note or tags do. */
export function passagesFound(
  db: ReadableDb,
  index: SearchIndex,
  { query }: Input<'search.passages'>,
): Result<Output<'search.passages'>> {
  return ok({ passageIds: foundIn(db, index, query).map(({ id }) => id) });
}

/** The same passages with what a list shows of them. */
export function passageHits(
  db: ReadableDb,
  index: SearchIndex,
  { query, limit, offset }: Input<'search.passageHits'>,
): Result<Output<'search.passageHits'>> {
  const { node, problem } = parseQuery(query);
  const found = foundIn(db, index, query);
  const page = found.slice(offset, offset + limit);
  const articles = new Map(
    summariesOf(
      db,
      page.map(({ articleId }) => articleId),
    ).map((article) => [article.id, article]),
  );
  const hits = page.flatMap((passage) => {
    const article = articles.get(passage.articleId);
    const text = textHead(db, passage.textId);
    if (!article || !text) return [];
    const highlights = node ? findMatches(passage.quote, node, [text.role]) : [];
    return [{ passage, article, language: text.language, highlights }];
  });
  return ok({ hits, total: found.length, problem });
}

function foundIn(db: ReadableDb, index: SearchIndex, query: string): Passage[] {
  const { node } = parseQuery(query);
  const plan = node && toPlan(node);
  if (!node || !plan) return [];
  const names = new Map(listTags(db).map(({ id, name }) => [id, name]));
  const holds = (passage: Passage): boolean =>
    says(passage.quote, node, ['original', 'translation']) ||
    says(passage.note, node, ['note']) ||
    passage.tagIds.some((id) => says(names.get(id) ?? '', node, ['tag']));
  const { ids } = index.evaluate(plan, { sort: 'relevance', limit: MOST_ARTICLES, offset: 0, facets: false });
  const passages = ids.flatMap((articleId) => passagesOfArticle(db, articleId));
  return passages.filter(holds);
}

const says = (text: string, node: QueryNode, fields: Parameters<typeof findMatches>[2]): boolean =>
  text !== '' && findMatches(text, node, fields).length > 0;
