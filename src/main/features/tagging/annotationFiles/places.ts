/** Where an annotation that was read stands in this archive: surely there, or not at all. */
import type { ReadableDb } from '#main/archive/db.ts';
import { textsByAddress, textsByHash, type TextHead } from '#main/archive/textReads.ts';
import type { TextId } from '#shared/model/ids.ts';
import type { Span } from '#shared/model/span.ts';
import { codeUnitCounter } from '#shared/text/codePoints.ts';
import { locate } from '#shared/text/matchQuote.ts';
import type { ReadAnnotation, ReadPart } from './readAnnotations.ts';

/** The words of a passage in a text kept here; no span: the article as a whole. */
export interface Place {
  readonly text: TextHead;
  /** The pieces that are quoted, in the order of the text. */
  readonly parts: readonly Span[];
}

export type Placed = Place | 'no-article' | 'no-words';

/** Looks for every annotation's text at once: by its fingerprint where the file has one, else by the article's address. */
export function placesOf(db: ReadableDb, annotations: readonly ReadAnnotation[]): readonly Placed[] {
  const known = textsByHash(
    db,
    annotations.flatMap(({ sha256 }) => sha256 ?? []),
  );
  const sources = annotations.map(({ source }) => source).filter((source) => /^https?:/u.test(source));
  const byAddress = textsByAddress(db, sources);
  const counters = new Map<TextId, (points: number) => number>();
  const counterOf = (text: TextHead): ((points: number) => number) => {
    const counter = counters.get(text.id) ?? codeUnitCounter(text.content);
    counters.set(text.id, counter);
    return counter;
  };
  return annotations.map((annotation) => {
    const texts = [...(known.get(annotation.sha256 ?? '') ?? []), ...(byAddress.get(annotation.source) ?? [])];
    if (texts.length === 0) return 'no-article';
    return firstPlace(texts, annotation, counterOf) ?? 'no-words';
  });
}

function firstPlace(
  texts: readonly TextHead[],
  { parts }: ReadAnnotation,
  counterOf: (text: TextHead) => (points: number) => number,
): Place | null {
  for (const text of texts) {
    const spans = parts.map((part) => spanOf(text.content, part, counterOf(text))).filter((span) => span !== null);
    if (spans.length === parts.length) return { text, parts: spans.sort((a, b) => a.start - b.start) };
  }
  return null;
}

/** The very words where the position says, or known by what stands beside them; likeness is not enough. */
function spanOf(content: string, part: ReadPart, toUnits: (points: number) => number): Span | null {
  const { exact, prefix, suffix, start } = part;
  if (!content.includes(exact)) return null;
  const at = start === null ? 0 : toUnits(start);
  const found = locate(content, { start: at, end: at + exact.length, quote: exact, prefix, suffix });
  return found.status === 'detached' || found.score < 1 ? null : { start: found.start, end: found.end };
}
