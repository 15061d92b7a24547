// Two files with a sentence a line that answer one another, cut into documents and disturbed by seeded merges, splits,
// drops and foreign sentences on both sides; and the score of links made between them.
import fs from 'node:fs';
import { SetupError } from '../lib/say.mjs';
import { randomFrom } from '../bench/newsroom.mjs';

/** Operations for each sentence of each side (foundations: about a fifth of all places disturbed). */
const RATES = { merge: 0.028, split: 0.028, drop: 0.03, insert: 0.014 };

const readLines = (file) => fs.readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');

/** A line without a full stop or the like at its end is taken for the headline that starts a document. */
const isHeadline = (line) => line.length < 120 && !/[.!?…:;,»”"')\]]\s*$/u.test(line);

/** @returns [from, to) of each document in lines. */
function documents(lines, by) {
  const starts = [0];
  lines.forEach((line, n) => {
    const last = starts.at(-1);
    if (by === 'headline' ? isHeadline(line) && n - last >= 5 : n - last >= by) starts.push(n);
  });
  return starts.map((start, n) => [start, starts[n + 1] ?? lines.length]);
}

/** Disturbs one side. @returns segments { text, ids }: ids of the lines it holds (none for a foreign one). */
function disturb(lines, foreign, random, scale) {
  const segments = [];
  lines.forEach((text, id) => {
    if (random() < RATES.drop * scale) return;
    const last = segments.at(-1);
    if (last && last.ids.length > 0 && random() < RATES.merge * scale) {
      last.text += ` ${text}`;
      last.ids.push(id);
    } else if (text.length > 40 && random() < RATES.split * scale) segments.push(...split(text, id));
    else segments.push({ text, ids: [id] });
    if (random() < RATES.insert * scale) segments.push({ text: foreign(random), ids: [] });
  });
  return segments.length > 0 ? segments : [{ text: lines[0], ids: [0] }];
}

/** At the comma or, without one, the space nearest to the middle. */
function split(text, id) {
  const middle = text.length / 2;
  const nearest = (pattern) =>
    [...text.matchAll(pattern)]
      .map(({ index }) => index + 1)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const comma = nearest(/[,;:–—] /gu);
  const at = comma !== undefined && Math.abs(comma - middle) < text.length / 4 ? comma : (nearest(/ /gu) ?? middle);
  return [
    { text: text.slice(0, at).trim(), ids: [id] },
    { text: text.slice(at).trim(), ids: [id] },
  ];
}

/** Segments as the application stores them: one text, one paragraph, offsets. */
function asText(segments) {
  let text = '';
  const spans = segments.map((segment) => {
    const start = text.length;
    text += `${segment.text}\n`;
    return { start, end: text.length - 1, paragraph: 0, kind: 'sentence' };
  });
  return { text, segments: spans };
}

const pairsOf = (links) => links.flatMap(({ source, target }) => source.flatMap((i) => target.map((j) => `${i}:${j}`)));

function goldPairs(source, target) {
  const holders = new Map();
  target.forEach(({ ids }, j) => ids.forEach((id) => holders.set(id, [...(holders.get(id) ?? []), j])));
  const pairs = new Set();
  source.forEach(({ ids }, i) => ids.forEach((id) => (holders.get(id) ?? []).forEach((j) => pairs.add(`${i}:${j}`))));
  return pairs;
}

/** The documents of two files, disturbed by a seed. */
export function disturbed({ source, target, docs, seed = 1, scale = 1 }) {
  const [left, right] = [readLines(source), readLines(target)];
  if (left.length !== right.length)
    throw new SetupError(
      `${source} has ${left.length} lines and ${target} ${right.length}: they must answer one another.`,
    );
  const random = randomFrom(seed);
  const foreignOf = (lines) => (draw) => lines[Math.floor(draw() * lines.length)];
  return documents(right, docs).map(([from, to]) => {
    const a = disturb(left.slice(from, to), foreignOf(left), random, scale);
    const b = disturb(right.slice(from, to), foreignOf(right), random, scale);
    return { source: asText(a), target: asText(b), gold: goldPairs(a, b) };
  });
}

/** Precision, recall and F1 of pairs, and of the links above a confidence. */
export function score(documents, link, certain = 0.95) {
  const sum = { right: 0, found: 0, gold: 0, sure: 0, sureRight: 0, sureGold: 0 };
  for (const document of documents) {
    const links = link(document);
    const found = pairsOf(links);
    sum.right += found.filter((pair) => document.gold.has(pair)).length;
    sum.found += found.length;
    sum.gold += document.gold.size;
    const sure = pairsOf(links.filter(({ confidence }) => confidence >= certain));
    sum.sure += sure.length;
    sum.sureRight += sure.filter((pair) => document.gold.has(pair)).length;
  }
  const precision = sum.right / sum.found;
  const recall = sum.right / sum.gold;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    certainPrecision: sum.sureRight / sum.sure,
    certainCoverage: sum.sureRight / sum.gold,
  };
}
