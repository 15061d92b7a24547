// Sentences of a folder instead of our own: name.ru, name.uk and name.en, one sentence a line, aligned when they share a name.
import fs from 'node:fs';
import path from 'node:path';
import { below } from './random.mjs';

const NEAR = 40;

/** @returns {{ ru: object[], uk: object[] } | null} for each language its files: { lines, en } */
export function readPool(folder) {
  if (!folder) return null;
  const pool = { ru: [], uk: [] };
  const names = fs.readdirSync(folder, { recursive: true }).map(String).sort();
  const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
  for (const name of names) {
    const language = /\.(ru|uk)$/.exec(name)?.[1];
    if (!language) continue;
    const english = name.replace(/\.\w+$/, '.en');
    pool[language].push({ lines: read(name), en: names.includes(english) ? read(english) : null });
  }
  return pool.ru.length + pool.uk.length > 0 ? pool : null;
}

/** Places in the pool that an article is about: its sentences come from around them. */
export function anchorsIn(files, random) {
  return Array.from({ length: 3 }, () => {
    const file = files[below(random, files.length)];
    return { file, at: below(random, file.lines.length) };
  });
}

/** A sentence from around one of the anchors: itself, and its English where there is one. */
export function lineNear(anchors, random) {
  const { file, at } = anchors[below(random, anchors.length)];
  const line = Math.min(file.lines.length - 1, Math.max(0, at + below(random, 2 * NEAR) - NEAR));
  return { line: file.lines[line].trim(), english: file.en?.[line]?.trim() ?? null };
}
