import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** An article with its translation and places in both that a test speaks about. */
export interface Pair {
  readonly original: string;
  readonly translation: string;
}

const SEEDS = process.env.CUTTINGS_SEEDS ?? path.resolve(ROOT, '..', 'shared', 'seeds');

/** The real article where the texts of others are at hand; it never enters the project. */
export function realArticle(): Pair | null {
  if (!fs.existsSync(SEEDS)) return null;
  const [seed] = fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  if (seed === undefined) return null;
  return { original: path.join(SEEDS, seed), translation: path.join(ROOT, 'tests/fixtures/seed-translation.en.txt') };
}
