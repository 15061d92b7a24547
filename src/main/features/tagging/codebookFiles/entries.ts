import type { TagColour } from '#shared/model/tag.ts';

/** A tag as a codebook file has it. */
export interface Entry {
  readonly name: string;
  /** The name of the tag it stands under; '' at the top. */
  readonly parent: string;
  /** null: the file names none that is known here. */
  readonly colour: TagColour | null;
  readonly definition: string;
}

export interface ReadCodebook {
  /** Parents before what stands under them. */
  readonly entries: readonly Entry[];
  /** Whole sentences about what was left out or renamed. */
  readonly problems: readonly string[];
}

/** The colours of tags in the light theme (styles/tokens.css, --tag-*-line): what other programs can show. */
export const COLOURS: Readonly<Record<TagColour, string>> = {
  amber: '#B26A00',
  rose: '#C2315E',
  violet: '#7A4CC2',
  blue: '#2467C4',
  teal: '#0D8080',
  green: '#3F7D20',
  brown: '#8A5A3C',
  slate: '#5B6B7C',
};

const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The nearest of the colours here, by distance in sRGB; null for what is no #RRGGBB. */
export function nearestColour(hex: string): TagColour | null {
  if (!/^#[0-9a-f]{6}$/iu.test(hex)) return null;
  const wanted = rgb(hex);
  const distance = (other: string): number =>
    rgb(other).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0);
  const sorted = (Object.entries(COLOURS) as [TagColour, string][]).sort((a, b) => distance(a[1]) - distance(b[1]));
  return sorted[0]?.[0] ?? null;
}
