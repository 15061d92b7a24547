import { useState } from 'react';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { workbench } from '../../../strings/workbench.ts';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Select } from '../../../ui/Select.tsx';
import { tagColourClass } from '../../../ui/TagChip.tsx';
import tagCss from '../Tagging.module.css';
import css from './Workbench.module.css';

const words = workbench.agreement;

/** Two analysts on the articles that both have marked: how far they agree, tag by tag. */
export function AgreementView() {
  const { data: known } = useArchiveQuery('analysis.authors', {});
  const [chosen, setChosen] = useState<{ first: string | null; second: string | null }>({ first: null, second: null });
  if (!known) return null;
  const authors = known.authors.map(({ author }) => author);
  if (authors.length < 2) {
    return (
      <EmptyState heading={words.needTwo}>
        <p>{words.needTwoText}</p>
      </EmptyState>
    );
  }
  const first = chosen.first ?? authors.find((author) => author !== '') ?? '';
  const second = chosen.second ?? authors.findLast((author) => author !== first) ?? '';
  const options = authors.map((author) => ({ id: author, label: author === '' ? words.noName : author }));
  return (
    <div className={css.page}>
      <div className={css.fields}>
        <Select
          label={words.first}
          options={options}
          value={first}
          onChange={(author) => setChosen({ first: author, second })}
        />
        <Select
          label={words.second}
          options={options}
          value={second}
          onChange={(author) => setChosen({ first, second: author })}
        />
      </div>
      {first === second ? null : <AgreementTable first={first} second={second} />}
    </div>
  );
}

function AgreementTable({ first, second }: { readonly first: string; readonly second: string }) {
  const { data } = useArchiveQuery('analysis.agreement', { first, second }, { keepPrevious: true });
  const { data: known } = useArchiveQuery('tagging.tags', {});
  if (!data) return null;
  if (data.articles === 0) return <p className={css.quiet}>{words.noneShared}</p>;
  const tagOf = new Map((known?.tags ?? []).map((tag) => [tag.id, tag]));
  const { columns } = words;
  return (
    <>
      <p className={css.quietLine}>{words.facts(data.articles, data.sentences)}</p>
      {data.leftOut > 0 ? <p className={css.quietLine}>{words.leftOut(data.leftOut)}</p> : null}
      <table className={css.table} aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{columns.tag}</th>
            {[columns.both, columns.first, columns.second, columns.neither, columns.kappa].map((column) => (
              <th key={column} scope="col" className={css.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.tags.map(({ tagId, both, onlyFirst, onlySecond, neither, kappa }) => {
            const tag = tagOf.get(tagId);
            return (
              <tr key={tagId}>
                <th scope="row">
                  <span className={cx(tagCss.tagName, tag && tagColourClass(tag.colour))}>{tag?.name ?? ''}</span>
                </th>
                <td className={css.number}>{both}</td>
                <td className={css.number}>{onlyFirst}</td>
                <td className={css.number}>{onlySecond}</td>
                <td className={css.number}>{neither}</td>
                <td className={css.number}>
                  {kappa === null ? (
                    words.notDefined
                  ) : (
                    <>
                      <strong>{kappa.toFixed(2)}</strong> <span className={css.small}>{words.strength(kappa)}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.quietLine}>{words.hint}</p>
    </>
  );
}
