/** What is selected, as a span of a text. */
import type { TextId } from '#shared/model/ids.ts';
import { trimSpan } from '#shared/text/trimSpan.ts';
import { mountedText, mountedTextOf, type MountedText } from './mountedTexts.ts';

export interface TextSelection {
  readonly textId: TextId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The selection as words of one text, without white space at its ends; a part outside the text is cut off. */
export function readSelection(): TextSelection | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = mountedTextOf(selection.anchorNode) ?? mountedTextOf(range.startContainer);
  if (!text) return null;
  const start = text.offsetAt(range.startContainer, range.startOffset) ?? 0;
  const end = text.offsetAt(range.endContainer, range.endOffset) ?? text.content.length;
  const span = trimSpan(text.content, { start, end });
  return span && { textId: text.textId, ...span, quote: text.content.slice(span.start, span.end) };
}

const IN_WORD = /[\p{L}\p{M}\p{N}'’-]/u;

/** The word the caret is in or beside; null when there is none. */
export function readWord(): TextSelection | null {
  const caret = readCaret();
  if (!caret) return null;
  const { content, textId } = caret.text;
  let [start, end] = [caret.offset, caret.offset];
  while (start > 0 && IN_WORD.test(content[start - 1] ?? '')) start--;
  while (end < content.length && IN_WORD.test(content[end] ?? '')) end++;
  return start === end ? null : { textId, start, end, quote: content.slice(start, end) };
}

/** Where the caret (or the moving end of the selection) is; null when it is in no text. */
export function readCaret(): { readonly text: MountedText; readonly offset: number } | null {
  const node = document.getSelection()?.focusNode ?? null;
  const text = mountedTextOf(node);
  const offset = node && text?.offsetAt(node, document.getSelection()?.focusOffset ?? 0);
  return text && typeof offset === 'number' ? { text, offset } : null;
}

/** The keyboard then moves the other end. */
export function swapSelectionEnds(): void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!anchorNode || !focusNode) return;
  selection?.setBaseAndExtent(focusNode, focusOffset ?? 0, anchorNode, anchorOffset ?? 0);
}

/** Selects a span on the page; with start = end it puts the caret there. */
export function selectSpan({ textId, start, end }: Omit<TextSelection, 'quote'>): void {
  const range = mountedText(textId)?.rangeOf({ start, end });
  if (!range) return;
  if (start === end) range.collapse(true);
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
