import { fieldsOf } from '#main/archive/articleReads.ts';
import { listGlossary } from '#main/archive/glossary.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ConcordanceLine } from '#shared/contract/routes/glossary.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { ArticleId, SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { Span } from '#shared/model/span.ts';
import type { Matcher } from './matcher.ts';
import type { Searcher } from './searcher.ts';

/** Articles looked through for one question: a word that is everywhere is answered by the newest ones. */
const MOST_ARTICLES = 300;

/** The words as they are asked for: next to each other, each in any form. */
const phraseOf = (words: string): string => `"${words.replace(/["“”„«»\s]+/gu, ' ').trim()}"~`;

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** How words were translated before. */
export function concordance(
  searcher: Searcher,
  { words, limit }: Input<'search.concordance'>,
): Result<Output<'search.concordance'>> {
  const nothing = ok({ lines: [], hasMore: false });
  if (!hasWords(words)) return nothing;
  const { found } = searcher.understand({ query: `${phraseOf(words)} has:translation` });
  if (!found) return nothing;
  // The newest articles have the largest numbers.
  const ids = [...searcher.index.idsOf(found.planned.plan)].sort((a, b) => b - a) as ArticleId[];
  const lines: ConcordanceLine[] = [];
  let hasMore = ids.length > MOST_ARTICLES;
  for (const articleId of ids.slice(0, MOST_ARTICLES)) {
    if (searcher.isCancelled()) break;
    lines.push(...linesOf(searcher, articleId, found.matcher));
    if (lines.length > limit) {
      hasMore = true;
      break;
    }
  }
  // What a person confirmed comes first, otherwise the newest: sorting is stable.
  lines.sort((a, b) => Number(b.isConfirmed) - Number(a.isConfirmed));
  return ok({ lines: lines.slice(0, limit), hasMore });
}

/** The links of an article that have a place of the words on one of their sides. */
function linesOf({ db }: Searcher, articleId: ArticleId, matcher: Matcher): ConcordanceLine[] {
  const texts = textsOf(db, articleId);
  const original = texts.find(({ role }) => role === 'original');
  const title = fieldsOf(db, articleId)?.title ?? '';
  if (!original) return [];
  const own = litSide(original, matcher, 'original');
  return alignmentsOf(db, articleId).flatMap((alignment) => {
    const translation = texts.find(({ id }) => id === alignment.translationTextId);
    if (!translation || alignment.originalTextId !== original.id) return [];
    const other = litSide(translation, matcher, 'translation');
    return alignment.links.flatMap((link): ConcordanceLine[] => {
      if (!link.original.some((id) => own.lit.has(id)) && !link.translation.some((id) => other.lit.has(id))) return [];
      const here = sideOf(own, link.original);
      const there = sideOf(other, link.translation);
      if (!here || !there || here.highlights.length + there.highlights.length === 0) return [];
      return [
        {
          articleId,
          title,
          original: here,
          translation: there,
          translator: translation.translator,
          confidence: link.confidence,
          isConfirmed: link.origin === 'manual',
        },
      ];
    });
  });
}

/** A text with the places of the words, found by sentence: a long one is gone through once, not once per link. */
interface LitSide {
  readonly text: ArticleText;
  readonly places: readonly Span[];
  readonly sentences: ReadonlyMap<SegmentId, Segment>;
  /** Sentences that a place reaches into. */
  readonly lit: ReadonlySet<SegmentId>;
}

function litSide(text: ArticleText, matcher: Matcher, role: 'original' | 'translation'): LitSide {
  const places = matcher.spans(text.content, role, text.language);
  const lit = new Set<SegmentId>();
  let at = 0;
  for (const { id, start, end } of text.segments) {
    while ((places[at]?.end ?? Infinity) <= start) at++;
    if ((places[at]?.start ?? Infinity) < end) lit.add(id);
  }
  return { text, places, sentences: new Map(text.segments.map((segment) => [segment.id, segment])), lit };
}

function sideOf({ text, places, sentences }: LitSide, ids: readonly SegmentId[]): ConcordanceLine['original'] | null {
  const own = ids.flatMap((id) => sentences.get(id) ?? []);
  if (own.length === 0) return null;
  const start = Math.min(...own.map((segment) => segment.start));
  const end = Math.max(...own.map((segment) => segment.end));
  const highlights = places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place) => ({ start: place.start - start, end: place.end - start }));
  const words = text.content.slice(start, end).replaceAll('\n', ' ');
  return { textId: text.id, language: text.language, start, end, words, highlights };
}

/** Where terms of the glossary stand in an article. */
export function glossaryPlaces(
  searcher: Searcher,
  { articleId }: Input<'search.glossaryPlaces'>,
): Result<Output<'search.glossaryPlaces'>> {
  const terms = listGlossary(searcher.db).filter(({ term }) => hasWords(term));
  if (terms.length === 0) return ok({ places: [] });
  const texts = textsOf(searcher.db, articleId);
  const places = terms.flatMap((term) => {
    const own = texts.filter(({ language }) => primary(language) === primary(term.language));
    const { found } =
      own.length === 0 ? { found: null } : searcher.understand({ query: phraseOf(term.term), script: 'same' });
    if (!found) return [];
    return own.flatMap(({ id, role, language, content }) =>
      found.matcher.spans(content, role, language).map(({ start, end }) => ({ textId: id, start, end, term })),
    );
  });
  return ok({ places: places.sort((a, b) => a.textId - b.textId || a.start - b.start) });
}

const primary = (language: string): string => language.split('-')[0] ?? '';
