import type { QueryNotice } from '#shared/contract/routes/search.ts';
import { Button } from '../../../ui/Button.tsx';
import css from './Terms.module.css';

interface NoticesProps {
  readonly notices: readonly QueryNotice[];
  readonly onQuery: (query: string) => void;
}

/** What is worth knowing about a query: a sentence, and the one click that would search otherwise. */
export function Notices({ notices, onQuery }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <ul className={css.notices}>
      {notices.map(({ kind, message, query, label }) => (
        <li key={`${kind}${message}`} className={css.notice} data-kind={kind}>
          <span>{message}</span>
          {query === null ? null : (
            <Button size="small" look="outlined" onPress={() => onQuery(query)}>
              {label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
