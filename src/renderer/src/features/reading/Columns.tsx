import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleDetail, ArticleText } from '#shared/model/article.ts';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { mountedText } from '../../text/mountedTexts.ts';
import { characterAt } from '../../text/points.ts';
import type { ReadingScroll } from '../../text/readingScroll.ts';
import { spansAt } from '../../text/spans.ts';
import { selectSpan } from '../../text/selection.ts';
import { useCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Target, View } from '../../workspace/workspace.ts';
import { GlossaryTip } from './glossary/GlossaryTip.tsx';
import { useGlossary } from './glossary/useGlossary.ts';
import { Interleaved } from './Interleaved.tsx';
import { LinksBar } from './links/LinksBar.tsx';
import { marksOf, type Mark } from './marks.ts';
import css from './Reading.module.css';
import { TextColumn } from './TextColumn.tsx';
import { blocksOfTexts, type TextsToRead } from './textsToRead.ts';
import { TranslateDesk } from './translate/TranslateDesk.tsx';
import { useCounterparts } from './useCounterparts.ts';
import type { Hits } from './useHits.ts';
import { usePaintedMarks } from './usePaintedMarks.ts';
import { useReadingPlace } from './useReadingPlace.ts';

interface ColumnsProps {
  readonly article: ArticleDetail;
  readonly texts: TextsToRead;
  readonly view: View;
  readonly places: Hits['places'];
  readonly hitIndex: number;
}

const NO_TAGS: readonly TagWithCount[] = [];
const NO_MARKS: readonly Mark[] = [];

/** The original, the translation, both side by side, or one sentence after the other. */
export const Columns = memo(function Columns({ article, texts, view, places, hitIndex }: ColumnsProps) {
  const { original, translation } = texts;
  const { scrollLocked } = useWorkspace();
  const columns = useRef<HTMLDivElement>(null);
  const scroll = useReadingPlace(article, texts);
  const { data } = useArchiveQuery('tagging.tags', {});
  const tags = data?.tags ?? NO_TAGS;
  const blocks = useMemo(() => blocksOfTexts(texts), [texts]);
  const marks = useMemo(
    () => ({
      original: marksOf(original, texts, article.passages, tags),
      translation: translation ? marksOf(translation, texts, article.passages, tags) : NO_MARKS,
    }),
    [texts, original, translation, article.passages, tags],
  );
  const shown = {
    original: view === 'translation' && translation ? null : original,
    translation: view === 'original' ? null : translation,
  };

  // Where the texts are one column, there is nothing to lock.
  const isLocked = scrollLocked && view !== 'interleaved';
  useLayoutEffect(() => scroll.configure(blocks, isLocked), [scroll, blocks, isLocked]);
  useLayoutEffect(() => scroll.restore(), [scroll, view]);
  const isInterleaved = view === 'interleaved';
  usePaintedMarks(shown.original, marks.original, places, hitIndex, isInterleaved);
  usePaintedMarks(shown.translation, marks.translation, places, hitIndex, isInterleaved);
  useCounterparts(columns, texts);
  const glossaryPlaces = useGlossary(article.id, texts, view);
  useTarget(scroll, shown, texts);
  usePassageClicks(columns, article);
  const [isTranslating, leave] = useTranslating(columns, translation !== null, view);
  // The column that had the keyboard may have been put away: the other one takes it.
  useEffect(() => {
    if (document.activeElement === document.body)
      columns.current?.querySelector<HTMLElement>('[data-place-focus]')?.focus({ preventScroll: true });
  }, [view]);

  return (
    <>
      <div ref={columns} className={css.columns}>
        {view === 'interleaved' && translation ? (
          <Interleaved texts={{ ...texts, translation }} scroll={scroll} marks={marks} />
        ) : null}
        {shown.original && view !== 'interleaved' ? (
          <TextColumn key={original.id} text={original} scroll={scroll} marks={marks.original} isFirst />
        ) : null}
        {shown.translation && view !== 'interleaved' ? (
          <TextColumn
            key={shown.translation.id}
            text={shown.translation}
            scroll={scroll}
            marks={marks.translation}
            isFirst={shown.original === null}
          />
        ) : null}
      </div>
      <GlossaryTip places={glossaryPlaces} />
      {isTranslating && translation ? (
        <TranslateDesk
          key={translation.id}
          articleId={article.id}
          texts={{ ...texts, translation }}
          isInterleaved={isInterleaved}
          onDone={leave}
        />
      ) : texts.alignment && view === 'both' ? (
        <LinksBar isInterleaved={isInterleaved} texts={texts} alignment={texts.alignment} />
      ) : null}
    </>
  );
});

/** Working on the translation: by key and by button; it shows the translation where that was put away. */
function useTranslating(
  columns: React.RefObject<HTMLElement | null>,
  hasTranslation: boolean,
  view: View,
): [boolean, () => void] {
  const [isTranslating, setTranslating] = useState(false);
  const dispatch = useWorkspaceDispatch();
  const leave = (): void => {
    setTranslating(false);
    columns.current?.querySelector<HTMLElement>('[data-place-focus]')?.focus({ preventScroll: true });
  };
  useCommand(
    'translate.edit',
    () => {
      if (isTranslating) leave();
      else {
        if (view === 'original') dispatch({ type: 'setView', view: 'both' });
        setTranslating(true);
      }
    },
    hasTranslation,
  );
  return [isTranslating, leave];
}

interface Shown {
  readonly original: ArticleText | null;
  readonly translation: ArticleText | null;
}

/** Brings the place that was asked for before the eyes, showing its text first where it is put away. */
function useTarget(scroll: ReadingScroll, { original, translation }: Shown, texts: TextsToRead): void {
  const { target } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const done = useRef(0);
  const originalId = original?.id;
  const translationId = translation?.id;
  useEffect(() => {
    const { place, serial } = target;
    if (!place || serial === done.current) return;
    if (place.textId !== originalId && place.textId !== translationId) {
      const isTranslation = texts.translations.some(({ id }) => id === place.textId);
      if (isTranslation) dispatch({ type: 'chooseTranslation', textId: place.textId });
      if (isTranslation || place.textId === texts.original.id) dispatch({ type: 'setView', view: 'both' });
      return;
    }
    const range = mountedText(place.textId)?.rangeOf(place);
    if (!range) return;
    done.current = serial;
    scroll.reveal(place.textId === originalId ? 'original' : 'translation', range);
    bringCaret(place);
  }, [target, originalId, translationId, scroll, texts, dispatch]);
}

/** The caret goes along (with the keyboard, if that is in a text), except under the fingers of somebody who is typing. */
function bringCaret(place: Target): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return;
  const column = mountedText(place.textId)?.root.closest<HTMLElement>('[role="document"]');
  if (focused?.role === 'document') column?.focus({ preventScroll: true });
  selectSpan({ ...place, end: place.start });
}

/** A click on marked words brings their passage forward on the right. */
function usePassageClicks(columns: React.RefObject<HTMLElement | null>, article: ArticleDetail): void {
  const dispatch = useWorkspaceDispatch();
  const { passages } = article;
  useEffect(() => {
    const root = columns.current;
    if (!root) return undefined;
    const onClick = (event: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false) return;
      const point = characterAt(event.clientX, event.clientY);
      if (!point) return;
      const own = passages.filter(({ textId, state }) => textId === point.text.textId && state === 'anchored');
      const passage = spansAt(own, point.offset)[0];
      dispatch({ type: 'showPassage', passageId: passage?.id ?? null });
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [columns, passages, dispatch]);
}
