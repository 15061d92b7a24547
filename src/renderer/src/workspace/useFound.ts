import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { SearchHit } from '#shared/contract/routes/search.ts';
import { useArchivePages, type Pages } from '../archive/pages.ts';
import { useTypedQuery, useWorkspace } from './WorkspaceProvider.tsx';

const PAGE = 50;
/** As many as the tallest pane shows: what is seen is on the screen sooner, the rest is lit when the typing pauses. */
const SEEN_FIRST = 12;

export interface Found extends Pages<Output<'search.query'>> {
  readonly first: Output<'search.query'> | undefined;
  /** The query that `pages` answer: while a newer one is under way, places in it are places in this text. */
  readonly answers: string;
}

/** What the search found. Asked by whoever needs it (the list, next and previous hit): it is one cached answer. */
export function useFound(): Found {
  const query = useTypedQuery();
  const { sort, script, savedSearchId, review } = useWorkspace();
  const asked = query.trim();
  const some = savedSearchId === null || review === 'all' ? {} : { review: { savedSearchId, show: review } };
  const found = useArchivePages(
    'search.query',
    { query: asked, sort, script, light: SEEN_FIRST, ...some },
    PAGE,
    asked !== '',
  );
  const [answers, setAnswers] = useState(asked);
  if (!found.isPrevious && found.pages.length > 0 && answers !== asked) setAnswers(asked);
  return { ...found, first: found.pages[0], answers };
}

export const hitsOf = ({ pages }: Pick<Found, 'pages'>): readonly SearchHit[] => pages.flatMap(({ hits }) => hits);
