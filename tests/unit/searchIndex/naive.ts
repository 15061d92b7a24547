import { asidesOf } from '#main/archive/asides.ts';
import { all, type ReadableDb } from '#main/archive/db.ts';
import type { Column, DocFilter, Plan, Positions } from '#main/searchIndex/types.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { analyserOf, indexToken, readToken } from '#shared/words/analyser.ts';

interface Run {
  readonly column: Column;
  readonly words: readonly string[];
}
interface Article {
  readonly id: ArticleId;
  readonly day: string;
  readonly languages: readonly string[];
  readonly hasTranslation: boolean;
  readonly hasNote: boolean;
  readonly tags: readonly string[];
  readonly runs: readonly Run[];
}

const inLanguage = (text: string, language: string): string[] =>
  tokenise(text).map(({ folded }) => indexToken(folded, analyserOf(folded, language)));
const bare = (text: string): string[] => tokenise(text).map(({ folded }) => folded);

/** Everything an article is found by, read straight from the archive. */
export function readArticles(db: ReadableDb): Article[] {
  const rows = all<{ id: ArticleId; title: string; language: string; outlet: string | null; day: string }>(
    db,
    `SELECT a.id, a.title, a.language, o.name AS outlet,
       substr(coalesce(a.published, (SELECT max(captured_at) FROM captures WHERE article_id = a.id)), 1, 10) AS day
     FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.binned_at IS NULL ORDER BY a.id`,
  );
  return rows.map(({ id, title, language, outlet, day }) => {
    const texts = all<{ role: 'original' | 'translation'; language: string; content: string }>(
      db,
      'SELECT role, language, content FROM texts WHERE article_id = :id AND binned_at IS NULL ORDER BY id',
      { id },
    );
    const asides = asidesOf(db, [id]);
    const saying = (field: 'tag' | 'note'): string[] =>
      asides.filter((aside) => aside.field === field).map(({ text }) => text);
    const [tags, notes] = [saying('tag'), saying('note')];
    const aside = (column: Column) => (text: string) => ({ column, words: bare(text) });
    return {
      id,
      day,
      languages: [language, ...texts.map((text) => text.language)],
      hasTranslation: texts.some(({ role }) => role === 'translation'),
      hasNote: notes.length > 0,
      tags,
      runs: [
        { column: 'title' as const, words: inLanguage(title, language) },
        ...texts.map((text) => ({ column: text.role, words: inLanguage(text.content, text.language) })),
        ...tags.map(aside('tag')),
        ...notes.map(aside('note')),
        ...(outlet === null ? [] : [aside('outlet')(outlet)]),
      ],
    };
  });
}

const ASIDES = new Set<Column>(['tag', 'note', 'outlet']);

/** What a plan means, word by word, with no index. */
export function naively(articles: readonly Article[], plan: Plan): number[] {
  return articles.filter((article) => holds(article, plan)).map(({ id }) => id);
}

function holds(article: Article, plan: Plan): boolean {
  switch (plan.kind) {
    case 'filter':
      return passes(article, plan.filter);
    case 'and':
      return plan.children.every((child) => holds(article, child));
    case 'or':
      return plan.children.some((child) => holds(article, child));
    case 'not':
      return !holds(article, plan.child);
    case 'words':
    case 'prefix':
    case 'phrase':
    case 'near':
      return article.runs.some(
        (run) => (plan.columns === null || plan.columns.includes(run.column)) && leafHolds(run, plan),
      );
  }
}

function leafHolds({ column, words }: Run, leaf: Exclude<Plan, { kind: 'filter' | 'and' | 'or' | 'not' }>): boolean {
  const as = (token: string): string => (ASIDES.has(column) ? readToken(token).folded : token);
  const is = (word: string | undefined, tokens: readonly string[]): boolean =>
    word !== undefined && tokens.some((token) => as(token) === word);
  const places = (positions: Positions): number[] =>
    words.flatMap((_, at) => (positions.every((tokens, i) => is(words[at + i], tokens)) ? [at] : []));
  switch (leaf.kind) {
    case 'words':
      return words.some((word) => is(word, leaf.tokens));
    case 'prefix':
      return words.some((word) => leaf.prefixes.some((prefix) => word.startsWith(as(prefix))));
    case 'phrase':
      return leaf.positions.length > 0 && places(leaf.positions).length > 0;
    case 'near': {
      let chosen: number[][] = [[]];
      for (const operand of leaf.operands)
        chosen = chosen.flatMap((begun) => places(operand).map((at) => [...begun, at]));
      return chosen.some((starts) => {
        const last = Math.max(...starts);
        return starts.every((start, i) => last - (start + (leaf.operands[i]?.length ?? 0)) <= leaf.distance);
      });
    }
  }
}

function passes(article: Article, filter: DocFilter): boolean {
  switch (filter.by) {
    case 'lang':
      return article.languages.some((language) => filter.languages.includes(language));
    case 'date':
      return (filter.from === null || article.day >= filter.from) && (filter.to === null || article.day <= filter.to);
    case 'has':
      if (filter.what === 'translation') return article.hasTranslation;
      return filter.what === 'note' ? article.hasNote : article.tags.length > 0;
    case 'outlet':
    case 'cites':
    case 'tag':
    case 'ids':
      throw new Error(`not asked here: ${filter.by}`);
  }
}
