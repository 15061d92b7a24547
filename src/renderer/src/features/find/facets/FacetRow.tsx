import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { FacetValue } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';
import { Button } from '../../../ui/Button.tsx';
import { ArticleCount } from '../ArticleCount.tsx';
import { cx } from '../../../ui/cx.ts';
import { CheckIcon } from '../../../ui/icons.tsx';
import css from './Facets.module.css';

interface FacetRowProps {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly onQuery: (query: string) => void;
}

const FEW = 5;

/** One property of what was found: its values with how many articles have each. A click keeps only those. */
export function FacetRow({ name, values, onQuery }: FacetRowProps) {
  const [isWhole, setWhole] = useState(false);
  if (values.length === 0) return null;
  const inOrder = [...values.filter(({ isChosen }) => isChosen), ...values.filter(({ isChosen }) => !isChosen)];
  const shown = isWhole ? inOrder : inOrder.slice(0, FEW);
  const hidden = values.length - FEW;
  return (
    <div className={css.row} role="group" aria-label={name}>
      <span className={css.name} aria-hidden="true">
        {name}
      </span>
      <span className={css.values}>
        {shown.map(({ value, label, count, isChosen, query }) => (
          <ToggleButton key={value} className={cx(css.value)} isSelected={isChosen} onChange={() => onQuery(query)}>
            {isChosen ? <CheckIcon /> : null}
            <span className={css.label}>{label}</span>
            <ArticleCount className={css.count} count={count} />
          </ToggleButton>
        ))}
        {hidden > 0 ? (
          <Button size="small" isExpanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? find.fewerValues : find.moreValues(hidden)}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
