import type { QueryProblem } from '#shared/model/query.ts';
import css from './Terms.module.css';

interface QueryProblemNoteProps {
  readonly query: string;
  readonly problem: QueryProblem;
}

/** What is wrong with a query, with its place underlined. */
export function QueryProblemNote({ query, problem: { message, start, end } }: QueryProblemNoteProps) {
  return (
    <div className={css.problem} role="status">
      <p className={css.problemQuery}>
        {query.slice(0, start)}
        <span className={css.problemPlace}>{query.slice(start, Math.max(end, start + 1)) || '\u00a0'}</span>
        {query.slice(Math.max(end, start + 1))}
      </p>
      <p>{message}</p>
    </div>
  );
}
