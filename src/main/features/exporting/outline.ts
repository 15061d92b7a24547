import type { ArticleEntry, Evidence, PassageEntry } from './evidence.ts';

/** Page by anchor, counted from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  /** Null for the sections that are not the analyst's. */
  readonly entries: readonly (PassageEntry | ArticleEntry)[] | null;
}

/** The chapters of the document in order: what the contents list and the PDF's bookmarks show. */
export type Outline = readonly OutlineSection[];

export const SOURCES = 'sources';
export const COLOPHON = 'check';

export const entryAnchor = (number: number): string => `entry-${number}`;
export const sourceAnchor = (number: number): string => `source-${number}`;

/** Entries before the first heading stand under one of ours, so that no level of the outline is skipped. */
export function outlineOf(evidence: Evidence): Outline {
  const sections: { id: string; title: string; entries: (PassageEntry | ArticleEntry)[] }[] = [];
  for (const entry of evidence.entries) {
    const last = sections.at(-1);
    if (entry.kind === 'heading') sections.push({ id: `part-${sections.length + 1}`, title: entry.text, entries: [] });
    else if (last) last.entries.push(entry);
    else sections.push({ id: 'part-1', title: 'Evidence', entries: [entry] });
  }
  return [
    ...sections,
    { id: SOURCES, title: 'Sources', entries: null },
    { id: COLOPHON, title: 'How to check a quote', entries: null },
  ];
}

/** Every anchor that the contents list points to. */
export const anchorsOf = (outline: Outline): string[] =>
  outline.flatMap(({ id, entries }) => [id, ...(entries ?? []).map(({ number }) => entryAnchor(number))]);
