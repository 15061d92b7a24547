import { act } from '#main/archive/acts.ts';
import { isUnder, setParent } from '#main/archive/codebook.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { ensureTag, findTag, listTags, tagOf, updateTag } from '#main/archive/tags.ts';
import { openAsked, saveAsked, type Opening, type Saving } from '#main/files/asking.ts';
import { readChosen } from '#main/files/readChosen.ts';
import type { Handlers, Output } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import { LONGEST_DEFINITION, LONGEST_NAME } from '#shared/model/tag.ts';
import { csvOf, readCodebookCsv } from './csv.ts';
import type { Entry, ReadCodebook } from './entries.ts';
import { qdcOf, readQdc } from './qdc.ts';

export interface CodebookHost extends Saving, Opening<'codebook'> {
  readonly db: WritableDb;
  readonly now: () => string;
}

const NOTHING = { created: 0, completed: 0, unchanged: 0, problems: [] };
const WANTED = { largest: 20_000_000, kind: 'any codebook', kept: 'The codebook was not changed.' };

export const codebookHost = (host: CodebookHost): Handlers<'codebook.export' | 'codebook.import'> => ({
  'codebook.export': ({ format }) =>
    saveAsked(host, `Codebook ${host.now().slice(0, 10)}.${format}`, { tags: 0 }, () => {
      const tags = listTags(host.db);
      const bytes = Buffer.from(format === 'csv' ? csvOf(tags) : qdcOf(tags), 'utf8');
      return { bytes, told: { tags: tags.length } };
    }),
  'codebook.import': () =>
    openAsked(host, 'codebook', NOTHING, (file, name) => {
      const read = readChosen(file, WANTED, readCodebook);
      return read.ok ? ok(addCodebook(host.db, name, read.value, host.now())) : read;
    }),
});

const readCodebook = (text: string): ReadCodebook => (/^\s*</u.test(text) ? readQdc(text) : readCodebookCsv(text));

type Added = Omit<Output<'codebook.import'>, 'fileName'>;

/** Adds what is missing; what is there already keeps what the analyst gave it, and gets what it lacks. One act. */
export function addCodebook(db: WritableDb, name: string, { entries, problems }: ReadCodebook, now: string): Added {
  const told = [...problems];
  const counts = { created: 0, completed: 0, unchanged: 0 };
  act(db, { label: `Import the codebook “${name}”`, articleId: null, now }, () => {
    for (const entry of entries.map((each) => fitted(each, told))) {
      const isNew = findTag(db, entry.name) === undefined;
      const isChanged = addEntry(db, entry, isNew, now);
      counts[isNew ? 'created' : isChanged ? 'completed' : 'unchanged']++;
    }
    // A table may name a parent further down.
    for (const entry of entries) putUnder(db, entry, told);
  });
  return { ...counts, problems: told };
}

function fitted(entry: Entry, told: string[]): Entry {
  const { name, definition } = entry;
  if (name.length > LONGEST_NAME) told.push(`“${name.slice(0, 40)}…” was too long for a name and was cut.`);
  if (definition.length > LONGEST_DEFINITION) told.push(`The definition of “${name}” was too long and was cut.`);
  return { ...entry, name: name.slice(0, LONGEST_NAME).trim(), definition: definition.slice(0, LONGEST_DEFINITION) };
}

/** Returns whether a tag that was there got something. */
function addEntry(db: WritableDb, { name, colour, definition }: Entry, isNew: boolean, now: string): boolean {
  const id = ensureTag(db, name, now);
  const tag = tagOf(db, id);
  if (!tag) return false;
  const wanted = {
    tagId: id,
    name: tag.name,
    colour: isNew ? (colour ?? tag.colour) : tag.colour,
    definition: tag.definition === '' ? definition : tag.definition,
    quickKey: tag.quickKey,
  };
  if (wanted.colour === tag.colour && wanted.definition === tag.definition) return false;
  updateTag(db, wanted);
  return true;
}

function putUnder(db: WritableDb, { name, parent }: Entry, told: string[]): void {
  const id = findTag(db, name.slice(0, LONGEST_NAME).trim());
  if (id === undefined || parent === '') return;
  const parentId = findTag(db, parent.slice(0, LONGEST_NAME).trim());
  const tag = tagOf(db, id);
  if (tag?.parentId !== null) return;
  if (parentId === undefined) {
    told.push(`“${name}” should stand under “${parent}”, which is not in the file; it stands at the top.`);
    return;
  }
  if (isUnder(db, parentId, id))
    told.push(`“${name}” and “${parent}” stand under each other; “${name}” stays at the top.`);
  else setParent(db, id, parentId);
}
