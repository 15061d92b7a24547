import type { Paragraph, Piece } from '../../text/layout.ts';
import { inChunks } from './inChunks.ts';
import css from './Reading.module.css';

/**
 * The elements of one text, made without React: there are thousands in a long one, they never change, and everything that
 * does is painted over them. Half the time to open such a text went into keeping account of them.
 */
export function textElements(paragraphs: readonly Paragraph[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const chunks = inChunks(paragraphs);
  if (!chunks) fragment.append(...paragraphs.map(paragraphElement));
  for (const chunk of chunks ?? []) {
    const element = document.createElement('div');
    if (css.chunk !== undefined) element.className = css.chunk;
    element.dataset.chunk = '';
    element.append(...chunk.map(paragraphElement));
    fragment.append(element);
  }
  return fragment;
}

function paragraphElement({ kind, pieces }: Paragraph): HTMLElement {
  const element = document.createElement(kind === 'heading' ? 'h2' : 'p');
  if (kind === 'caption' && css.caption !== undefined) element.className = css.caption;
  for (const piece of pieces) element.append(pieceElement(piece));
  return element;
}

function pieceElement({ start, segmentId, text }: Piece): HTMLElement {
  const element = document.createElement('span');
  element.setAttribute('data-start', String(start));
  if (segmentId !== null) element.setAttribute('data-segment', String(segmentId));
  element.textContent = text;
  return element;
}
