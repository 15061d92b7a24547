import { Button as LineButton } from 'react-aria-components';
import { desk } from '../../../strings/desk.ts';
import { find } from '../../../strings/find.ts';
import { shownDay } from '../../../strings/format.ts';
import { cx } from '../../../ui/cx.ts';
import type { BatchRow } from '#shared/contract/routes/desk.ts';
import css from '../Tables.module.css';

const words = desk.batch;

interface BatchTableProps {
  readonly rows: readonly BatchRow[];
  readonly onRun: (query: string) => void;
}

const day = (date: string | null): string => (date === null ? '' : shownDay(date));

/** A row for each term, found or not; a click on the term searches for it. */
export function BatchTable({ rows, onRun }: BatchTableProps) {
  return (
    <div className={css.rows}>
      {rows.length === 0 ? null : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.term}</th>
              <th scope="col" className={css.number}>
                {words.articles}
              </th>
              <th scope="col" className={css.number}>
                {words.passages}
              </th>
              <th scope="col">{words.first}</th>
              <th scope="col">{words.last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ term, query, articles, passages, firstDate, lastDate, problem, notices }, at) => (
              <tr key={at}>
                <td>
                  <LineButton
                    className={cx(css.again)}
                    aria-label={desk.record.again(term)}
                    onPress={() => onRun(query)}
                  >
                    {term}
                  </LineButton>
                  {problem === null ? null : <p className={css.problem}>{problem.message}</p>}
                  {notices.map(({ kind, message }) => (
                    <p key={kind} className={css.quiet}>
                      {message}
                    </p>
                  ))}
                </td>
                <td className={css.number}>{articles === 0 ? find.none : articles.toLocaleString('en')}</td>
                <td className={css.number}>{passages === 0 ? find.none : passages.toLocaleString('en')}</td>
                <td className={css.quiet}>{day(firstDate)}</td>
                <td className={css.quiet}>{day(lastDate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
