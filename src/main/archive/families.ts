/**
 * Families of names: one entity, many spellings, each in one family at most. Writing functions are called inside `act`
 * (acts.ts), so that everything can be undone.
 */
import type { Family } from '#shared/model/family.ts';
import type { FamilyId } from '#shared/model/ids.ts';
import { foldForIndex } from '#shared/text/tokens.ts';
import { all, get, run, type ReadableDb, type WritableDb } from './db.ts';

/** A spelling as typed, and as it is compared: folded words joined by a space. */
export interface Spelling {
  readonly spelling: string;
  readonly folded: string;
}

/** A family with its spellings ready for a search. */
export interface FamilyOfWord {
  readonly id: FamilyId;
  readonly name: string;
  readonly spellings: readonly Spelling[];
}

/** The different spellings among what was typed, the first of those that fold the same; those without a letter drop out. */
export function spellingsFrom(typed: readonly string[]): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const spelling of typed) {
    const folded = foldForIndex(spelling);
    if (folded !== '' && !found.has(folded)) found.set(folded, { spelling: spelling.trim(), folded });
  }
  return [...found.values()];
}

interface MemberRow extends Spelling {
  readonly id: FamilyId;
  readonly name: string;
}

/** Every family with its spellings, by name. */
export function listFamilies(db: ReadableDb): FamilyOfWord[] {
  const rows = all<MemberRow>(
    db,
    `SELECT f.id, f.name, m.spelling, m.folded FROM families f JOIN family_members m ON m.family_id = f.id
     ORDER BY f.name, f.id, m.id`,
  );
  const families = new Map<FamilyId, { id: FamilyId; name: string; spellings: Spelling[] }>();
  for (const { id, name, spelling, folded } of rows) {
    const family = families.get(id) ?? { id, name, spellings: [] };
    family.spellings.push({ spelling, folded });
    families.set(id, family);
  }
  return [...families.values()];
}

/** The family a spelling (folded, words joined by a space) belongs to. */
export function familyOf(db: ReadableDb, folded: string): FamilyOfWord | undefined {
  const rows = all<MemberRow>(
    db,
    `SELECT f.id, f.name, m.spelling, m.folded
     FROM family_members known JOIN families f ON f.id = known.family_id JOIN family_members m ON m.family_id = f.id
     WHERE known.folded = :folded ORDER BY m.id`,
    { folded },
  );
  const [first] = rows;
  return (
    first && {
      id: first.id,
      name: first.name,
      spellings: rows.map(({ spelling, folded: f }) => ({ spelling, folded: f })),
    }
  );
}

export const readFamily = (db: ReadableDb, id: FamilyId): Family | undefined => {
  const family = get<{ id: FamilyId; name: string }>(db, 'SELECT id, name FROM families WHERE id = :id', { id });
  return (
    family && {
      ...family,
      spellings: membersOf(db, id).map(({ spelling }) => spelling),
    }
  );
};

const membersOf = (db: ReadableDb, familyId: FamilyId): Spelling[] =>
  all<Spelling>(db, 'SELECT spelling, folded FROM family_members WHERE family_id = :familyId ORDER BY id', {
    familyId,
  });

/** The first of these spellings that another family has already. */
export const takenSpelling = (
  db: ReadableDb,
  spellings: readonly Spelling[],
  familyId: FamilyId | null,
): { spelling: string; family: string } | undefined =>
  get(
    db,
    `SELECT m.spelling, f.name AS family FROM json_each(:folded) wanted
       JOIN family_members m ON m.folded = wanted.value JOIN families f ON f.id = m.family_id
     WHERE f.id IS NOT :familyId ORDER BY wanted.key LIMIT 1`,
    { folded: JSON.stringify(spellings.map(({ folded }) => folded)), familyId },
  );

export function insertFamily(
  db: WritableDb,
  { name, spellings, now }: { name: string; spellings: readonly Spelling[]; now: string },
): FamilyId {
  const id = run(db, 'INSERT INTO families (name, created_at) VALUES (:name, :now)', { name, now }).id as FamilyId;
  for (const member of spellings) insertMember(db, id, member);
  return id;
}

/** Only what differs is written, so that undo's record says what changed. */
export function updateFamily(
  db: WritableDb,
  { id, name, spellings }: { id: FamilyId; name: string; spellings: readonly Spelling[] },
): void {
  run(db, 'UPDATE families SET name = :name WHERE id = :id AND name <> :name', { id, name });
  const before = new Map(membersOf(db, id).map(({ folded, spelling }) => [folded, spelling]));
  const wanted = new Set(spellings.map(({ folded }) => folded));
  for (const folded of before.keys()) {
    if (!wanted.has(folded)) run(db, 'DELETE FROM family_members WHERE folded = :folded', { folded });
  }
  for (const member of spellings) {
    const known = before.get(member.folded);
    if (known === undefined) insertMember(db, id, member);
    else if (known !== member.spelling)
      run(db, 'UPDATE family_members SET spelling = :spelling WHERE folded = :folded', { ...member });
  }
}

const insertMember = (db: WritableDb, familyId: FamilyId, { spelling, folded }: Spelling): void =>
  void run(db, 'INSERT INTO family_members (family_id, spelling, folded) VALUES (:familyId, :spelling, :folded)', {
    familyId,
    spelling,
    folded,
  });

/** The spellings go first, by name, so that undo's record does not depend on the cascade. */
export function deleteFamily(db: WritableDb, id: FamilyId): void {
  run(db, 'DELETE FROM family_members WHERE family_id = :id', { id });
  run(db, 'DELETE FROM families WHERE id = :id', { id });
}
