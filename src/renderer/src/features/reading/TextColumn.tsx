import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import { languageName } from '../../strings/format.ts';
import { reading } from '../../strings/reading.ts';
import { MountedText, mountText } from '../../text/mountedTexts.ts';
import type { ReadingScroll } from '../../text/readingScroll.ts';
import { useCaret } from '../../text/useCaret.ts';
import { useDoubleClick } from './useDoubleClick.ts';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import type { Mark } from './marks.ts';
import css from './Reading.module.css';
import { Stripes } from './Stripes.tsx';
import { TextBody } from './TextBody.tsx';

interface TextColumnProps {
  readonly text: ArticleText;
  readonly scroll: ReadingScroll;
  readonly marks: readonly Mark[];
  /** The first column on the page takes the keyboard when the reading place is asked for. */
  readonly isFirst: boolean;
}

const originOf = ({ role, origin, translator }: ArticleText): string => {
  if (role === 'original') return '';
  return translator === '' ? reading.origin[origin ?? 'human'] : reading.by(translator);
};

/** One text: scrolls by itself, read with mouse or keyboard. */
export function TextColumn({ text, scroll, marks, isFirst }: TextColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { focus } = useWorkspace();
  const wantsFocus = isFirst && focus.place === 'read';

  useLayoutEffect(() => {
    if (!scroller.current || !root.current) return undefined;
    const unmount = mountText(new MountedText(text.id, text.content, root.current));
    const segmentIds = text.segments.map(({ id }) => id);
    const detach = scroll.attach(text.role, { scroller: scroller.current, root: root.current, segmentIds });
    return () => {
      detach();
      unmount();
    };
  }, [text, scroll]);
  const doubleClick = useDoubleClick();
  useCaret({ scroller, root, bar, doubleClick });
  useEffect(() => {
    const isReading = document.activeElement?.role === 'document';
    if (wantsFocus && !isReading) scroller.current?.focus({ preventScroll: true });
  }, [wantsFocus]);

  const name = reading.columnName(text.role, languageName(text.language));
  return (
    <section className={css.column} aria-label={name}>
      <p className={css.columnName}>{[name, originOf(text)].filter((part) => part !== '').join(' · ')}</p>
      <div
        ref={scroller}
        className={css.scroller}
        role="document"
        aria-label={name}
        lang={text.language}
        dir={directionOf(text.language)}
        data-place-focus={isFirst ? '' : undefined}
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable), and the caret lives here
      >
        <div className={css.sheet}>
          <TextBody ref={root} text={text} />
          <Stripes textId={text.id} marks={marks} />
          <div ref={bar} className={css.caret} aria-hidden="true" hidden />
        </div>
      </div>
    </section>
  );
}
