import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import type { Segment } from '#shared/model/segment.ts';
import { languageName } from '../../strings/format.ts';
import { reading } from '../../strings/reading.ts';
import { interleave, type Row } from '#shared/text/interleave.ts';
import { MountedText, mountText } from '../../text/mountedTexts.ts';
import type { ReadingScroll } from '../../text/readingScroll.ts';
import { useCaret } from '../../text/useCaret.ts';
import { useDoubleClick } from './useDoubleClick.ts';
import { cx } from '../../ui/cx.ts';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import { Chunks } from './Chunks.tsx';
import interleaved from './Interleaved.module.css';
import type { Mark } from './marks.ts';
import css from './Reading.module.css';
import { Stripes } from './Stripes.tsx';
import type { TextsToRead } from './textsToRead.ts';

interface InterleavedProps {
  readonly texts: TextsToRead & { readonly translation: ArticleText };
  readonly scroll: ReadingScroll;
  readonly marks: { readonly original: readonly Mark[]; readonly translation: readonly Mark[] };
}

/** One column: each sentence of the original, and below it, set apart, what says the same. */
export function Interleaved({ texts, scroll, marks }: InterleavedProps) {
  const { original, translation, alignment } = texts;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { focus } = useWorkspace();
  const wantsFocus = focus.place === 'read';
  const rows = useMemo(
    () => interleave(original.segments, translation.segments, alignment?.links ?? []),
    [original.segments, translation.segments, alignment],
  );
  useLayoutEffect(() => {
    const [box, body] = [scroller.current, root.current];
    if (!box || !body) return undefined;
    const undo = [original, translation].flatMap((text) => {
      const segmentIds = text.segments.map(({ id }) => id);
      return [
        mountText(new MountedText(text.id, text.content, body, true)),
        scroll.attach(text.role, { scroller: box, root: body, segmentIds }),
      ];
    });
    return () => undo.reverse().forEach((take) => take());
    // The rows are on the page anew when the links change: what stands where is measured again.
  }, [original, translation, scroll, rows]);
  const doubleClick = useDoubleClick();
  useCaret({ scroller, root, bar, doubleClick });
  useEffect(() => {
    if (wantsFocus && document.activeElement?.role !== 'document') scroller.current?.focus({ preventScroll: true });
  }, [wantsFocus]);
  const name = reading.interleaved(languageName(original.language), languageName(translation.language));
  return (
    <section className={css.column} aria-label={name}>
      <p className={css.columnName}>{name}</p>
      <div
        ref={scroller}
        className={css.scroller}
        role="document"
        aria-label={name}
        data-place-focus=""
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable), and the caret lives here
      >
        <div className={css.sheet}>
          <Rows ref={root} rows={rows} original={original} translation={translation} />
          <Stripes textId={original.id} marks={marks.original} />
          <Stripes textId={translation.id} marks={marks.translation} />
          <div ref={bar} className={css.caret} aria-hidden="true" hidden />
        </div>
      </div>
    </section>
  );
}

interface RowsProps {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly rows: readonly Row[];
  readonly original: ArticleText;
  readonly translation: ArticleText;
}

const keyOf = ({ original, translation }: Row): number => original[0]?.id ?? translation[0]?.id ?? 0;

const Rows = memo(function Rows({ ref, rows, original, translation }: RowsProps) {
  return (
    <div ref={ref} className={cx(css.body, interleaved.rows)}>
      <Chunks items={rows} keyOf={keyOf}>
        {(row) => (
          <div key={keyOf(row)} className={cx(interleaved.row, row.beginsParagraph && interleaved.begins)}>
            <Sentences text={original} segments={row.original} className={interleaved.original} />
            <Sentences text={translation} segments={row.translation} className={interleaved.translation} />
          </div>
        )}
      </Chunks>
    </div>
  );
});

interface SentencesProps {
  readonly text: ArticleText;
  readonly segments: readonly Segment[];
  readonly className: string | undefined;
}

/** Sentences of one text that stand together; a quiet word where there are none. */
function Sentences({ text, segments, className }: SentencesProps) {
  const [first] = segments;
  if (!first) return <p className={cx(className, interleaved.none)}>{reading.noCounterpart[text.role]}</p>;
  return (
    <p
      className={cx(className, first.kind !== 'sentence' && interleaved[first.kind])}
      data-text-id={text.id}
      lang={text.language}
      dir={directionOf(text.language)}
    >
      {segments.map((segment, at) => {
        // White space between sentences belongs to the text; what stands apart in it ends here.
        const next = segments[at + 1];
        const between = next ? text.content.slice(segment.end, next.start) : '';
        return [
          <span key={segment.start} data-start={segment.start} data-segment={segment.id}>
            {text.content.slice(segment.start, segment.end)}
          </span>,
          between === '' ? null : (
            <span key={segment.end} data-start={segment.end}>
              {between}
            </span>
          ),
        ];
      })}
    </p>
  );
}
