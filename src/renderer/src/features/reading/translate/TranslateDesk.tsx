import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import type { ArticleId, SegmentId } from '#shared/model/ids.ts';
import { directionOf } from '#shared/model/language.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { translating as words } from '../../../strings/translating.ts';
import { Button } from '../../../ui/Button.tsx';
import { Tip } from '../../../ui/Tip.tsx';
import { shownKeys } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import type { TextsToRead } from '../textsToRead.ts';
import { History } from './History.tsx';
import { SentenceTerms } from './SentenceTerms.tsx';
import { StatusLine } from './StatusLine.tsx';
import css from './Translate.module.css';
import { progressOf } from './units.ts';
import { usePaintedUnit } from './usePaintedUnit.ts';
import { useSentenceWork, type SentenceWork } from './useSentenceWork.ts';

interface TranslateDeskProps {
  readonly articleId: ArticleId;
  readonly texts: TextsToRead & { readonly translation: ArticleText };
  readonly isInterleaved: boolean;
  readonly onDone: () => void;
}

/** Below the texts: one sentence of the original, and beside it the field in which its translation is written. */
export function TranslateDesk({ articleId, texts, isInterleaved, onDone }: TranslateDeskProps) {
  const { original, translation } = texts;
  const work = useSentenceWork(texts);
  const { unit, units, states } = work;
  const field = useRef<HTMLTextAreaElement>(null);
  const [historyOf, setHistoryOf] = useState<SegmentId | null>(null);
  const { data: settings } = useArchiveQuery('settings.get', {});
  const progress = useMemo(() => progressOf(units, states), [units, states]);
  usePaintedUnit(texts, unit, isInterleaved);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const insert = (term: string): void => {
    const [from, to] = [field.current?.selectionStart ?? 0, field.current?.selectionEnd ?? 0];
    const [before, behind] = [work.typed.slice(0, from), work.typed.slice(to)];
    const put = `${/\S$/u.test(before) ? ' ' : ''}${term}${/^[\p{L}\p{N}]/u.test(behind) ? ' ' : ''}`;
    work.type(before + put + behind);
    field.current?.focus({ preventScroll: true });
    // React sets the words, and the caret goes to their end; it belongs behind what was put in.
    requestAnimationFrame(() => field.current?.setSelectionRange(from + put.length, from + put.length));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = event.nativeEvent.isComposing ? null : deedOf(event);
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (wanted !== 'escape') work[wanted]();
    else if (work.isChanged) work.revert();
    else onDone();
  };
  const source = unit?.original.map(({ start, end }) => original.content.slice(start, end)).join(' ') ?? '';
  const state = unit?.translation ? states.get(unit.translation.id) : undefined;
  const counts = [
    work.told,
    words.progress(progress.verified, progress.total),
    progress.missing > 0 ? words.missing(progress.missing) : '',
    progress.stale > 0 ? words.staleCount(progress.stale) : '',
  ];
  return (
    <section className={css.desk} aria-label={words.label}>
      <div className={css.sides}>
        <p
          className={css.source}
          aria-label={words.original}
          lang={original.language}
          dir={directionOf(original.language)}
        >
          {source === '' ? <span className={css.quiet}>{words.onlyHere}</span> : source}
        </p>
        <textarea
          ref={field}
          className={css.field}
          aria-label={words.field}
          placeholder={words.placeholder}
          lang={translation.language}
          dir={directionOf(translation.language)}
          value={work.typed}
          rows={2}
          onChange={(event) => work.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <SentenceTerms
        articleId={articleId}
        unit={unit}
        originalId={original.id}
        targetLanguage={translation.language}
        onInsert={insert}
      />
      <StatusLine
        state={state}
        isMissing={unit?.translation === null}
        isChanged={work.isChanged}
        analyst={settings?.analyst ?? ''}
      />
      <div className={css.steps}>
        <p className={css.counts}>{counts.filter((part) => part !== '').join(' · ')}</p>
        <Steps work={work} onStep={() => field.current?.focus({ preventScroll: true })} />
        {state ? (
          <Button
            size="small"
            isDisabled={state.revisions === 0}
            onPress={() => setHistoryOf(historyOf === state.segmentId ? null : state.segmentId)}
          >
            {words.history(state.revisions)}
          </Button>
        ) : null}
        <Button size="small" onPress={onDone}>
          {words.done}
        </Button>
      </div>
      {historyOf !== null && historyOf === state?.segmentId ? (
        <History segmentId={historyOf} onUse={work.type} />
      ) : null}
    </section>
  );
}

/** Enter keeps: a sentence has no lines. */
function deedOf(event: KeyboardEvent): 'keep' | 'verify' | 'escape' | 'stepOn' | 'stepBack' | null {
  if (event.key === 'Enter') return event.ctrlKey || event.metaKey ? 'verify' : event.shiftKey ? null : 'keep';
  if (event.key === 'Escape') return 'escape';
  if (!event.altKey) return null;
  return event.key === 'ArrowDown' ? 'stepOn' : event.key === 'ArrowUp' ? 'stepBack' : null;
}

/** The buttons give the keyboard back to the field. */
function Steps({ work, onStep }: { readonly work: SentenceWork; readonly onStep: () => void }) {
  const then = (deed: () => void) => () => {
    deed();
    onStep();
  };
  return (
    <>
      <Tip text={words.previous} keys={shownKeys('Alt+↑', isMac)}>
        <Button size="small" aria-label={words.previous} onPress={then(work.stepBack)}>
          ↑
        </Button>
      </Tip>
      <Tip text={words.next} keys={shownKeys('Alt+↓', isMac)}>
        <Button size="small" aria-label={words.next} onPress={then(work.stepOn)}>
          ↓
        </Button>
      </Tip>
      <Button size="small" onPress={then(work.goToOpen)}>
        {words.nextOpen}
      </Button>
      <Tip text={words.keep} keys="Enter">
        <Button size="small" isDisabled={!work.isChanged} onPress={then(work.keep)}>
          {words.keep}
        </Button>
      </Tip>
      <Tip text={words.verify} keys={shownKeys('Mod+Enter', isMac)}>
        <Button size="small" look="primary" onPress={then(work.verify)}>
          {words.verify}
        </Button>
      </Tip>
    </>
  );
}
