import { useArchiveQuery } from '#renderer/archive/queries.ts';
import type { ComboBoxOption } from '#renderer/ui/ComboBox.tsx';

/** Outlets the archive knows that fit what was typed so far. */
export function useOutletOptions(typed: string): ComboBoxOption[] {
  const { data } = useArchiveQuery(
    'search.suggest',
    { typed: typed.trim() },
    { enabled: typed.trim() !== '', keepPrevious: true },
  );
  const labels = (data?.suggestions ?? []).flatMap((found) => (found.kind === 'outlet' ? [found.label] : []));
  return labels.map((label) => ({ id: label, label }));
}
