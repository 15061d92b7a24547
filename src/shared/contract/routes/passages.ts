import { z } from 'zod';
import { PassageId, TagId, TextId } from '../../model/ids.ts';
import { Nature, Standing } from '../../model/passage.ts';
import { TagRef } from '../../model/tag.ts';
import { defineRoute } from '../route.ts';

/** More than anybody ticks by hand; what a table of everything under a tag may send. */
const MOST = 20_000;

/** Words of a text as they stand there. */
export const QuotedPlace = z.object({
  textId: TextId,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type QuotedPlace = z.infer<typeof QuotedPlace>;

export const passagesRoutes = {
  /** A new standing is noted with who gave it and when; null takes it back. */
  'passages.setEvidence': defineRoute({
    kind: 'command',
    input: z.object({
      passageId: PassageId,
      speaker: z.string().trim().max(200),
      nature: Nature.nullable(),
      standing: Standing.nullable(),
    }),
    output: z.object({}),
  }),
  /** Other edges in the same text; `quote` must be what stands there. What was left out outside of them is forgotten. */
  'passages.move': defineRoute({
    kind: 'command',
    input: QuotedPlace.omit({ textId: true }).extend({ passageId: PassageId }),
    output: z.object({}),
  }),
  /** Two passages of one, at an offset of its text; both keep the tags, the first keeps the note. */
  'passages.split': defineRoute({
    kind: 'command',
    input: z.object({ passageId: PassageId, at: z.int().positive() }),
    output: z.object({ passageIds: z.array(PassageId) }),
  }),
  /** One passage of several of the same text. The words between them are left out of the quote ("[…]"). */
  'passages.join': defineRoute({
    kind: 'command',
    input: z.object({ passageIds: z.array(PassageId).min(2).max(100) }),
    output: z.object({ passageId: PassageId }),
  }),
  /** Leaves a span of its text out of the quote. */
  'passages.leaveOut': defineRoute({
    kind: 'command',
    input: z.object({ passageId: PassageId, start: z.int().nonnegative(), end: z.int().positive() }),
    output: z.object({}),
  }),
  /** The whole quote again. */
  'passages.putBack': defineRoute({ kind: 'command', input: z.object({ passageId: PassageId }), output: z.object({}) }),
  /** One act, however many. */
  'passages.tagMany': defineRoute({
    kind: 'command',
    input: z.object({
      passageIds: z.array(PassageId).min(1).max(MOST),
      add: z.array(TagRef).max(50),
      remove: z.array(TagId).max(50),
    }),
    output: z.object({ changed: z.int().nonnegative() }),
  }),
  /** As a table (CSV); asks where to save. `fileName` is null when the dialog was cancelled. */
  'passages.export': defineRoute({
    kind: 'host',
    input: z.object({ passageIds: z.array(PassageId).min(1).max(MOST) }),
    output: z.object({ fileName: z.string().nullable(), passages: z.int().nonnegative() }),
  }),
  /** Everything that was marked, for other programs: W3C Web Annotations (JSON-LD) or a REFI-QDA project. */
  'passages.exportAnnotations': defineRoute({
    kind: 'host',
    input: z.object({ format: z.enum(['jsonld', 'qdpx']) }),
    output: z.object({ fileName: z.string().nullable(), passages: z.int().nonnegative() }),
  }),
  /**
   * Asks for a file of W3C Web Annotations, of another archive or another program, and adds the passages whose words
   * surely stand here, each under its author's name; one act. `fileName` is null when cancelled.
   */
  'passages.importAnnotations': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({
      fileName: z.string().nullable(),
      created: z.int().nonnegative(),
      /** Were there already; got a tag, a note or an assessment that they lacked. */
      completed: z.int().nonnegative(),
      unchanged: z.int().nonnegative(),
      /** Entries of the file that are no annotation of words or of an article. */
      unread: z.int().nonnegative(),
      /** Nothing was made of these; `quote` is empty for a tag on an article as a whole, `source` its title or address. */
      notFound: z.array(z.object({ quote: z.string(), source: z.string(), why: z.enum(['no-article', 'no-words']) })),
    }),
  }),
  'passages.deleteMany': defineRoute({
    kind: 'command',
    input: z.object({ passageIds: z.array(PassageId).min(1).max(MOST) }),
    output: z.object({ deleted: z.int().nonnegative() }),
  }),
  /** Makes passages of all these places, or tags those that are one already; one act. Places that no longer fit are counted. */
  'passages.tagPlaces': defineRoute({
    kind: 'command',
    input: z.object({ places: z.array(QuotedPlace).min(1).max(MOST), tags: z.array(TagRef).min(1).max(50) }),
    output: z.object({ tagged: z.int().nonnegative(), notThere: z.int().nonnegative() }),
  }),
};
