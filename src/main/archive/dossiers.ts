/**
 * Dossiers and their items. Writing functions are called inside `act` (acts.ts), so that everything can be undone.
 * `position` orders the items: a new place is the middle of its neighbours' positions, renumbered when that gets narrow.
 */
import type { DossierId, DossierItemId, ArticleId, PassageId } from '#shared/model/ids.ts';
import type { Dossier, DossierItem, DossierSummary } from '#shared/model/dossier.ts';
import type { Span } from '#shared/model/span.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { freshId } from './binned.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';

/** What can be put into a dossier. */
export type ItemContent =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'passage'; readonly passageId: PassageId }
  | { readonly kind: 'article'; readonly articleId: ArticleId };

/** Below this distance the middle of two positions may no longer lie between them. */
const NARROW = 1e-6;

/** All dossiers, the one worked on last first. */
export const dossierSummaries = (db: ReadableDb): DossierSummary[] =>
  all<DossierSummary>(
    db,
    `SELECT d.id, d.title, d.updated_at AS updatedAt,
       (SELECT count(*) FROM dossier_items WHERE dossier_id = d.id) AS itemCount
     FROM dossiers d ORDER BY d.updated_at DESC, d.id DESC`,
  );

interface ItemRow {
  readonly id: DossierItemId;
  readonly kind: 'heading' | 'passage' | 'article';
  readonly heading: string | null;
  readonly passageId: PassageId | null;
  readonly articleId: ArticleId | null;
  readonly articleTitle: string | null;
  readonly quote: string | null;
  readonly omissions: string | null;
  readonly tags: string | null;
}

/** A dossier with its items in order; undefined when there is none with this id. */
export function readDossier(db: ReadableDb, id: DossierId): Dossier | undefined {
  const found = get<Omit<Dossier, 'items'>>(
    db,
    'SELECT id, title, note, updated_at AS updatedAt FROM dossiers WHERE id = :id',
    { id },
  );
  return found && { ...found, items: itemRows(db, id).map(itemFrom) };
}

const itemRows = (db: ReadableDb, dossierId: DossierId): ItemRow[] =>
  all<ItemRow>(
    db,
    `SELECT i.id, i.kind, i.heading, i.passage_id AS passageId, a.id AS articleId, a.title AS articleTitle, p.quote, p.omissions,
       (SELECT json_group_array(name) FROM (
         SELECT g.name FROM passage_tags pt JOIN tags g ON g.id = pt.tag_id
         WHERE pt.passage_id = p.id ORDER BY pt.id)) AS tags
     FROM dossier_items i
       LEFT JOIN passages p ON p.id = i.passage_id
       LEFT JOIN texts t ON t.id = p.text_id
       LEFT JOIN articles a ON a.id = coalesce(i.article_id, t.article_id)
     WHERE i.dossier_id = :dossierId ORDER BY i.position, i.id`,
    { dossierId },
  );

function itemFrom({ id, kind, heading, passageId, articleId, articleTitle, tags, ...row }: ItemRow): DossierItem {
  if (kind === 'heading') return { id, kind, heading: heading ?? '' };
  // The schema's CHECKs and foreign keys promise both; a row without them is damage, not a case.
  if (articleId === null) throw new Error(`dossier item ${id} has no article`);
  if (kind === 'article') return { id, kind, articleId, articleTitle: articleTitle ?? '' };
  if (passageId === null) throw new Error(`dossier item ${id} has no passage`);
  const names = JSON.parse(tags ?? '[]') as string[];
  const quote = shownQuote({ quote: row.quote ?? '', omissions: JSON.parse(row.omissions ?? '[]') as Span[] });
  return { id, kind, passageId, articleId, articleTitle: articleTitle ?? '', quote, tags: names };
}

export const createDossier = (db: WritableDb, { title, now }: { title: string; now: string }): DossierId =>
  run(db, 'INSERT INTO dossiers (id, title, created_at, updated_at) VALUES (:id, :title, :now, :now)', {
    id: freshId(db, 'dossiers'),
    title,
    now,
  }).id as DossierId;

export function updateDossier(
  db: WritableDb,
  { id, title, note, now }: { id: DossierId; title: string; note: string; now: string },
): void {
  run(db, 'UPDATE dossiers SET title = :title, note = :note, updated_at = :now WHERE id = :id', {
    id,
    title,
    note,
    now,
  });
}

