import { useArchiveQuery } from '../../../archive/queries.ts';
import { useSettled } from '../../../archive/useSettled.ts';
import { desk } from '../../../strings/desk.ts';
import { useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';
import { FacetRow } from './FacetRow.tsx';

/** Each family is a search of its own: they are counted when the typing has stopped. */
const PAUSE = 300;

/** Which of the analyst's families of names the results name. */
export function FamilyRow({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { script } = useWorkspace();
  const settled = useSettled(query, PAUSE);
  const { data: known } = useArchiveQuery('families.list', {});
  const { data } = useArchiveQuery(
    'search.familyFacet',
    { query: settled, script },
    { enabled: (known?.families.length ?? 0) > 0 && settled !== '', keepPrevious: true },
  );
  const values = (data?.families ?? []).map(({ id, name, count, query: narrowed }) => ({
    value: String(id),
    label: name,
    count,
    isChosen: false,
    query: narrowed,
  }));
  return <FacetRow name={desk.families.facet} values={values} onQuery={onQuery} />;
}
