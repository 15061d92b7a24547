import type { OutletId } from '#shared/model/ids.ts';
import { foldForIndex } from '#shared/text/tokens.ts';
import { get, run, type WritableDb } from './db.ts';

/** The outlet of that name, however it is spelt (case, ё, quotes), made when there is none; null for no name. */
export function ensureOutlet(db: WritableDb, name: string): OutletId | null {
  const trimmed = name.trim();
  if (trimmed === '') return null;
  const folded = foldForIndex(trimmed) || trimmed.toLowerCase();
  const existing = get<{ id: OutletId }>(db, 'SELECT id FROM outlets WHERE folded = :folded', { folded });
  if (existing) return existing.id;
  return run(db, 'INSERT INTO outlets (name, folded) VALUES (:name, :folded)', { name: trimmed, folded })
    .id as OutletId;
}
