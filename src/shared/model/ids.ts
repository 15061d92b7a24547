import { z } from 'zod';

/** Row ids are positive integers; the brand keeps a passage's id out of an article's place at compile time. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the parameter IS the brand: there is no value to infer it from
const id = <B extends string>() => z.int().positive().brand<B>();

export const ArticleId = id<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;
export const CaptureId = id<'CaptureId'>();
export type CaptureId = z.infer<typeof CaptureId>;
export const TextId = id<'TextId'>();
export type TextId = z.infer<typeof TextId>;
export const SegmentId = id<'SegmentId'>();
export type SegmentId = z.infer<typeof SegmentId>;
export const AlignmentId = id<'AlignmentId'>();
export type AlignmentId = z.infer<typeof AlignmentId>;
export const LinkId = id<'LinkId'>();
export type LinkId = z.infer<typeof LinkId>;
export const PassageId = id<'PassageId'>();
export type PassageId = z.infer<typeof PassageId>;
export const TagId = id<'TagId'>();
export type TagId = z.infer<typeof TagId>;
export const DossierId = id<'DossierId'>();
export type DossierId = z.infer<typeof DossierId>;
export const DossierItemId = id<'DossierItemId'>();
export type DossierItemId = z.infer<typeof DossierItemId>;
export const OutletId = id<'OutletId'>();
export type OutletId = z.infer<typeof OutletId>;
export const FamilyId = id<'FamilyId'>();
export type FamilyId = z.infer<typeof FamilyId>;
export const SearchFolderId = id<'SearchFolderId'>();
export type SearchFolderId = z.infer<typeof SearchFolderId>;
export const SavedSearchId = id<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export const SearchRecordId = id<'SearchRecordId'>();
export type SearchRecordId = z.infer<typeof SearchRecordId>;
export const GlossaryTermId = id<'GlossaryTermId'>();
export type GlossaryTermId = z.infer<typeof GlossaryTermId>;
