/** A caret in text that can't be edited: moved by keys, drawn by us. */
import { keysOf, nameOfPress } from '../workspace/keymap.ts';
import { extentAt, firstWhere } from './heights.ts';
import { mountedTextOf } from './mountedTexts.ts';
import { readCaret, selectSpan } from './selection.ts';

type Granularity = 'character' | 'word' | 'line' | 'lineboundary';
interface Move {
  readonly direction: 'left' | 'right' | 'forward' | 'backward';
  readonly by: Granularity;
}

function moveOf(event: KeyboardEvent): Move | null {
  const byWord = event.ctrlKey || event.altKey;
  switch (event.key) {
    case 'ArrowLeft':
      return { direction: 'left', by: byWord ? 'word' : 'character' };
    case 'ArrowRight':
      return { direction: 'right', by: byWord ? 'word' : 'character' };
    case 'ArrowUp':
      return event.altKey ? null : { direction: 'backward', by: 'line' };
    case 'ArrowDown':
      return event.altKey ? null : { direction: 'forward', by: 'line' };
    case 'Home':
      return { direction: 'backward', by: 'lineboundary' };
    case 'End':
      return { direction: 'forward', by: 'lineboundary' };
    default:
      return null;
  }
}

/** Moves the caret or the end of the selection; it never leaves `root`. */
function applyMove(root: HTMLElement, move: Move, extend: boolean): void {
  const selection = document.getSelection();
  if (!selection) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(extend ? 'extend' : 'move', move.direction, move.by);
  if (!root.contains(selection.focusNode) && anchorNode && focusNode)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

function toTextEnd(root: HTMLElement, which: 'start' | 'end', extend: boolean): void {
  const text = mountedTextOf(root);
  const selection = document.getSelection();
  if (!text || !selection) return;
  const offset = which === 'start' ? 0 : text.content.length;
  const range = text.rangeOf({ start: offset, end: offset });
  if (!range) return;
  if (extend) selection.extend(range.startContainer, range.startOffset);
  else selection.collapse(range.startContainer, range.startOffset);
}

/** The sentence of an element; between two sentences the one that follows. */
function segmentAt(element: Element): HTMLElement | null {
  const own = element.closest<HTMLElement>('[data-segment]');
  const next = element.closest('[data-start]')?.nextElementSibling;
  return own ?? (next instanceof HTMLElement && next.dataset.segment !== undefined ? next : null);
}

/** Selects the whole sentence in which the caret, or the moving end of the selection, is. */
export function selectSegment(root: HTMLElement): boolean {
  const caret = readCaret();
  const node = document.getSelection()?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const segment = element && segmentAt(element);
  if (!caret || !segment || !root.contains(segment)) return false;
  const start = Number(segment.dataset.start);
  selectSpan({ textId: caret.text.textId, start, end: start + segment.textContent.length });
  return true;
}

/** The keys of the caret; true when the key was one of them. */
export function pressCaretKey(root: HTMLElement, event: KeyboardEvent): boolean {
  if (event.metaKey) return false;
  if ((event.key === 'Home' || event.key === 'End') && event.ctrlKey) {
    toTextEnd(root, event.key === 'Home' ? 'start' : 'end', event.shiftKey);
    return true;
  }
  const move = moveOf(event);
  if (move) {
    applyMove(root, move, event.shiftKey);
    return true;
  }
  const plain = !event.ctrlKey && !event.altKey && !event.shiftKey;
  if ((plain && event.key === 'Enter') || keysOf('text.sentence').includes(nameOfPress(event)))
    return selectSegment(root);
  return false;
}

/** Puts the caret at the first character in view, unless it is in this text already. */
export function ensureCaret(root: HTMLElement, scroller: HTMLElement): void {
  if (root.contains(document.getSelection()?.focusNode ?? null)) return;
  const top = scroller.getBoundingClientRect().top;
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const isInView = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && extentAt(piece, top).bottom > top + 1;
  };
  const first = pieces[firstWhere(pieces.length, isInView)];
  if (first?.firstChild) document.getSelection()?.collapse(first.firstChild, 0);
}

/** Where to draw the caret; null when it is not in `root`. */
export function caretRect(root: HTMLElement): DOMRect | null {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !root.contains(node)) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const own = range.getClientRects()[0] ?? range.getBoundingClientRect();
  if (own.height > 0) return own;
  // Between two elements a collapsed range has no box: borrow that of the element beside it.
  const beside = node.childNodes[selection.focusOffset] ?? node.lastChild;
  if (!beside) return null;
  range.selectNode(beside);
  return range.getClientRects()[0] ?? null;
}
