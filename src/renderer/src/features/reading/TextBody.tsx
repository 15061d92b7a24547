import { memo, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { layOut } from '../../text/layout.ts';
import css from './Reading.module.css';
import { textElements } from './textElements.ts';

interface TextBodyProps {
  readonly text: ArticleText;
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** The words of one text. Rendered once: everything that changes while reading is painted over it. */
export const TextBody = memo(function TextBody({ text, ref }: TextBodyProps) {
  const paragraphs = useMemo(() => layOut(text.content, text.segments), [text.content, text.segments]);
  // Before the column that holds it mounts the text: effects of what is inside come first.
  useLayoutEffect(() => ref.current?.replaceChildren(textElements(paragraphs)), [ref, paragraphs]);
  return <div ref={ref} className={css.body} data-text-id={text.id} />;
});
