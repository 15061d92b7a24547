import { act } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import {
  addItems,
  countMissing,
  createDossier,
  deleteDossier,
  dossierOfItem,
  dossierSummaries,
  moveItem,
  readDossier,
  removeItem,
  updateDossier,
} from '#main/archive/dossiers.ts';
import type { Handlers, Input } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { DossierId } from '#shared/model/ids.ts';
import type { Now } from './ports.ts';
import { plural } from './words.ts';

export { exportingHost, exportTag, type ExportedTag } from './host.ts';

type Query = 'exporting.dossiers' | 'exporting.dossier';
type Command =
  | 'exporting.createDossier'
  | 'exporting.updateDossier'
  | 'exporting.deleteDossier'
  | 'exporting.addItems'
  | 'exporting.moveItem'
  | 'exporting.removeItem';

export function exportingQueries(db: ReadableDb): Handlers<Query> {
  return {
    'exporting.dossiers': () => ok({ dossiers: dossierSummaries(db) }),
    'exporting.dossier': ({ dossierId }) => found(db, dossierId),
  };
}

/** Each is one act: it can be undone. */
export function exportingCommands(db: WritableDb, now: Now): Handlers<Command> {
  return {
    'exporting.createDossier': ({ title }) => {
      const at = now();
      const label = `New dossier “${title}”`;
      return ok({ dossierId: act(db, name(label, at), () => createDossier(db, { title, now: at })) });
    },
    'exporting.updateDossier': (input) => update(db, now(), input),
    'exporting.deleteDossier': ({ dossierId }) => {
      const dossier = found(db, dossierId);
      if (!dossier.ok) return dossier;
      act(db, name(`Delete dossier “${dossier.value.title}”`, now()), () => deleteDossier(db, dossierId));
      return ok({});
    },
    'exporting.addItems': (input) => add(db, now(), input),
    'exporting.moveItem': ({ itemId, to }) => {
      const dossier = dossierOfItem(db, itemId);
      if (!dossier) return ITEM_GONE;
      const at = now();
      act(db, name(`Move in “${dossier.title}”`, at), () => moveItem(db, { itemId, to, now: at }));
      return ok({});
    },
    'exporting.removeItem': ({ itemId }) => {
      const dossier = dossierOfItem(db, itemId);
      if (!dossier) return ITEM_GONE;
      const at = now();
      act(db, name(`Take out of “${dossier.title}”`, at), () => removeItem(db, { itemId, now: at }));
      return ok({});
    },
  };
}

const name = (label: string, now: string): { label: string; articleId: null; now: string } => ({
  label,
  articleId: null,
  now,
});

const gone = (what: string): { ok: false; error: { code: ErrorCode; message: string } } =>
  fail('not-found', `${what} Nothing was changed. Look at the list again.`);

const ITEM_GONE = gone('This line is no longer in its dossier.');

function found(db: ReadableDb, dossierId: DossierId): Result<Dossier> {
  const dossier = readDossier(db, dossierId);
  return dossier ? ok(dossier) : gone('This dossier is no longer in the archive.');
}

function update(
  db: WritableDb,
  now: string,
  { dossierId, title, note }: Input<'exporting.updateDossier'>,
): Result<Record<string, never>> {
  const dossier = found(db, dossierId);
  if (!dossier.ok) return dossier;
  // Saving a form untouched is no act.
  if (dossier.value.title === title && dossier.value.note === note) return ok({});
  act(db, name(`Edit dossier “${title}”`, now), () => updateDossier(db, { id: dossierId, title, note, now }));
  return ok({});
}

function add(
  db: WritableDb,
  now: string,
  { dossierId, items }: Input<'exporting.addItems'>,
): Result<{ added: number }> {
  const dossier = found(db, dossierId);
  if (!dossier.ok) return dossier;
  const missing = countMissing(db, items);
  if (missing > 0) {
    return gone(`${plural(missing, 'passage or article is', 'passages or articles are')} no longer in the archive.`);
  }
  const label = `Add ${plural(items.length, 'item')} to “${dossier.value.title}”`;
  return ok({ added: act(db, name(label, now), () => addItems(db, { dossierId, items, now })) });
}
