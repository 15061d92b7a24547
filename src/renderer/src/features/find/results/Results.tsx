import { useEffect, type RefObject } from 'react';
import { find } from '../../../strings/find.ts';
import { useArchivePages } from '../../../archive/pages.ts';
import { useSettled } from '../../../archive/useSettled.ts';
import { announce } from '../../../ui/announcements.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { hitsOf, useFound, type Found } from '../../../workspace/useFound.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { Narrow } from '../facets/Narrow.tsx';
import css from '../Find.module.css';
import { IndexingLine } from '../terms/IndexingLine.tsx';
import { Notices } from '../terms/Notices.tsx';
import { QueryProblemNote } from '../terms/QueryProblemNote.tsx';
import { TermLine } from '../terms/TermLine.tsx';
import type { ListedArticle } from './ArticleLine.tsx';
import { ArticleList } from './ArticleList.tsx';
import { ListHead } from './ListHead.tsx';
import { PassageList } from './PassageList.tsx';
import { Tools } from './Tools.tsx';
import { usePaintedMark } from './usePaintedMark.ts';

const PASSAGES = 50;
/** Counts are spoken when the typing pauses, not after every letter. */
const SPOKEN_AFTER = 600;

interface ListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** Everything below the box while something is searched. The answer before stays until the next one is there. */
export function Results({ listRef }: ListProps) {
  const { level, narrowShown } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const found = useFound();
  const { first, answers, isPrevious } = found;
  usePaintedMark(answers, first);
  useSpokenCount(isPrevious ? undefined : first?.total);
  const search = (query: string): void => dispatch({ type: 'setQuery', query });
  if (found.error) return <Broken message={found.error.message} />;
  if (!first) return null;
  const { problem, terms, notices, facets, behind } = first;
  return (
    <div className={css.results} data-stale={isPrevious || undefined} data-query={answers}>
      {problem === null ? null : <QueryProblemNote query={answers} problem={problem} />}
      <TermLine terms={terms} query={answers} onQuery={search} />
      <Notices notices={notices} onQuery={search} />
      <IndexingLine behind={behind} />
      <Tools />
      {narrowShown ? <Narrow facets={facets} query={answers} onQuery={search} /> : null}
      {level === 'articles' ? <Articles found={found} listRef={listRef} /> : <Passages listRef={listRef} />}
    </div>
  );
}

function useSpokenCount(total: number | undefined): void {
  const settled = useSettled(total, SPOKEN_AFTER);
  useEffect(() => {
    if (settled !== undefined) announce(find.found(settled));
  }, [settled]);
}

function Articles({ found, listRef }: ListProps & { readonly found: Found }) {
  const { first, answers, loadMore } = found;
  if (!first) return null;
  if (first.total === 0) return first.problem === null ? <Nothing query={answers} /> : null;
  const items = hitsOf(found).map((hit): ListedArticle => ({ article: hit.article, hit }));
  return (
    <>
      <ListHead text={find.found(first.total)} withSort />
      <ArticleList listRef={listRef} label={find.results} items={items} onLoadMore={loadMore} />
    </>
  );
}

function Passages({ listRef }: ListProps) {
  const { query, script } = useWorkspace();
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
      <PassageList listRef={listRef} hits={pages.pages.flatMap(({ hits }) => hits)} onLoadMore={pages.loadMore} />
    </>
  );
}

function Nothing({ query }: { readonly query: string }) {
  return (
    <EmptyState heading={find.nothing}>
      <p>{find.nothingText(query)}</p>
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
