import type { Settings } from '#shared/contract/routes/settings.ts';
import { useArchiveQuery } from '../../archive/queries.ts';

/** What the analyst wants a double click to select. */
export function useDoubleClick(): Settings['doubleClick'] {
  const { data } = useArchiveQuery('settings.get', {}, { keepPrevious: true });
  return data?.doubleClick ?? 'sentence';
}
