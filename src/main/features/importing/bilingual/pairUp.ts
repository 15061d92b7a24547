import { fail, type Result } from '#shared/contract/result.ts';
import type { SegmentSpan } from '#shared/model/segment.ts';
import type { Span } from '#shared/model/span.ts';
import type { FixedLink } from '#shared/text/alignAround.ts';
import { segmentText } from '#shared/text/segments.ts';
import type { BilingualTable, RowState } from './table.ts';

/** A translation put together from a bilingual file, and what of it is linked already. */
export interface PairedUp {
  readonly content: string;
  readonly segments: readonly SegmentSpan[];
  /** By index of the sentences of either text. */
  readonly links: readonly FixedLink[];
  /** What the file says of sentences, by their index in `segments`. */
  readonly states: ReadonlyMap<number, RowState>;
  /** Rows with a translation; how many of them stand in the original. */
  readonly rows: number;
  readonly found: number;
  /** Language of the translation where the file says so. */
  readonly language: string | null;
}

export const notOfThis = (name: string, rows: number): Result<never> =>
  fail(
    'refused',
    `None of the ${rows} rows of “${name}” stands in the original of this article. Nothing was kept. Open the article that it translates, or paste the translation as text.`,
  );

interface Original {
  readonly content: string;
  readonly language: string;
  readonly segments: readonly SegmentSpan[];
}

/** The original without white space, so that lines broken otherwise are no difference; and where each unit of it stands. */
interface Squeezed {
  readonly text: string;
  readonly places: readonly number[];
}

function squeeze(content: string): Squeezed {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < content.length; at++) {
    const unit = content[at] ?? '';
    if (/\s/u.test(unit)) continue;
    text += unit;
    places.push(at);
  }
  return { text, places };
}

const squeezed = (words: string): string => words.normalize('NFC').replace(/\s+/gu, '');

/**
 * Finds which column of a table is the original, and puts the translation together: a row's translation stands in the
 * paragraph that its original stands in. `undefined`: hardly anything in it is from this original.
 */
export function pairUp(table: BilingualTable, original: Original, language: string | null): PairedUp | undefined {
  const whole = squeeze(original.content);
  const columns = [...(table.rows[0] ?? []).keys()];
  const held = columns.map((column) => table.rows.filter((row) => holds(whole, row[column])).length);
  const source = held.indexOf(Math.max(...held));
  if ((held[source] ?? 0) === 0) return undefined;
  const target = targetColumn(table, source, language);
  if (target === undefined) return undefined;
  const rows = table.rows.flatMap((row, at): Row[] => {
    const translation = (row[target] ?? '').normalize('NFC').trim();
    const words = (row[source] ?? '').normalize('NFC').trim();
    // Not from the original and not translated: what the program that wrote the file says of itself.
    const isOwn = words === translation && !holds(whole, words);
    return translation === '' || isOwn ? [] : [{ source: words, translation, state: table.states?.[at] ?? null }];
  });
  // The heads of the columns are no sentence.
  const [first] = rows;
  const isHead = first !== undefined && !holds(whole, first.source) && first.translation.length < 30 && rows.length > 1;
  const placed = place(isHead ? rows.slice(1) : rows, whole);
  return compose(placed, original, table.languages[target] ?? null, language);
}

interface Row {
  readonly source: string;
  readonly translation: string;
  readonly state: RowState | null;
}

interface PlacedRow extends Row {
  /** Where its source stands in the original; null when it does not. */
  readonly span: Span | null;
}

const holds = ({ text }: Squeezed, words: string | undefined): boolean => {
  const wanted = squeezed(words ?? '');
  return wanted.length > 1 && text.includes(wanted);
};

/** The column in the language that was asked for; else the fullest one behind the original, else before it. */
function targetColumn({ languages, rows }: BilingualTable, source: number, wanted: string | null): number | undefined {
  const others = [...languages.keys()].filter((column) => column !== source);
  const named = others.find((column) => wanted !== null && languages[column]?.split('-')[0] === wanted.split('-')[0]);
  if (named !== undefined) return named;
  const letters = (column: number): number => rows.filter((row) => /\p{L}{2}/u.test(row[column] ?? '')).length;
  const full = others.filter((column) => letters(column) >= rows.length / 3);
  return full.find((column) => column > source) ?? full[0] ?? others[0];
}

/** Each row behind the one before it where it stands there, so that a sentence said twice is found twice. */
function place(rows: readonly Row[], { text, places }: Squeezed): PlacedRow[] {
  let from = 0;
  return rows.map((row): PlacedRow => {
    const wanted = squeezed(row.source);
    const at = wanted.length < 2 ? -1 : behindOrAnywhere(text, wanted, from);
    if (at === -1) return { ...row, span: null };
    from = at + wanted.length;
    return { ...row, span: { start: places[at] ?? 0, end: (places[from - 1] ?? 0) + 1 } };
  });
}

function behindOrAnywhere(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.indexOf(wanted) : at;
}

function compose(rows: readonly PlacedRow[], original: Original, said: string | null, wanted: string | null): PairedUp {
  let content = '';
  let paragraph: number | null = null;
  const spans: { readonly span: Span; readonly sources: number[]; readonly state: RowState | null }[] = [];
  for (const { translation, span, state } of rows) {
    const sources = span ? original.segments.flatMap((one, at) => (touches(one, span) ? [at] : [])) : [];
    const here: number | null = original.segments[sources[0] ?? -1]?.paragraph ?? paragraph;
    if (content !== '') content += here === paragraph ? ' ' : '\n\n';
    const start = content.length;
    content += translation;
    spans.push({ span: { start, end: content.length }, sources, state });
    paragraph = original.segments[sources.at(-1) ?? -1]?.paragraph ?? here;
  }
  const segments = segmentText(content, wanted ?? said ?? 'und');
  const linked = merged(
    spans
      .map(({ span, sources }) => ({
        source: sources,
        target: segments.flatMap((one, at) => (touches(one, span) ? [at] : [])),
      }))
      .filter(({ source, target }) => source.length > 0 && target.length > 0),
  );
  const states = new Map(
    spans.flatMap(({ span, state }) =>
      state === null ? [] : segments.flatMap((one, at) => (touches(one, span) ? [[at, state] as const] : [])),
    ),
  );
  const found = rows.filter(({ span }) => span !== null).length;
  return { content, segments, links: linked, states, rows: rows.length, found, language: said };
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Rows that share a sentence are one link: a sentence is in one link only. */
function merged(links: PairedUp['links']): PairedUp['links'] {
  const kept: { source: number[]; target: number[] }[] = [];
  for (const link of links) {
    const sharing = kept.filter(
      (one) => one.source.some((at) => link.source.includes(at)) || one.target.some((at) => link.target.includes(at)),
    );
    const all = [...sharing, link];
    const unique = (side: 'source' | 'target'): number[] =>
      [...new Set(all.flatMap((one) => [...one[side]]))].sort((a, b) => a - b);
    for (const one of sharing) kept.splice(kept.indexOf(one), 1);
    kept.push({ source: unique('source'), target: unique('target') });
  }
  return kept;
}
