import { useEffect, useState } from 'react';
import { glossary as words } from '../../../strings/glossary.ts';
import { mountedText } from '../../../text/mountedTexts.ts';
import { characterAt } from '../../../text/points.ts';
import { readCaret } from '../../../text/selection.ts';
import css from './Glossary.module.css';
import type { GlossaryPlace } from './useGlossary.ts';

interface Shown {
  readonly place: GlossaryPlace;
  readonly left: number;
  readonly top: number;
}

const placeAt = (places: readonly GlossaryPlace[], textId: number, offset: number): GlossaryPlace | undefined =>
  places.find((place) => place.textId === textId && place.start <= offset && offset < place.end);

function shownAt(place: GlossaryPlace | undefined): Shown | null {
  const rect = place && mountedText(place.textId)?.rangeOf(place)?.getBoundingClientRect();
  return place && rect ? { place, left: rect.left, top: rect.bottom + 4 } : null;
}

/** What the glossary says of the term under the pointer or at the caret. */
export function GlossaryTip({ places }: { readonly places: readonly GlossaryPlace[] }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (places.length === 0) return undefined;
    const show = (place: GlossaryPlace | undefined): void =>
      setShown((before) => (before?.place === place ? before : shownAt(place)));
    const onMove = (event: MouseEvent): void => {
      const point = characterAt(event.clientX, event.clientY);
      show(point ? placeAt(places, point.text.textId, point.offset) : undefined);
    };
    const onCaret = (): void => {
      const caret = readCaret();
      show(caret ? placeAt(places, caret.text.textId, caret.offset) : undefined);
    };
    const hide = (): void => setShown(null);
    document.addEventListener('mousemove', onMove, { passive: true });
    document.addEventListener('selectionchange', onCaret);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('selectionchange', onCaret);
      document.removeEventListener('scroll', hide, { capture: true });
      setShown(null);
    };
  }, [places]);
  if (!shown) return null;
  const { term, translation, note } = shown.place.term;
  return (
    <div className={css.tip} role="status" style={{ left: shown.left, top: shown.top }}>
      {words.entry(term, translation)}
      {note === '' ? null : <span className={css.quiet}> {note}</span>}
    </div>
  );
}