/** The items go first, by name, so that undo's record does not depend on the cascade. */
export function deleteDossier(db: WritableDb, id: DossierId): void {
  run(db, 'DELETE FROM dossier_items WHERE dossier_id = :id', { id });
  run(db, 'DELETE FROM dossiers WHERE id = :id', { id });
}

/** How many of these passages and articles are not in the archive (or in the bin). */
export function countMissing(db: ReadableDb, items: readonly ItemContent[]): number {
  return items.filter((item) => {
    if (item.kind === 'heading') return false;
    const [sql, id] =
      item.kind === 'passage'
        ? ['SELECT 1 FROM passages WHERE id = :id', item.passageId]
        : ['SELECT 1 FROM articles WHERE id = :id AND binned_at IS NULL', item.articleId];
    return get(db, sql, { id }) === undefined;
  }).length;
}

/** Appends items in their order; what is in the dossier already stays where it is. Returns how many were added. */
export function addItems(
  db: WritableDb,
  { dossierId, items, now }: { dossierId: DossierId; items: readonly ItemContent[]; now: string },
): number {
  let position = Math.floor(lastPosition(db, dossierId));
  let added = 0;
  for (const item of items) {
    position += 1;
    added += run(
      db,
      `INSERT OR IGNORE INTO dossier_items (dossier_id, position, kind, heading, passage_id, article_id)
       VALUES (:dossierId, :position, :kind, :heading, :passageId, :articleId)`,
      { dossierId, position, ...columnsOf(item) },
    ).changes;
  }
  if (added > 0) touch(db, dossierId, now);
  return added;
}

const columnsOf = (item: ItemContent): Record<'kind' | 'heading' | 'passageId' | 'articleId', unknown> => ({
  kind: item.kind,
  heading: item.kind === 'heading' ? item.heading : null,
  passageId: item.kind === 'passage' ? item.passageId : null,
  articleId: item.kind === 'article' ? item.articleId : null,
});

const lastPosition = (db: ReadableDb, dossierId: DossierId): number =>
  count(db, 'SELECT coalesce(max(position), 0) FROM dossier_items WHERE dossier_id = :dossierId', { dossierId });

function touch(db: WritableDb, dossierId: DossierId, now: string): void {
  run(db, 'UPDATE dossiers SET updated_at = :now WHERE id = :dossierId', { dossierId, now });
}

/** The dossier an item is in; undefined when there is no such item. */
export const dossierOfItem = (db: ReadableDb, itemId: DossierItemId): { id: DossierId; title: string } | undefined =>
  get(db, 'SELECT d.id, d.title FROM dossier_items i JOIN dossiers d ON d.id = i.dossier_id WHERE i.id = :itemId', {
    itemId,
  });

/** Moves an item to a place counted from 0 in the list without it; a place past the end is the end. */
export function moveItem(
  db: WritableDb,
  { itemId, to, now }: { itemId: DossierItemId; to: number; now: string },
): void {
  const dossier = dossierOfItem(db, itemId);
  if (!dossier) return;
  const everything = positionsOf(db, dossier.id);
  const others = everything.filter((item) => item.id !== itemId);
  const place = Math.min(to, others.length);
  if (everything[place]?.id === itemId) return;
  const before = others[place - 1]?.position ?? (others[0]?.position ?? 0) - 2;
  const after = others[place]?.position ?? before + 2;
  if (after - before < NARROW) {
    renumber(db, [...others.slice(0, place).map(idOf), itemId, ...others.slice(place).map(idOf)]);
  } else {
    setPosition(db, itemId, (before + after) / 2);
  }
  touch(db, dossier.id, now);
}

interface Placed {
  readonly id: DossierItemId;
  readonly position: number;
}

const idOf = ({ id }: Placed): DossierItemId => id;

const positionsOf = (db: ReadableDb, dossierId: DossierId): Placed[] =>
  all<Placed>(db, 'SELECT id, position FROM dossier_items WHERE dossier_id = :dossierId ORDER BY position, id', {
    dossierId,
  });

function renumber(db: WritableDb, ids: readonly DossierItemId[]): void {
  for (const [index, id] of ids.entries()) setPosition(db, id, index + 1);
}

function setPosition(db: WritableDb, id: DossierItemId, position: number): void {
  run(db, 'UPDATE dossier_items SET position = :position WHERE id = :id', { id, position });
}

export function removeItem(db: WritableDb, { itemId, now }: { itemId: DossierItemId; now: string }): void {
  const dossier = dossierOfItem(db, itemId);
  if (!dossier) return;
  run(db, 'DELETE FROM dossier_items WHERE id = :itemId', { itemId });
  touch(db, dossier.id, now);
}
