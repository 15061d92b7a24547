import { useQueryClient } from '@tanstack/react-query';
import { memo, useRef, useState } from 'react';
import { useArchiveEvent } from '../../../archive/useArchiveEvent.ts';
import { find } from '../../../strings/find.ts';
import css from './Terms.module.css';

/** Between two refreshes while the index catches up: often enough to see it grow, seldom enough not to be in its way. */
const REFRESH = 3000;

/** Says that results are not complete yet, and asks again when more can be found. */
export const IndexingLine = memo(function IndexingLine({ behind }: { readonly behind: number }) {
  const client = useQueryClient();
  const refreshed = useRef(0);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useArchiveEvent('search.indexing', ({ done, total }) => {
    const isDone = done >= total;
    setProgress(isDone ? null : { done, total });
    if (!isDone && Date.now() - refreshed.current < REFRESH) return;
    refreshed.current = Date.now();
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('search.') });
  });
  if (progress === null && behind === 0) return null;
  return (
    <p className={css.indexing}>
      {progress === null ? find.indexingSome(behind) : find.indexing(progress.done, progress.total)}
      <span className={css.track} aria-hidden="true">
        <span style={{ inlineSize: `${progress === null ? 0 : (100 * progress.done) / progress.total}%` }} />
      </span>
    </p>
  );
});
