import { z } from 'zod';
import { Family } from '../../model/family.ts';
import { FamilyId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { SearchScript } from '../../model/savedSearch.ts';
import { defineRoute } from '../route.ts';

const Name = z.string().trim().min(1).max(120);

export const familiesRoutes = {
  'families.list': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ families: z.array(Family) }),
  }),
  /** Makes a family (id null) or replaces the name and spellings of one. Fails with `duplicate` when a spelling is in another. */
  'families.save': defineRoute({
    kind: 'command',
    input: z.object({ id: FamilyId.nullable(), name: Name, spellings: z.array(Name).min(1).max(200) }),
    output: z.object({ familyId: FamilyId }),
  }),
  'families.remove': defineRoute({ kind: 'command', input: z.object({ familyId: FamilyId }), output: z.object({}) }),
  /** Names of tags to suggest for a passage: of the families one of whose spellings stands in it, in any form. */
  'families.tagsFor': defineRoute({
    kind: 'query',
    input: z.object({ quote: z.string().max(20_000), language: Language }),
    output: z.object({ names: z.array(z.string()) }),
  }),
  /** How many of the results name each family; most first, none with 0. `query` is the search narrowed to it. */
  'search.familyFacet': defineRoute({
    kind: 'query',
    input: z.object({ query: z.string().max(2000), script: SearchScript.optional() }),
    output: z.object({
      families: z.array(z.object({ id: FamilyId, name: z.string(), count: z.int().nonnegative(), query: z.string() })),
    }),
  }),
};
