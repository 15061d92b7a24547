import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { SearchHit } from '#shared/contract/routes/search.ts';
import { desk } from '../../../strings/desk.ts';
import { find } from '../../../strings/find.ts';
import { useArchivePages } from '../../../archive/pages.ts';
import { useSettled } from '../../../archive/useSettled.ts';
import { announce } from '../../../ui/announcements.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useFound, type Found } from '../../../workspace/useFound.ts';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { Narrow } from '../facets/Narrow.tsx';
import css from '../Find.module.css';
import { useRecording } from '../records/useRecording.ts';
import { SavedBar } from '../saved/SavedBar.tsx';
import { useReviews } from '../saved/useReview.ts';
import { IndexingLine } from '../terms/IndexingLine.tsx';
import { Notices } from '../terms/Notices.tsx';
import { QueryProblemNote } from '../terms/QueryProblemNote.tsx';
import { TermLine } from '../terms/TermLine.tsx';
import type { ListedArticle } from './ArticleLine.tsx';
import { ArticleList } from './ArticleList.tsx';
import { ListHead } from './ListHead.tsx';
import { PassageList } from './PassageList.tsx';
import { Tools } from './Tools.tsx';
import { useLitHits } from './useLitHits.ts';
import { usePaintedMark } from './usePaintedMark.ts';

const PASSAGES = 50;
/** Counts are spoken when the typing pauses, not after every letter. */
const SPOKEN_AFTER = 600;

interface ListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** Everything below the box while something is searched. The answer before stays until the next one is there. */
export function Results({ listRef, submitted }: ListProps & { readonly submitted: number }) {
  const { level, narrowShown } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const found = useFound();
  const { first, answers, isPrevious } = found;
  const [opened, setOpened] = useState(0);
  const onOpen = useCallback(() => setOpened((count) => count + 1), []);
  const isRecorded = useRecording(found, submitted + opened);
  usePaintedMark('results-painted', answers, first);
  useSpokenCount(isPrevious ? undefined : first?.total);
  const search = useCallback((query: string): void => dispatch({ type: 'setQuery', query }), [dispatch]);
  // The list comes first; what is beside it a moment later, in pieces that let a key through.
  const aside = useDeferredValue(useMemo(() => first && { ...first, query: answers }, [first, answers]));
  usePaintedMark('screen-painted', aside?.query ?? '', aside);
  if (found.error) return <Broken message={found.error.message} />;
  if (!first || !aside) return null;
  const { problem, notices, behind } = first;
  return (
    <div className={css.results} data-stale={isPrevious || undefined} data-query={answers}>
      {problem === null ? null : <QueryProblemNote query={answers} problem={problem} />}
      <TermLine terms={aside.terms} query={aside.query} onQuery={search} />
      <Notices notices={notices} onQuery={search} />
      <IndexingLine behind={behind} />
      <SavedBar />
      <Tools />
      {narrowShown ? <Narrow facets={aside.facets} query={aside.query} onQuery={search} /> : null}
      {level === 'articles' ? (
        <Articles found={found} isRecorded={isRecorded} onOpen={onOpen} listRef={listRef} />
      ) : (
        <Passages listRef={listRef} onOpen={onOpen} />
      )}
    </div>
  );
}

function useSpokenCount(total: number | undefined): void {
  const settled = useSettled(total, SPOKEN_AFTER);
  useEffect(() => {
    if (settled !== undefined) announce(find.found(settled));
  }, [settled]);
}

interface ArticlesProps extends ListProps {
  readonly found: Found;
  readonly isRecorded: boolean;
  readonly onOpen: () => void;
}

function Articles({ found, isRecorded, onOpen, listRef }: ArticlesProps) {
  const { review } = useWorkspace();
  const reviews = useReviews();
  const { first, answers, loadMore } = found;
  const { hits, isAll } = useLitHits(found);
  const items = useMemo(() => hits.map((hit) => listed(hit, reviews.get(hit.article.id))), [hits, reviews]);
  // Other results begin at their beginning; more of the same stay where the reader is.
  useLayoutEffect(() => listRef.current?.scrollTo(0, 0), [listRef, answers]);
  if (!first) return null;
  if (first.total === 0) {
    if (first.problem !== null) return null;
    return <Nothing text={review === 'all' ? find.nothingText(answers) : desk.review.nothing[review]} />;
  }
  return (
    <>
      <ListHead text={find.found(first.total)} aside={isRecorded ? desk.record.recorded : ''} withSort />
      <ArticleList
        listRef={listRef}
        label={find.results}
        items={items}
        onLoadMore={isAll ? loadMore : waitForLight}
        onOpen={onOpen}
      />
    </>
  );
}

/** Rows of this page are still to be lit: no use asking for the next one. */
const waitForLight = (): void => undefined;

const listed = (hit: SearchHit, review: ListedArticle['review']): ListedArticle => ({
  article: hit.article,
  hit,
  review,
});

function Passages({ listRef, onOpen }: ListProps & { readonly onOpen: () => void }) {
  const query = useTypedQuery();
  const { script } = useWorkspace();
  const pages = useArchivePages('search.passageHits', { query: query.trim(), script }, PASSAGES);
  const total = pages.pages[0]?.total;
  if (pages.error) return <Broken message={pages.error.message} />;
  if (total === undefined) return null;
  if (total === 0) {
    return (
      <EmptyState heading={find.noPassages}>
        <p>{find.noPassagesText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ListHead text={find.passagesFound(total)} />
      <PassageList
        listRef={listRef}
        hits={pages.pages.flatMap(({ hits }) => hits)}
        onLoadMore={pages.loadMore}
        onOpen={onOpen}
      />
    </>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return (
    <EmptyState heading={find.nothing}>
      <p>{text}</p>
    </EmptyState>
  );
}

export function Broken({ message }: { readonly message: string }) {
  return (
    <EmptyState heading={find.cannotSearch}>
      <p>{message}</p>
    </EmptyState>
  );
}
