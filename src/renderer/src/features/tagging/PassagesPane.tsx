import type { ReactNode } from 'react';

/** Comes in the next commits of this branch. */
export function PassagesPane({ dossiers }: { readonly dossiers: ReactNode }) {
  return <>{dossiers}</>;
}
