import { z } from 'zod';
import { Alignment } from './alignment.ts';
import { ArticleId, CaptureId, TagId, TextId } from './ids.ts';
import { Language } from './language.ts';
import { Passage } from './passage.ts';
import { Segment } from './segment.ts';

/** An ISO 8601 date ("2026-01-08") or an instant with its zone ("2026-01-08T10:30:00+02:00"). */
export const DateOrInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/, 'not a date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'not a date');

/** "This article cites that outlet", with the sentence that shows it ('' when the analyst typed the name). */
export const Citation = z.object({ outlet: z.string().trim().min(1).max(200), sentence: z.string() });
export type Citation = z.infer<typeof Citation>;

/** What the analyst can edit about an article. Empty strings and nulls mean "not known". */
export const ArticleFields = z.object({
  title: z.string().trim().min(1).max(500),
  language: Language,
  outlet: z.string().trim().max(200),
  cites: z.array(Citation).max(50),
  byline: z.string().trim().max(300),
  published: DateOrInstant.nullable(),
  url: z.string().trim().max(2000),
  caption: z.string().trim().max(2000),
  credit: z.string().trim().max(300),
});
export type ArticleFields = z.infer<typeof ArticleFields>;

/** One version of an article as it was captured: immutable, with the SHA-256 of its untouched bytes. */
export const Capture = z.object({
  id: CaptureId,
  capturedAt: z.string(),
  importedAt: z.string(),
  fileName: z.string(),
  byteLength: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  charset: z.string(),
});
export type Capture = z.infer<typeof Capture>;

export const TextOrigin = z.enum(['human', 'machine']);
export type TextOrigin = z.infer<typeof TextOrigin>;

/** The original (one for each capture) or a translation of it. `content` is NFC with \n line ends. */
export const ArticleText = z.object({
  id: TextId,
  role: z.enum(['original', 'translation']),
  captureId: CaptureId.nullable(),
  language: Language,
  content: z.string(),
  sha256: z.string(),
  /** Only for translations. */
  origin: TextOrigin.nullable(),
  translator: z.string(),
  translatedOn: DateOrInstant.nullable(),
  segments: z.array(Segment),
});
export type ArticleText = z.infer<typeof ArticleText>;

/** What a list shows of an article. */
export const ArticleSummary = z.object({
  id: ArticleId,
  title: z.string(),
  language: Language,
  outlet: z.string(),
  published: z.string().nullable(),
  capturedAt: z.string(),
  translations: z.array(Language),
  passageCount: z.int().nonnegative(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** A place in a text: this far (0 to 1) into its segment number `ordinal`, counted from 0. */
export const ReadingPlace = z.object({ textId: TextId, ordinal: z.int().nonnegative(), fraction: z.number() });
export type ReadingPlace = z.infer<typeof ReadingPlace>;

/** Everything the reading room needs about one article. `texts` has the newest original first, then translations. */
export const ArticleDetail = ArticleFields.extend({
  id: ArticleId,
  captures: z.array(Capture).min(1),
  texts: z.array(ArticleText).min(1),
  alignments: z.array(Alignment),
  passages: z.array(Passage),
  tagIds: z.array(TagId),
  /** Where it was last read. */
  place: ReadingPlace.nullable(),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;
