import { z } from 'zod';
import { Dossier, DossierSummary } from '../../model/dossier.ts';
import { ArticleId, DossierId, DossierItemId, PassageId, TextId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

/** What can be put into a dossier. */
export const NewItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), heading: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal('passage'), passageId: PassageId }),
  z.object({ kind: z.literal('article'), articleId: ArticleId }),
]);
export type NewItem = z.infer<typeof NewItem>;

const Title = z.string().trim().min(1).max(300);

export const exportingRoutes = {
  'exporting.dossiers': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ dossiers: z.array(DossierSummary) }),
  }),
  'exporting.dossier': defineRoute({ kind: 'query', input: z.object({ dossierId: DossierId }), output: Dossier }),
  'exporting.createDossier': defineRoute({
    kind: 'command',
    input: z.object({ title: Title }),
    output: z.object({ dossierId: DossierId }),
  }),
  'exporting.updateDossier': defineRoute({
    kind: 'command',
    input: z.object({ dossierId: DossierId, title: Title, note: z.string().max(20_000) }),
    output: z.object({}),
  }),
  'exporting.deleteDossier': defineRoute({
    kind: 'command',
    input: z.object({ dossierId: DossierId }),
    output: z.object({}),
  }),
  /** Appends items; passages and articles that are in the dossier already are left where they are. */
  'exporting.addItems': defineRoute({
    kind: 'command',
    input: z.object({ dossierId: DossierId, items: z.array(NewItem).min(1).max(5000) }),
    output: z.object({ added: z.int().nonnegative() }),
  }),
  /** Moves an item to a place counted from 0 in the list without it. */
  'exporting.moveItem': defineRoute({
    kind: 'command',
    input: z.object({ itemId: DossierItemId, to: z.int().nonnegative() }),
    output: z.object({}),
  }),
  'exporting.removeItem': defineRoute({
    kind: 'command',
    input: z.object({ itemId: DossierItemId }),
    output: z.object({}),
  }),
  /** Prepares the very document that is printed; `url` can be shown in a frame and is good until the next preview. */
  'exporting.preview': defineRoute({
    kind: 'host',
    input: z.object({ dossierId: DossierId }),
    output: z.object({ url: z.string() }),
  }),
  /** Asks where to, prints, renames into place. `fileName` is null when the dialog was cancelled. */
  'exporting.pdf': defineRoute({
    kind: 'host',
    input: z.object({ dossierId: DossierId }),
    output: z.object({ fileName: z.string().nullable(), pages: z.int().nonnegative() }),
  }),
  /**
   * Asks where to and writes an article beside one of its translations (null: the first): TMX 1.4b of what is linked, or a
   * page of HTML with everything. `fileName` is null when the dialog was cancelled.
   */
  'exporting.pair': defineRoute({
    kind: 'host',
    input: z.object({
      articleId: ArticleId,
      translationId: TextId.nullable(),
      format: z.enum(['tmx', 'html', 'docx']),
    }),
    output: z.object({
      fileName: z.string().nullable(),
      /** Links in the file. */
      pairs: z.int().nonnegative(),
      /** Places without a counterpart: left out of a TMX. */
      alone: z.int().nonnegative(),
    }),
  }),
  /** Shows the last exported file in the system's file manager. */
  'exporting.reveal': defineRoute({ kind: 'host', input: z.object({}), output: z.object({}) }),
};
