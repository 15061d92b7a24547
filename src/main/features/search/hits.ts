import { asidesOf, type Aside } from '#main/archive/asides.ts';
import { counterpartAt } from '#main/archive/counterparts.ts';
import type { ReadableDb } from '#main/archive/db.ts';
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
  const ids = articles.map(({ id }) => id);
  const texts = byArticle(searchableTexts(db, ids));
  const asides = byArticle(asidesOf(db, ids));
  return articles.map((article) =>
    new HitMaker(db, article, matcher).make(texts.get(article.id) ?? [], asides.get(article.id) ?? []),
  );
}

/** A result whose texts nobody has read yet. */
export const unlit = (article: ArticleSummary): SearchHit => ({
  article,
  isLit: false,
  titleHighlights: [],
  snippets: [],
  hitCount: 0,
  why: [],
});

function byArticle<T extends { readonly articleId: ArticleId }>(things: readonly T[]): Map<ArticleId, T[]> {
  const groups = new Map<ArticleId, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.articleId);
    if (group) group.push(thing);
    else groups.set(thing.articleId, [thing]);
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

  make(texts: readonly TextHead[], asides: readonly Aside[]): SearchHit {
    const { title, language } = this.#article;
    const titlePlaces = this.#lit(title, 'title', language);
    const lit = texts.map((text) => ({ text, places: this.#lit(text.content, text.role, text.language) }));
    const spans = lit.map(({ places }) => joined(places));
    const found = lit.flatMap(({ text, places }, at) =>
      places.length > 0 ? [this.#snippet(text, spans[at] ?? [], texts)] : [],
    );
    const snippets = found.length >= MAX_SNIPPETS ? found : [...found, ...this.#asides(asides)];
    return {
      article: this.#article,
      isLit: true,
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
  #asides(asides: readonly Aside[]): Snippet[] {
    const candidates: { field: 'tag' | 'note' | 'outlet'; text: string }[] = [
      ...asides,
      { field: 'outlet', text: this.#article.outlet },
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
