import { z } from 'zod';
import { GlossaryTerm } from '../../model/glossary.ts';
import { ArticleId, GlossaryTermId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { Span } from '../../model/span.ts';
import { defineRoute } from '../route.ts';

/** Sentences of one text that a link holds, from the first to the last, with what is lit in them. */
const Side = z.object({
  textId: TextId,
  language: Language,
  /** In the text. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  words: z.string(),
  /** In `words`. */
  highlights: z.array(Span),
});

/** One place where the words stand in a linked sentence, beside what it is linked with. */
export const ConcordanceLine = z.object({
  articleId: ArticleId,
  title: z.string(),
  original: Side,
  translation: Side,
  /** The translator or engine; '' when not known. */
  translator: z.string(),
  confidence: z.number(),
  isConfirmed: z.boolean(),
});
export type ConcordanceLine = z.infer<typeof ConcordanceLine>;

export const glossaryRoutes = {
  /**
   * How words were translated before, in any of their forms: linked sentences of the archive in which they stand on either
   * side, those that a person confirmed first. `hasMore`: not all places are listed.
   */
  'search.concordance': defineRoute({
    kind: 'query',
    input: z.object({ words: z.string().max(500), limit: z.int().min(1).max(200) }),
    output: z.object({ lines: z.array(ConcordanceLine), hasMore: z.boolean() }),
  }),
  /** Where terms of the glossary stand in the texts of an article that are in their language. */
  'search.glossaryPlaces': defineRoute({
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.object({ places: z.array(z.object({ textId: TextId, ...Span.shape, term: GlossaryTerm })) }),
  }),
  'glossary.list': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ terms: z.array(GlossaryTerm) }),
  }),
  /** `id` null: a new term; one that is there already just the same is left as it is. */
  'glossary.save': defineRoute({
    kind: 'command',
    input: z.object({ id: GlossaryTermId.nullable(), term: GlossaryTerm.omit({ id: true }) }),
    output: z.object({ termId: GlossaryTermId }),
  }),
  /** As a table (CSV); asks where to save. `fileName` is null when the dialog was cancelled. */
  'glossary.export': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({ fileName: z.string().nullable(), terms: z.int().nonnegative() }),
  }),
  /** Asks for a table (CSV) and adds the terms that are not there yet, as one act; `fileName` is null when cancelled. */
  'glossary.import': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({
      fileName: z.string().nullable(),
      created: z.int().nonnegative(),
      unchanged: z.int().nonnegative(),
      /** Lines that were left out, in words. */
      problems: z.array(z.string()),
    }),
  }),
  'glossary.remove': defineRoute({
    kind: 'command',
    input: z.object({ termId: GlossaryTermId }),
    output: z.object({}),
  }),
};
