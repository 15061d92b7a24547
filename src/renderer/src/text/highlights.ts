/**
 * Paints spans with the CSS Custom Highlight API: the page's elements stay as they are, so offsets, selection and
 * screen readers do not notice. Names are styled in styles/highlights.css.
 */
import type { TextId } from '#shared/model/ids.ts';
import type { Span } from '#shared/model/span.ts';
import type { TagColour } from '#shared/model/tag.ts';
import { listenToNear, mountedText } from './mountedTexts.ts';

export type HighlightName =
  | 'hit'
  | 'hit-current'
  | 'counterpart'
  | 'pending'
  | 'glossary'
  | 'link-unsure'
  | 'link-none'
  | 'link-picked'
  | 'link-current'
  | `passage-${TagColour | 'untagged'}`
  | `mirror-${TagColour | 'untagged'}`;

/** Later lies above. */
const PRIORITY: Readonly<Record<string, number>> = {
  counterpart: 0,
  glossary: 1,
  link: 1,
  mirror: 1,
  passage: 2,
  hit: 4,
  'hit-current': 5,
  pending: 6,
};

const priorityOf = (name: HighlightName): number => PRIORITY[name] ?? PRIORITY[name.split('-')[0] ?? ''] ?? 0;

/** A place in a text; painted while that text is on the page. */
export interface Placed extends Span {
  readonly textId: TextId;
}

export type Painting = ReadonlyMap<HighlightName, readonly Placed[]>;

/** Adds a place to a painting that is being made. */
export function addPlace(
  painting: Map<HighlightName, Placed[]>,
  name: HighlightName,
  { textId, start, end }: Placed,
): void {
  const own = painting.get(name) ?? [];
  painting.set(name, own);
  own.push({ textId, start, end });
}

/** Each painter (a column, the tag picker) has its own places; a name shows those of all painters. */
const paintings = new Map<string, Painting>();

/** Chromium looks through all ranges in every frame: far places of long texts are kept from it until the reader is near. */
function rangesNear(place: Placed): Range[] {
  const text = mountedText(place.textId);
  if (!text) return [];
  const { near } = text;
  return place.start < near.end && near.start < place.end ? text.rangesOf(place) : [];
}

listenToNear(() => refresh([...paintings.values()].flatMap((painting) => [...painting.keys()])));

function refresh(names: Iterable<HighlightName>): void {
  for (const name of new Set(names)) {
    const ranges = [...paintings.values()].flatMap((painting) => painting.get(name)?.flatMap(rangesNear) ?? []);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priorityOf(name);
    CSS.highlights.set(name, highlight);
  }
}

/** Replaces what this painter shows; an empty map wipes it. */
export function paint(painter: string, painting: Painting): void {
  const before = paintings.get(painter);
  const isEmpty = [...painting.values()].every((places) => places.length === 0);
  // Each change of the registry has every range of the page looked at again.
  if (isEmpty && before === undefined) return;
  if (isEmpty) paintings.delete(painter);
  else paintings.set(painter, painting);
  refresh([...(before?.keys() ?? []), ...painting.keys()]);
}
