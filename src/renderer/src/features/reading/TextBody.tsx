import { memo, useMemo, type Ref } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { layOut, type Paragraph } from '../../text/layout.ts';
import { cx } from '../../ui/cx.ts';
import { Chunks } from './Chunks.tsx';
import css from './Reading.module.css';

interface TextBodyProps {
  readonly text: ArticleText;
  readonly ref: Ref<HTMLDivElement>;
}

/** The words of one text. Rendered once: everything that changes while reading is painted over it. */
export const TextBody = memo(function TextBody({ text, ref }: TextBodyProps) {
  const paragraphs = useMemo(() => layOut(text.content, text.segments), [text.content, text.segments]);
  return (
    <div ref={ref} className={css.body} data-text-id={text.id}>
      <Chunks items={paragraphs} keyOf={({ start }) => start}>
        {(paragraph) => <ParagraphElement key={paragraph.start} paragraph={paragraph} />}
      </Chunks>
    </div>
  );
});

function ParagraphElement({ paragraph: { kind, pieces } }: { readonly paragraph: Paragraph }) {
  const words = pieces.map(({ start, segmentId, text }) => (
    <span key={start} data-start={start} data-segment={segmentId ?? undefined}>
      {text}
    </span>
  ));
  if (kind === 'heading') return <h2>{words}</h2>;
  return <p className={cx(kind === 'caption' && css.caption)}>{words}</p>;
}
