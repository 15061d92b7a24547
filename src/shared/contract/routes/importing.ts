import { z } from 'zod';
import { ArticleFields, DateOrInstant, TextOrigin } from '../../model/article.ts';
import { AlignmentId, ArticleId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { defineRoute } from '../route.ts';

/** Encodings the analyst can choose; names are WHATWG labels, as TextDecoder takes them. */
export const Charset = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'koi8-u', 'windows-1252']);
export type Charset = z.infer<typeof Charset>;

/** A file or pasted text held by the main process until it is imported or dropped; the renderer sees only this. */
export const Handle = z.string().regex(/^staged-[0-9a-f]{16}$/);
export type Handle = z.infer<typeof Handle>;

export const StagedFile = z.object({ handle: Handle, name: z.string(), byteLength: z.int().nonnegative() });
export type StagedFile = z.infer<typeof StagedFile>;

/** A derived suggestion's reason, in a few words, e.g. "first line ends in a photo credit". */
const Reasons = z.partialRecord(
  z.enum(['title', 'outlet', 'cites', 'byline', 'published', 'url', 'caption', 'credit', 'language']),
  z.string(),
);

export const Draft = z.object({
  handle: Handle,
  name: z.string(),
  byteLength: z.int().nonnegative(),
  sha256: z.string(),
  charset: z.object({ detected: Charset, used: Charset, confidence: z.number(), undecodable: z.int().nonnegative() }),
  language: z.object({ detected: Language, confidence: z.number() }),
  /** The decoded, normalised text: the first 20,000 UTF-16 units of `length`. */
  preview: z.string(),
  length: z.int().nonnegative(),
  fields: ArticleFields,
  /** When the analyst got hold of it: the file's modification time or now, ISO 8601. */
  capturedAt: DateOrInstant,
  reasons: Reasons,
  /** Articles that already hold these very bytes. */
  duplicates: z.array(z.object({ articleId: ArticleId, title: z.string(), capturedAt: z.string() })),
  /** What was decided for these bytes before, offered first. */
  rememberedDecision: z.enum(['keep-both', 'attach', 'skip']).nullable(),
  /** A translation that came beside its original: what the file is, its rows, and how many of them stand in the original. */
  bilingual: z.object({ kind: z.string(), rows: z.int(), found: z.int() }).nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** For bytes the archive already holds: refuse and say so / a second article / a new capture of that one / nothing. */
export const DuplicateDecision = z.enum(['ask', 'keep-both', 'attach', 'skip']);
export type DuplicateDecision = z.infer<typeof DuplicateDecision>;

export const ImportOutcome = z.object({
  outcome: z.enum(['imported', 'attached', 'skipped']),
  articleId: ArticleId.nullable(),
  title: z.string(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** What became of one file of a batch. */
export const BatchLine = z.object({
  handle: Handle,
  name: z.string(),
  outcome: z.enum(['imported', 'attached', 'skipped', 'duplicate', 'failed', 'cancelled']),
  articleId: ArticleId.nullable(),
  message: z.string(),
});
export type BatchLine = z.infer<typeof BatchLine>;

const Staged = z.object({ files: z.array(StagedFile), problems: z.array(z.string()) });

export const importingRoutes = {
  /** Opens the system's file dialog; an empty list when it was cancelled. */
  'importing.choose': defineRoute({
    kind: 'host',
    input: z.object({ purpose: z.enum(['articles', 'translation']) }),
    output: Staged,
  }),
  /** Bytes of a dropped file. */
  'importing.stageBytes': defineRoute({
    kind: 'host',
    input: z.object({
      name: z.string().max(500),
      bytes: z.instanceof(Uint8Array),
      modifiedAt: DateOrInstant.nullable(),
    }),
    output: StagedFile,
  }),
  'importing.stageText': defineRoute({ kind: 'host', input: z.object({ text: z.string() }), output: StagedFile }),
  /** Decodes and reads a staged file; `charset` null means: detect. Changes nothing. */
  'importing.preview': defineRoute({
    kind: 'host',
    input: z.object({
      handle: Handle,
      charset: Charset.nullable(),
      /** The article it is a translation of: then it may be a bilingual file (CSV, XLSX, DOCX, TMX, XLIFF). */
      translationOf: ArticleId.optional(),
    }),
    output: Draft,
  }),
  'importing.discard': defineRoute({
    kind: 'host',
    input: z.object({ handles: z.array(Handle) }),
    output: z.object({}),
  }),
  'importing.commit': defineRoute({
    kind: 'command',
    input: z.object({
      handle: Handle,
      charset: Charset,
      fields: ArticleFields,
      capturedAt: DateOrInstant,
      onDuplicate: DuplicateDecision,
      /** With 'attach': the article to add a capture to; null means the one that holds the same bytes. */
      attachTo: ArticleId.nullable(),
    }),
    output: ImportOutcome,
  }),
  /** Imports many files with what was derived for each; progress comes as events; can be cancelled between files. */
  'importing.batch': defineRoute({
    kind: 'command',
    input: z.object({ handles: z.array(Handle).min(1), onDuplicate: DuplicateDecision }),
    output: z.object({ lines: z.array(BatchLine) }),
  }),
  'importing.cancel': defineRoute({ kind: 'host', input: z.object({}), output: z.object({}) }),
  /** Adds a staged text as a translation of an article and links its sentences by length and order. */
  'importing.addTranslation': defineRoute({
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      handle: Handle,
      charset: Charset,
      language: Language,
      origin: TextOrigin,
      translator: z.string().trim().max(200),
      translatedOn: DateOrInstant.nullable(),
    }),
    output: z.object({ textId: TextId, linked: z.int().nonnegative(), unlinked: z.int().nonnegative() }),
  }),
  /** Links again what no person has linked; what one has, stays. One act. `kept`: links of a person. */
  'importing.alignAgain': defineRoute({
    kind: 'command',
    input: z.object({ alignmentId: AlignmentId }),
    output: z.object({
      linked: z.int().nonnegative(),
      unlinked: z.int().nonnegative(),
      kept: z.int().nonnegative(),
    }),
  }),
  /** The small bilingual sample archive the first run offers. */
  'importing.sample': defineRoute({
    kind: 'command',
    input: z.object({}),
    output: z.object({ articleIds: z.array(ArticleId) }),
  }),
};
