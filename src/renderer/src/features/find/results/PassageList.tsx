import type { RefObject } from 'react';
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PassageHit } from '#shared/contract/routes/search.ts';
import { directionOf } from '#shared/model/language.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { find } from '../../../strings/find.ts';
import { shownDay } from '../../../strings/format.ts';
import { cx } from '../../../ui/cx.ts';
import { Marked } from '../../../ui/Marked.tsx';
import { TagChip } from '../../../ui/TagChip.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from '../Find.module.css';

interface PassageListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly hits: readonly PassageHit[];
  readonly onLoadMore: () => void;
  readonly onOpen: () => void;
}

const LAYOUT = { estimatedRowHeight: 110 };

/** Passages that were found: the words, whose they are, how they are tagged. One click goes to the place. */
export function PassageList({ listRef, hits, onLoadMore, onOpen }: PassageListProps) {
  const { passageId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const open = ({ passage: { id, articleId, textId, start, end } }: PassageHit): void => {
    onOpen();
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end }, passageId: id });
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox ref={listRef} className={cx(css.list)} aria-label={find.passageResults} shouldFocusWrap={false}>
        <Collection items={hits.map((hit) => ({ ...hit, id: hit.passage.id }))} dependencies={[passageId]}>
          {(hit) => (
            <ListBoxItem
              id={hit.id}
              textValue={hit.passage.quote}
              className={cx(css.item, hit.id === passageId && css.open)}
              onAction={() => open(hit)}
            >
              <PassageLine hit={hit} />
            </ListBoxItem>
          )}
        </Collection>
        <ListBoxLoadMoreItem onLoadMore={onLoadMore} isLoading={false} />
      </ListBox>
    </Virtualizer>
  );
}

function PassageLine({ hit: { passage, article, language, highlights } }: { readonly hit: PassageHit }) {
  const { data } = useArchiveQuery('tagging.tags', {});
  const tags = (data?.tags ?? []).filter(({ id }) => passage.tagIds.includes(id));
  const facts = [article.outlet, shownDay(article.published ?? article.capturedAt)].filter((fact) => fact !== '');
  return (
    <>
      <span className={css.quote} lang={language} dir={directionOf(language)}>
        <Marked text={passage.quote} highlights={highlights} />
      </span>
      <span className={css.facts}>
        <span lang={article.language}>{article.title}</span> · {facts.join(' · ')}
      </span>
      {passage.note === '' ? null : <span className={css.facts}>{passage.note}</span>}
      {tags.length === 0 ? null : (
        <span className={css.tags}>
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </span>
      )}
    </>
  );
}
