import { useEffect } from 'react';
import { useCommand } from '../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../workspace/WorkspaceProvider.tsx';
import type { Place } from '../workspace/workspace.ts';

const ORDER: readonly Place[] = ['find', 'read', 'passages'];

function focusedPlace(): Place {
  const region = document.activeElement?.closest<HTMLElement>('[data-place]');
  return ORDER.find((place) => place === region?.dataset.place) ?? 'passages';
}

/** Each place says with data-place-focus where its keyboard begins; else its first control takes it. */
function focusPlace(place: Place): void {
  const region = document.querySelector(`[data-place="${place}"]`);
  const wanted =
    region?.querySelector<HTMLElement>('[data-place-focus]') ??
    region?.querySelector<HTMLElement>('[tabindex="0"], button:not([disabled]), input');
  wanted?.focus({ preventScroll: true });
  if (wanted instanceof HTMLInputElement) wanted.select();
}

/** F6 and Shift+F6 walk through find, read, passages; other features ask for a place through the workspace. */
export function usePlaces(): void {
  const dispatch = useWorkspaceDispatch();
  const { focus } = useWorkspace();
  const step = (by: number): void => {
    const next = ORDER[(ORDER.indexOf(focusedPlace()) + by + ORDER.length) % ORDER.length];
    if (next) dispatch({ type: 'focusPlace', place: next });
  };
  useCommand('find.focus', () => dispatch({ type: 'focusPlace', place: 'find' }));
  useCommand('place.next', () => step(1));
  useCommand('place.previous', () => step(-1));
  useEffect(() => {
    if (focus.place) focusPlace(focus.place);
  }, [focus]);
}
