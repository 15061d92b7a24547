import { memo } from 'react';
import type { Facet, FacetField, FacetValue } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';
import { languageName } from '../../../strings/format.ts';
import { DateHistogram } from './DateHistogram.tsx';
import css from './Facets.module.css';
import { FacetRow } from './FacetRow.tsx';
import { FamilyRow } from './FamilyRow.tsx';

interface NarrowProps {
  readonly facets: readonly Facet[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

const ROWS: readonly Exclude<FacetField, 'month'>[] = ['outlet', 'lang', 'tag', 'cites', 'has'];

/** Languages and properties have names in the window; outlets and tags are called what the analyst calls them. */
function nameOf(field: FacetField, { value, label }: FacetValue): string {
  if (field === 'lang') return languageName(value);
  return field === 'has' ? (find.having[value] ?? label) : label;
}

/**
 * What the found articles are, counted over all of them; every click is written into the box. A key changes nothing here
 * before its answer is there.
 */
export const Narrow = memo(function Narrow({ facets, query, onQuery }: NarrowProps) {
  const valuesOf = (field: FacetField): readonly FacetValue[] =>
    (facets.find((facet) => facet.field === field)?.values ?? []).map((value) => ({
      ...value,
      label: nameOf(field, value),
    }));
  return (
    <section className={css.narrow} aria-label={find.narrow}>
      <DateHistogram months={valuesOf('month')} query={query} onQuery={onQuery} />
      {ROWS.map((field) => (
        <FacetRow key={field} name={find.facets[field]} values={valuesOf(field)} onQuery={onQuery} />
      ))}
      <FamilyRow query={query} onQuery={onQuery} />
    </section>
  );
});
