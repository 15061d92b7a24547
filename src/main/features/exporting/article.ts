import { capturesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import {
  evidenceArticle,
  evidenceCitations,
  evidenceTexts,
  type EvidenceArticle,
  type EvidencePassage,
  type EvidenceText,
} from '#main/archive/evidence.ts';
import { sha256 } from '#main/archive/raw.ts';
import { alignmentsOf, segmentsOf } from '#main/archive/textReads.ts';
import type { Alignment } from '#shared/model/alignment.ts';
import type { Capture, Citation } from '#shared/model/article.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { Problem, Source, TranslationSource } from './evidence.ts';

/** A text with its segments, and whether its words still have the hash they were stored with. */
export interface LoadedText extends EvidenceText {
  readonly segments: readonly Segment[];
  readonly damaged: boolean;
}

/** All that entries about one article need. */
export interface LoadedArticle {
  readonly article: EvidenceArticle;
  readonly cites: readonly Citation[];
  readonly captures: readonly Capture[];
  readonly texts: readonly LoadedText[];
  readonly alignments: readonly Alignment[];
}

export function loadArticle(db: ReadableDb, id: ArticleId): LoadedArticle | undefined {
  const article = evidenceArticle(db, id);
  return (
    article && {
      article,
      cites: evidenceCitations(db, id),
      captures: capturesOf(db, id),
      texts: evidenceTexts(db, id).map((text) => ({
        ...text,
        segments: segmentsOf(db, text.id),
        damaged: sha256(text.content) !== text.sha256,
      })),
      alignments: alignmentsOf(db, id),
    }
  );
}

export const textIn = (loaded: LoadedArticle, id: TextId): LoadedText | undefined =>
  loaded.texts.find((text) => text.id === id);

/** The capture a text was read from. */
export const captureOf = (loaded: LoadedArticle, text: LoadedText | undefined): Capture | null =>
  loaded.captures.find(({ id }) => id === text?.captureId) ?? null;

/** @throws when given an original: the schema gives every translation its origin. */
export function translationSource(text: LoadedText): TranslationSource {
  if (text.origin === null) throw new Error(`text ${text.id} is not a translation`);
  return {
    textId: text.id,
    textSha256: text.sha256,
    language: text.language,
    origin: text.origin,
    translator: text.translator,
    translatedOn: text.translatedOn,
    fileName: text.rawName,
    fileSha256: text.rawSha256,
  };
}

export const sourceFrom = ({ article, cites, captures, texts }: LoadedArticle, number: number): Source => ({
  articleId: article.id,
  number,
  title: article.title,
  language: article.language,
  outlet: article.outlet,
  byline: article.byline,
  published: article.published,
  url: article.url,
  credit: article.credit,
  cites,
  captures,
  translations: texts
    .filter((text) => text.role === 'translation' && text.binnedAt === null)
    .map((text) => translationSource(text)),
});

/** What is wrong with the words of a passage, checked now against the text itself. */
export function problemsOf(passage: EvidencePassage, text: LoadedText, article: EvidenceArticle): Problem[] {
  const problems: Problem[] = [];
  if (passage.state === 'detached') problems.push('detached');
  if (text.content.slice(passage.start, passage.end) !== passage.quote) problems.push('quote-mismatch');
  return [...problems, ...textProblems(text, article)];
}

export function textProblems(text: LoadedText, article: EvidenceArticle): Problem[] {
  const problems: Problem[] = [];
  if (text.damaged) problems.push('text-damaged');
  if (article.binnedAt !== null || text.binnedAt !== null) problems.push('in-bin');
  return problems;
}
