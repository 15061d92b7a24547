import { memo, useEffect, type RefObject } from 'react';
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { cx } from '../../../ui/cx.ts';
import { ArticleLine, type ListedArticle } from './ArticleLine.tsx';
import css from '../Find.module.css';

interface ArticleListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly items: readonly ListedArticle[];
  readonly onLoadMore: () => void;
  readonly onOpen?: (listed: ListedArticle) => void;
}

/** Too low a guess puts rows on the page that nobody sees, each of which is measured before anything is painted. */
const LINES = { estimatedRowHeight: 96 };
const HITS = { estimatedRowHeight: 230 };

/** Only what is in view is on the page. Enter or a click opens; from a search, at the first hit. */
export const ArticleList = memo(function ArticleList({ listRef, label, items, onLoadMore, onOpen }: ArticleListProps) {
  const { articleId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  // Next and previous hit go on to other articles: the list keeps the open one in sight.
  useEffect(() => {
    listRef.current?.querySelector(`[data-key="${articleId ?? ''}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [listRef, articleId]);
  const open = (listed: ListedArticle): void => {
    onOpen?.(listed);
    dispatch({
      type: 'openArticle',
      articleId: listed.article.id,
      focus: true,
      ...(listed.hit === null ? {} : { hitIndex: 0 }),
    });
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={(items[0]?.hit ?? null) === null ? LINES : HITS}>
      <ListBox ref={listRef} className={cx(css.list)} aria-label={label} shouldFocusWrap={false}>
        <Collection items={items} dependencies={[articleId]}>
          {(item) => (
            <ListBoxItem
              id={item.article.id}
              textValue={item.article.title}
              className={cx(css.item, item.article.id === articleId && css.open)}
              onAction={() => open(item)}
            >
              <ArticleLine listed={item} />
            </ListBoxItem>
          )}
        </Collection>
        <ListBoxLoadMoreItem onLoadMore={onLoadMore} isLoading={false} />
      </ListBox>
    </Virtualizer>
  );
});
