import { useArchiveQuery } from '../archive/queries.ts';
import type { DossierSummary } from '#shared/model/dossier.ts';
import type { DossierId } from '#shared/model/ids.ts';
import { useWorkspace } from './WorkspaceProvider.tsx';

/** The one that was chosen; else the last changed, so that there is a current one as soon as there is any. */
export function currentOf(dossiers: readonly DossierSummary[], chosen: DossierId | null): DossierSummary | null {
  const byChange = [...dossiers].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id);
  return dossiers.find(({ id }) => id === chosen) ?? byChange[0] ?? null;
}

/** Where "add to dossier" and "export" go; null while the archive has no dossier. */
export function useCurrentDossier(): DossierSummary | null {
  const { dossierId } = useWorkspace();
  const { data } = useArchiveQuery('exporting.dossiers', {}, { keepPrevious: true });
  return currentOf(data?.dossiers ?? [], dossierId);
}
