import type { RefObject } from 'react';
import { useArchivePages } from '../../archive/pages.ts';
import { find } from '../../strings/find.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import type { ListedArticle } from './results/ArticleLine.tsx';
import { ArticleList } from './results/ArticleList.tsx';
import { ListHead } from './results/ListHead.tsx';
import { Broken } from './results/Results.tsx';
import { SavedList } from './saved/SavedList.tsx';
import { IndexingLine } from './terms/IndexingLine.tsx';

const PAGE = 100;

/** Nothing is searched: everything there is, newest first. */
export function Library({ listRef }: { readonly listRef: RefObject<HTMLDivElement | null> }) {
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
      <IndexingLine behind={0} />
      <SavedList />
      <ListHead text={find.total(total)} />
      <ArticleList listRef={listRef} label={find.library} items={articles} onLoadMore={pages.loadMore} />
    </>
  );
}
