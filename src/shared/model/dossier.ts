import { z } from 'zod';
import { ArticleId, DossierId, DossierItemId, PassageId } from './ids.ts';

/** One line of a dossier, in the order of the list that holds it. */
export const DossierItem = z.discriminatedUnion('kind', [
  z.object({ id: DossierItemId, kind: z.literal('heading'), heading: z.string() }),
  z.object({
    id: DossierItemId,
    kind: z.literal('passage'),
    passageId: PassageId,
    articleId: ArticleId,
    articleTitle: z.string(),
    quote: z.string(),
    tags: z.array(z.string()),
  }),
  z.object({ id: DossierItemId, kind: z.literal('article'), articleId: ArticleId, articleTitle: z.string() }),
]);
export type DossierItem = z.infer<typeof DossierItem>;

export const DossierSummary = z.object({
  id: DossierId,
  title: z.string(),
  itemCount: z.int().nonnegative(),
  updatedAt: z.string(),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

export const Dossier = z.object({
  id: DossierId,
  title: z.string(),
  note: z.string(),
  items: z.array(DossierItem),
  updatedAt: z.string(),
});
export type Dossier = z.infer<typeof Dossier>;
