/**
 * Paints spans with the CSS Custom Highlight API: the page's elements stay as they are, so offsets, selection and
 * screen readers do not notice. Names are styled in styles/highlights.css.
 */
import type { TagColour } from '#shared/model/tag.ts';

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

export type Painting = ReadonlyMap<HighlightName, readonly Range[]>;

/** Each painter (a column, the tag picker) has its own ranges; a name shows those of all painters. */
const paintings = new Map<string, Painting>();

function refresh(names: Iterable<HighlightName>): void {
  for (const name of new Set(names)) {
    const ranges = [...paintings.values()].flatMap((painting) => painting.get(name) ?? []);
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
  const isEmpty = [...painting.values()].every((ranges) => ranges.length === 0);
  // Each change of the registry has every range of the page looked at again.
  if (isEmpty && before === undefined) return;
  if (isEmpty) paintings.delete(painter);
  else paintings.set(painter, painting);
  refresh([...(before?.keys() ?? []), ...painting.keys()]);
}
