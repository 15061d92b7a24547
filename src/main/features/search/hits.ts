import { counterpartAt } from '#main/archive/counterparts.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { notesOf } from '#main/archive/passages.ts';
import { tagNamesOf } from '#main/archive/tags.ts';
import { searchableTexts, textHead, type TextHead } from '#main/archive/textReads.ts';
import type { SearchHit, Snippet } from '#shared/contract/routes/search.ts';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import type { Span } from '#shared/model/span.ts';
import { joinOverlapping } from '#shared/text/match.ts';
import { makeSnippet } from '#shared/text/snippet.ts';
import type { Matcher, Reason } from './matcher.ts';

const MAX_SNIPPETS = 3;
const MAX_REASONS = 8;
/** A sentence linked by mistake to half a page is no help. */
const LONGEST_COUNTERPART = 400;

/** Hits with everything that is shown of them, in the order of the articles. */
export function hitsOf(db: ReadableDb, articles: readonly ArticleSummary[], matcher: Matcher): SearchHit[] {
  const texts = byArticle(
    searchableTexts(
      db,
      articles.map(({ id }) => id),
    ),
  );
  return articles.map((article) => new HitMaker(db, article, matcher).make(texts.get(article.id) ?? []));
}

function byArticle(texts: readonly TextHead[]): Map<ArticleId, TextHead[]> {
  const groups = new Map<ArticleId, TextHead[]>();
  for (const text of texts) {
    const group = groups.get(text.articleId);
    if (group) group.push(text);
    else groups.set(text.articleId, [text]);
  }
  return groups;
}

type Places = ReturnType<Matcher['places']>;

class HitMaker {
  readonly #db: ReadableDb;
  readonly #article: ArticleSummary;
  readonly #matcher: Matcher;
  readonly #reasons = new Map<string, Reason>();

  constructor(db: ReadableDb, article: ArticleSummary, matcher: Matcher) {
    this.#db = db;
    this.#article = article;
    this.#matcher = matcher;
  }

  make(texts: readonly TextHead[]): SearchHit {
    const { title, language } = this.#article;
    const titlePlaces = this.#lit(title, 'title', language);
    const lit = texts.map((text) => ({ text, places: this.#lit(text.content, text.role, text.language) }));
    const spans = lit.map(({ places }) => joined(places));
    const found = lit.flatMap(({ text, places }, at) =>
      places.length > 0 ? [this.#snippet(text, spans[at] ?? [], texts)] : [],
    );
    const snippets = found.length >= MAX_SNIPPETS ? found : [...found, ...this.#asides()];
    return {
      article: this.#article,
      titleHighlights: joined(titlePlaces),
      snippets: snippets.length > 0 ? snippets.slice(0, MAX_SNIPPETS) : this.#opening(texts),
      hitCount: spans.reduce((sum, list) => sum + list.length, 0),
      why: [...this.#reasons.values()].slice(0, MAX_REASONS),
    };
  }

  #lit(text: string, field: Snippet['field'], language: string | null): Places {
    const places = this.#matcher.places(text, field, language);
    if (places.length > 0) this.#matcher.reasons(text, places, this.#reasons);
    return places;
  }

  #snippet(text: TextHead, spans: readonly Span[], texts: readonly TextHead[]): Snippet {
    const { start, ...cut } = makeSnippet(text.content, spans);
    const first = cut.highlights[0];
    const at = text.role === 'translation' && first ? start + first.start : null;
    const counterpart = at === null ? null : this.#counterpart(text.id, at, texts);
    return { field: text.role, textId: text.id, language: text.language, ...cut, counterpart };
  }

  #counterpart(textId: TextId, at: number, texts: readonly TextHead[]): Snippet['counterpart'] {
    const found = counterpartAt(this.#db, textId, at);
    if (!found) return null;
    const original = texts.find(({ id }) => id === found.textId) ?? textHead(this.#db, found.textId);
    const text = original?.content.slice(found.start, found.end).replace(/\s+/gu, ' ').trim() ?? '';
    if (text === '' || text.length > LONGEST_COUNTERPART) return null;
    return { textId: found.textId, language: found.language, text };
  }

  /** What matched beside the texts: a tag, a note, the outlet. */
  #asides(): Snippet[] {
    const { id, outlet } = this.#article;
    const candidates: { field: 'tag' | 'note' | 'outlet'; text: string }[] = [
      ...tagNamesOf(this.#db, id).map((text) => ({ field: 'tag' as const, text })),
      ...notesOf(this.#db, id).map((text) => ({ field: 'note' as const, text })),
      { field: 'outlet', text: outlet },
    ];
    return candidates.flatMap(({ field, text }) => {
      const spans = joined(this.#lit(text, field, null));
      return spans.length === 0
        ? []
        : [{ field, textId: null, language: null, ...cutOf(text, spans), counterpart: null }];
    });
  }

  /** For a search that lights nothing, such as one of filters only: how the text begins. */
  #opening([text]: readonly TextHead[]): Snippet[] {
    if (!text) return [];
    return [
      { field: text.role, textId: text.id, language: text.language, ...cutOf(text.content, []), counterpart: null },
    ];
  }
}

function cutOf(text: string, spans: readonly Span[]): Pick<Snippet, 'text' | 'highlights' | 'cutBefore' | 'cutAfter'> {
  const { text: cut, highlights, cutBefore, cutAfter } = makeSnippet(text, spans);
  return { text: cut, highlights, cutBefore, cutAfter };
}

const joined = (places: Places): Span[] =>
  places.length < 2 ? places.map(({ start, end }) => ({ start, end })) : joinOverlapping(places);
