import { evidenceBetween } from './alignEvidence.ts';
import type { AlignableText } from './alignEvidence.ts';
import { bestPath } from './alignLattice.ts';
import type { Lexicon } from './lexicon.ts';
import type { Bead } from './alignLattice.ts';

/** Stored with every alignment, so that a later and better method can tell which links to make again. */
export const ALIGNMENT_METHOD = 'length-order-words/3';

/** Whether links of a stored `alignments.method` were estimated from the texts, by this version or an earlier one. */
export const isEstimated = (method: string): boolean => method.startsWith('length-order');

export type { AlignableText } from './alignEvidence.ts';

/** Segments that say the same, by their index. One side is empty where the other has nothing like it. */
export interface SegmentLink {
  source: number[];
  target: number[];
  /** 0 to 1: how sure it is that exactly these belong together. */
  confidence: number;
}

/**
 * Links the segments of a translation to those of its original. Order is kept, and every segment is in exactly one link.
 *
 * Gale and Church's idea: a long sentence has a long translation. Added to it: paragraphs begin together and, where there
 * are as many, answer one another, headings answer headings and captions captions; figures, Latin words, names, everyday
 * words and, with a lexicon of what is linked already, learned words are found on both sides.
 *
 * The confidence is the share of all possible alignments, weighted by their probability, that contain the link.
 */
export function alignSegments(source: AlignableText, target: AlignableText, lexicon?: Lexicon): SegmentLink[] {
  const cost = beadCost(source, target, lexicon);
  const path = bestPath(source.segments.length, target.segments.length, lengthsOf(source), lengthsOf(target), cost);
  return path.map(({ source: i, target: j, bead, posterior }) => ({
    source: range(i, bead.source),
    target: range(j, bead.target),
    confidence: posterior,
  }));
}

/** What a bead costs (−log of its probability) before its texts are looked at, by how many segments it takes on
 * either side; found like the worth of the evidence. */
const SHAPE_COST: readonly (readonly number[])[] = [
  [0, 3.6],
  [3.6, 0.1, 2.8, 5.4],
  [0, 2.8, 8.7],
  [0, 5.4],
];
/** Variance of the length of a translation for each unit of length (Gale and Church's s²). */
const VARIANCE = 4.8;
const PARAGRAPH_TOGETHER = -0.7;
const PARAGRAPH_APART = 1.5;
/** Sentences of two paragraphs are hardly ever one sentence of the other text. */
const PARAGRAPH_INSIDE = 3;
const KIND_DIFFERS = 4;
/** Translators keep paragraphs: where both texts have as many, the third answers the third. */
const SAME_PARAGRAPH = -2;
const OTHER_PARAGRAPH = 2;
/** Within such a paragraph a free translation may be any length. */
const MOST_LENGTH_COST = 6;

/** The cost of linking `bead.source` segments from i with `bead.target` segments from j. */
function beadCost(
  source: AlignableText,
  target: AlignableText,
  lexicon?: Lexicon,
): (i: number, j: number, bead: Bead) => number {
  const left = lengthsOf(source);
  const right = lengthsOf(target);
  const ratio = sum(right) / Math.max(1, sum(left)) || 1;
  const evidence = evidenceBetween(source, target, lexicon);
  const keepsParagraphs = paragraphCount(source) > 1 && paragraphCount(source) === paragraphCount(target);
  return (i, j, bead) => {
    const shape = SHAPE_COST[bead.source]?.[bead.target] ?? 0;
    const inside = paragraphsInside(source, i, bead.source) + paragraphsInside(target, j, bead.target);
    const base = shape + inside * PARAGRAPH_INSIDE;
    if (bead.source === 0 || bead.target === 0) return base;
    const lengths = lengthCost(lengthFrom(left, i, bead.source), lengthFrom(right, j, bead.target), ratio);
    const place = placeCost(source, target, i, j) - evidence(i, bead.source, j, bead.target);
    if (!keepsParagraphs) return base + lengths + place;
    const isSame = source.segments[i]?.paragraph === target.segments[j]?.paragraph;
    return base + place + (isSame ? SAME_PARAGRAPH + Math.min(lengths, MOST_LENGTH_COST) : OTHER_PARAGRAPH + lengths);
  };
}

function lengthFrom(lengths: readonly number[], index: number, count: number): number {
  let length = lengths[index] ?? 0;
  for (let at = index + 1; at < index + count; at++) length += lengths[at] ?? 0;
  return length;
}

function lengthCost(a: number, b: number, ratio: number): number {
  const expected = (a + b / ratio) / 2;
  const delta = Math.abs(b - a * ratio) / Math.sqrt(Math.max(1, expected) * VARIANCE * ratio);
  return -Math.log(Math.max(1e-12, tail(delta)));
}

/** The probability that a normal variable lies at least `delta` deviations from its mean (Abramowitz–Stegun 7.1.26). */
function tail(delta: number): number {
  const x = delta / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return poly * Math.exp(-x * x);
}

/** Whether both begin a paragraph, and are of one kind. */
function placeCost(source: AlignableText, target: AlignableText, i: number, j: number): number {
  const here = beginsParagraph(source, i);
  const there = beginsParagraph(target, j);
  const paragraph = here === there ? (here ? PARAGRAPH_TOGETHER : 0) : PARAGRAPH_APART;
  return paragraph + (source.segments[i]?.kind === target.segments[j]?.kind ? 0 : KIND_DIFFERS);
}

function paragraphCount({ segments }: AlignableText): number {
  return (segments.at(-1)?.paragraph ?? -1) + 1;
}

function beginsParagraph(side: AlignableText, index: number): boolean {
  return index === 0 || side.segments[index]?.paragraph !== side.segments[index - 1]?.paragraph;
}

function paragraphsInside(side: AlignableText, index: number, count: number): number {
  let inside = 0;
  for (let at = index + 1; at < index + count; at++) if (beginsParagraph(side, at)) inside++;
  return inside;
}

function lengthsOf(side: AlignableText): number[] {
  return side.segments.map((segment) => segment.end - segment.start);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function range(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => start + offset);
}
