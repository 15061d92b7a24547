import { z } from 'zod';
import { DateOrInstant, TextOrigin } from '../../model/article.ts';
import { ArticleId, SegmentId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { MachineModel, SentenceRevision, SentenceState } from '../../model/translation.ts';
import { defineRoute } from '../route.ts';

export const translatingRoutes = {
  /** Status of every sentence of a translation, in order. */
  'translating.sentences': defineRoute({
    kind: 'query',
    input: z.object({ textId: TextId }),
    output: z.object({ sentences: z.array(SentenceState) }),
  }),
  /** What a sentence said before, newest first. */
  'translating.history': defineRoute({
    kind: 'query',
    input: z.object({ segmentId: SegmentId }),
    output: z.object({ revisions: z.array(SentenceRevision) }),
  }),
  /**
   * Writes a sentence of a translation: other words, a status, or a new sentence (`segmentId` null) that is linked with
   * `originalIds`. Empty words take it out. One act. Passages on changed words follow them (`followed`); where nothing is
   * left of their words they keep them and lose their place (`detached`).
   */
  'translating.save': defineRoute({
    kind: 'command',
    input: z.object({
      textId: TextId,
      segmentId: SegmentId.nullable(),
      originalIds: z.array(SegmentId).max(500),
      words: z.string().max(50_000),
      status: z.enum(['edited', 'verified']),
    }),
    output: z.object({
      segmentId: SegmentId.nullable(),
      followed: z.int().nonnegative(),
      detached: z.int().nonnegative(),
    }),
  }),
  /** An empty translation of the newest capture, to be written sentence by sentence. */
  'translating.start': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId, language: Language, translator: z.string().trim().max(200) }),
    output: z.object({ textId: TextId }),
  }),
  /** Models for on-device machine translation that were added to this archive. */
  'translating.models': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ models: z.array(MachineModel) }),
  }),
  /**
   * Translates the newest original sentence by sentence: on this computer with a model that was added, or by the server
   * named in the settings when that is switched on. Progress comes as events; whole or not at all.
   */
  'translating.machine': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId, language: Language, engine: z.enum(['device', 'server']) }),
    output: z.object({ textId: TextId, sentences: z.int().nonnegative() }),
  }),
  'translating.stopMachine': defineRoute({ kind: 'host', input: z.object({}), output: z.object({}) }),
  /** Asks for the folder of a model, loads it to see that it translates, and keeps a copy; null when cancelled. */
  'translating.addModel': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({ model: MachineModel.nullable() }),
  }),
  'translating.removeModel': defineRoute({
    kind: 'host',
    input: z.object({ from: z.string().regex(/^[a-z]{2}$/), to: z.string().regex(/^[a-z]{2}$/) }),
    output: z.object({}),
  }),
  /** What is known of a translation: its language, who made it, when. Its words and links stay. */
  'translating.setFacts': defineRoute({
    kind: 'command',
    input: z.object({
      textId: TextId,
      language: Language,
      origin: TextOrigin,
      translator: z.string().trim().max(200),
      translatedOn: DateOrInstant.nullable(),
    }),
    output: z.object({}),
  }),
  /** Takes a translation out: gone from reading and search, back with undo. */
  'translating.bin': defineRoute({ kind: 'command', input: z.object({ textId: TextId }), output: z.object({}) }),
};
