import { act } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import {
  deleteFamily,
  insertFamily,
  listFamilies,
  readFamily,
  spellingsFrom,
  takenSpelling,
  updateFamily,
} from '#main/archive/families.ts';
import type { CommandName, Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { namesIn } from './namesIn.ts';
import type { MorphologyOf } from './ports.ts';

const NO_FAMILY = fail(
  'not-found',
  'That family of names is no longer there. Nothing was changed; Undo may bring it back.',
);

export function familiesQueries(
  db: ReadableDb,
  morphologyOf: MorphologyOf,
): Handlers<'families.list' | 'families.tagsFor'> {
  return {
    'families.list': () =>
      ok({
        families: listFamilies(db).map(({ id, name, spellings }) => ({
          id,
          name,
          spellings: spellings.map(({ spelling }) => spelling),
        })),
      }),
    'families.tagsFor': ({ quote, language }) =>
      ok({ names: namesIn(listFamilies(db), { text: quote, language }, morphologyOf) }),
  };
}

export function familiesCommands(
  db: WritableDb,
  now: () => string,
): Handlers<Extract<CommandName, `families.${string}`>> {
  return {
    'families.save': (input) => save(db, now(), input),
    'families.remove': ({ familyId }) => {
      const family = readFamily(db, familyId);
      if (!family) return NO_FAMILY;
      act(db, { label: `Remove names “${family.name}”`, articleId: null, now: now() }, () => {
        deleteFamily(db, familyId);
      });
      return ok({});
    },
  };
}

function save(db: WritableDb, now: string, input: Input<'families.save'>): Result<Output<'families.save'>> {
  const { id, name } = input;
  if (id !== null && !readFamily(db, id)) return NO_FAMILY;
  const spellings = spellingsFrom(input.spellings);
  if (spellings.length === 0) {
    return fail(
      'invalid-input',
      'None of these spellings has a letter or a digit. Nothing was saved; write the name in words.',
    );
  }
  const taken = takenSpelling(db, spellings, id);
  if (taken) {
    return fail(
      'duplicate',
      `“${taken.spelling}” belongs to “${taken.family}” already, and a spelling belongs to one family. Nothing was saved; take it out there or here.`,
    );
  }
  const label = id === null ? `New names “${name}”` : `Edit names “${name}”`;
  const familyId = act(db, { label, articleId: null, now }, () => {
    if (id === null) return insertFamily(db, { name, spellings, now });
    updateFamily(db, { id, name, spellings });
    return id;
  });
  return ok({ familyId });
}
