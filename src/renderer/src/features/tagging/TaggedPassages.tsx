import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PassageInContext } from '#shared/contract/routes/tagging.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { directionOf } from '#shared/model/language.ts';
import { languageName, shownDay } from '../../strings/format.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DossierIcon } from '../../ui/icons.tsx';
import { useAddToDossier } from '../../workspace/useAddToDossier.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './Tagging.module.css';

interface TaggedPassagesProps {
  readonly label: string;
  readonly passages: readonly PassageInContext[];
  /** One of them is being opened. */
  readonly onOpen?: () => void;
}

const LAYOUT = { estimatedRowHeight: 130 };

/** Passages from all articles; Enter or one click goes to the place. */
export function TaggedPassages({ label, passages, onOpen }: TaggedPassagesProps) {
  const dispatch = useWorkspaceDispatch();
  const addToDossier = useAddToDossier();
  const open = ({ passage: { id, articleId, textId, start, end } }: PassageInContext): void => {
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end }, passageId: id });
    onOpen?.();
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <GridList
        className={cx(css.tagged)}
        aria-label={label}
        items={passages.map((item) => ({ ...item, id: item.passage.id }))}
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={item.passage.quote}
            className={cx(css.taggedItem)}
            onAction={() => open(item)}
          >
            <div className={css.taggedWords}>
              <p className={css.taggedQuote} lang={item.language} dir={directionOf(item.language)}>
                {shownQuote(item.passage)}
              </p>
              {item.mirrored ? (
                <p className={css.mirrored}>
                  <span className={css.mirroredIn}>{tagging.inOther(languageName(item.mirrored.language))}</span>{' '}
                  <span lang={item.mirrored.language} dir={directionOf(item.mirrored.language)}>
                    {item.mirrored.quote}
                  </span>
                </p>
              ) : null}
              <p className={css.source}>
                <span lang={item.article.language}>{item.article.title}</span>
                {' · '}
                {[item.article.outlet, shownDay(item.article.published ?? item.article.capturedAt)]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
              </p>
            </div>
            <IconButton
              size="small"
              label={tagging.addToDossier}
              icon={<DossierIcon />}
              onPress={() => void addToDossier([{ kind: 'passage', passageId: item.passage.id }])}
            />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
