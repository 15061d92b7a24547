import { useEffect, useRef } from 'react';
import { useArchivePages } from '../../archive/pages.ts';
import { find } from '../../strings/find.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import type { ListedArticle } from './ArticleLine.tsx';
import { ArticleList } from './ArticleList.tsx';
import css from './Find.module.css';
import { ListHead } from './ListHead.tsx';
import { QueryProblemNote } from './QueryProblemNote.tsx';
import { SearchBox } from './SearchBox.tsx';

const PAGE = 100;

/** One box over everything; when it is empty, the whole library. */
export function FindPane() {
  const { query } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <SearchBox onLeaveDown={() => list.current?.focus()} />
      {query.trim() === '' ? <Library listRef={list} /> : <Results query={query.trim()} listRef={list} />}
    </>
  );
}

interface ListProps {
  readonly listRef: React.RefObject<HTMLDivElement | null>;
}

function Library({ listRef }: ListProps) {
  const run = useRunCommand();
  const pages = useArchivePages('reading.library', {}, PAGE);
  const articles = pages.pages.flatMap((page) =>
    page.articles.map((article): ListedArticle => ({ article, hit: null })),
  );
  const total = pages.pages[0]?.total;
  if (pages.error) return <Broken message={pages.error.message} />;
  if (total === undefined) return null;
  if (total === 0) {
    return (
      <EmptyState
        heading={find.emptyLibrary}
        actions={
          <Button look="outlined" onPress={() => run('article.import')}>
            {find.import}
          </Button>
        }
      >
        <p>{find.emptyLibraryText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ListHead text={find.total(total)} withSort={false} />
      <ArticleList listRef={listRef} label={find.library} items={articles} onLoadMore={pages.loadMore} />
    </>
  );
}

function Results({ query, listRef }: ListProps & { readonly query: string }) {
  const { sort } = useWorkspace();
  const pages = useArchivePages('search.query', { query, sort }, PAGE);
  const first = pages.pages[0];
  const total = first?.total;
  const hits = pages.pages.flatMap((page) => page.hits.map((hit): ListedArticle => ({ article: hit.article, hit })));
  const settled = pages.isPrevious ? undefined : total;
  useEffect(() => {
    if (settled !== undefined) announce(find.found(settled));
  }, [settled, query]);
  if (pages.error) return <Broken message={pages.error.message} />;
  if (!first) return null;
  const problem = pages.isPrevious ? null : first.problem;
  const note = problem === null ? null : <QueryProblemNote query={query} problem={problem} />;
  if (note !== null && total === 0) return note;
  if (total === 0) {
    return (
      <EmptyState heading={find.nothing}>
        <p>{find.nothingText(query)}</p>
      </EmptyState>
    );
  }
  return (
    <div className={css.results} data-stale={pages.isPrevious || undefined}>
      {note}
      <ListHead text={find.found(total ?? 0)} withSort />
      <ArticleList listRef={listRef} label={find.results} items={hits} onLoadMore={pages.loadMore} />
    </div>
  );
}

function Broken({ message }: { readonly message: string }) {
  return (
    <EmptyState heading={find.cannotSearch}>
      <p>{message}</p>
    </EmptyState>
  );
}
