import { evidenceIn, type ArticleEntry, type Evidence, type PassageEntry, type Problem } from './evidence.ts';
import { clip, number } from './words.ts';

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

export const PROBLEMS = 'Check before use';
export const CONTENTS = 'Contents';
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

/** What an entry is called in a list: the first words of its quote, or the article's title. */
export function entryTitle(entry: PassageEntry | ArticleEntry, { sources }: Evidence): string {
  if (entry.kind === 'passage') return clip(entry.quote, 84);
  return clip(sources.find(({ articleId }) => articleId === entry.articleId)?.title ?? '', 84);
}

/** Every heading of the document in order, as the PDF's bookmarks name it. */
export function bookmarksOf(evidence: Evidence): string[] {
  const sections = outlineOf(evidence).flatMap(({ id, title, entries }) => [
    title,
    ...(entries ?? []).map((entry) => `${number(entry.number)} ${entryTitle(entry, evidence)}`),
    ...(id === SOURCES ? evidence.sources.map((source) => `Source ${number(source.number)} ${source.title}`) : []),
  ]);
  const troubled = evidenceIn(evidence).some((entry) => troublesOf(entry).length > 0);
  return [evidence.title, ...(troubled ? [PROBLEMS] : []), CONTENTS, ...sections];
}

/** What is wrong with an entry, or with any passage marked in it. */
export const troublesOf = (entry: PassageEntry | ArticleEntry): Problem[] =>
  entry.kind === 'passage'
    ? [...entry.problems]
    : [...new Set([...entry.problems, ...entry.marks.flatMap(({ problems }) => problems)])];

/** Every anchor that the contents list points to. */
export const anchorsOf = (outline: Outline): string[] =>
  outline.flatMap(({ id, entries }) => [id, ...(entries ?? []).map(({ number }) => entryAnchor(number))]);
