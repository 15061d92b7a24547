import { z } from 'zod';
import { ArticleSummary } from '../../model/article.ts';
import { ArticleId, PassageId, TagId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { Passage } from '../../model/passage.ts';
import { LONGEST_DEFINITION, QuickKey, Tag, TagColour, TagName, TagRef } from '../../model/tag.ts';
import { defineRoute } from '../route.ts';

export const TagWithCount = Tag.extend({ passageCount: z.int().nonnegative(), articleCount: z.int().nonnegative() });
export type TagWithCount = z.infer<typeof TagWithCount>;

/** A passage as listed outside its article: with the sentence around it and the aligned words of the other text. */
export const PassageInContext = z.object({
  passage: Passage,
  article: ArticleSummary,
  language: Language,
  role: z.enum(['original', 'translation']),
  context: z.string(),
  /** Where the quote stands in `context`. */
  quoteStart: z.int().nonnegative(),
  /** The aligned segment(s) on the other side; null when nothing is linked. */
  mirrored: z.object({ language: Language, quote: z.string() }).nullable(),
});
export type PassageInContext = z.infer<typeof PassageInContext>;

/** Everything under a tag across the archive. */
export const UnderTag = z.object({
  passages: z.array(PassageInContext),
  /** Articles that carry the tag as a whole. */
  articles: z.array(ArticleSummary),
});
export type UnderTag = z.infer<typeof UnderTag>;

const HistoryStep = z.object({ label: z.string(), articleId: ArticleId.nullable() });

export const taggingRoutes = {
  'tagging.tags': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ tags: z.array(TagWithCount) }),
  }),
  'tagging.passagesByTag': defineRoute({
    kind: 'query',
    /** `withChildren`: what stands under it in the codebook too. */
    input: z.object({ tagId: TagId, withChildren: z.boolean() }),
    output: UnderTag,
  }),
  /** Tags a span; `quote` must be what stands there. A passage with the same span gets the tags added to it. */
  'tagging.createPassage': defineRoute({
    kind: 'command',
    input: z.object({
      textId: TextId,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      quote: z.string().min(1),
      tags: z.array(TagRef).max(50),
      note: z.string().max(20_000),
    }),
    output: z.object({ passageId: PassageId }),
  }),
  'tagging.changeTags': defineRoute({
    kind: 'command',
    input: z.object({ passageId: PassageId, add: z.array(TagRef).max(50), remove: z.array(TagId).max(50) }),
    /** The passage that has the tags now: a tag on another analyst's passage makes one of one's own. */
    output: z.object({ passageId: PassageId }),
  }),
  'tagging.tagArticle': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId, add: z.array(TagRef).max(50), remove: z.array(TagId).max(50) }),
    output: z.object({}),
  }),
  /** What links in a note lead to; those that are gone are absent. */
  'tagging.linked': defineRoute({
    kind: 'query',
    input: z.object({ passages: z.array(PassageId).max(100), articles: z.array(ArticleId).max(100) }),
    output: z.object({
      passages: z.array(z.object({ passage: Passage, title: z.string() })),
      articles: z.array(ArticleSummary),
    }),
  }),
  /** Puts a link for a note on the clipboard. */
  'tagging.copyLink': defineRoute({
    kind: 'host',
    input: z.object({ kind: z.enum(['passage', 'article']), id: z.int().positive() }),
    output: z.object({}),
  }),
  'tagging.setNote': defineRoute({
    kind: 'command',
    input: z.object({ passageId: PassageId, note: z.string().max(20_000) }),
    output: z.object({}),
  }),
  'tagging.deletePassage': defineRoute({
    kind: 'command',
    input: z.object({ passageId: PassageId }),
    output: z.object({}),
  }),
  'tagging.updateTag': defineRoute({
    kind: 'command',
    /** A number key that another tag had is taken from it. */
    input: z.object({
      tagId: TagId,
      name: TagName,
      colour: TagColour,
      definition: z.string().max(LONGEST_DEFINITION),
      quickKey: QuickKey.nullable(),
    }),
    output: z.object({}),
  }),
  'tagging.deleteTag': defineRoute({ kind: 'command', input: z.object({ tagId: TagId }), output: z.object({}) }),
  /** Labels of the acts that undo and redo would take back or do again; null when there is none. */
  'tagging.history': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  /** What was done, newest first. `undone`: taken back, can be done again; `superseded`: taken back, and something else done since. */
  'tagging.acts': defineRoute({
    kind: 'query',
    input: z.object({ limit: z.int().min(1).max(500) }),
    output: z.object({
      acts: z.array(
        z.object({
          id: z.int(),
          label: z.string(),
          at: z.string(),
          /** Of the article it was about; '' for none. */
          title: z.string(),
          state: z.enum(['done', 'undone', 'superseded']),
        }),
      ),
      hasMore: z.boolean(),
    }),
  }),
  /** Takes back this act and all that were done after it; each can be done again with redo. */
  'tagging.backTo': defineRoute({
    kind: 'command',
    input: z.object({ actId: z.int() }),
    output: z.object({ undone: z.int().nonnegative() }),
  }),
  'tagging.undo': defineRoute({ kind: 'command', input: z.object({}), output: HistoryStep }),
  'tagging.redo': defineRoute({ kind: 'command', input: z.object({}), output: HistoryStep }),
};
