import { execFileSync } from 'node:child_process';

/** Reads a PDF back with poppler: a reader that had no part in making it. */
const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });

/** All words with line breaks and hyphenation of the page taken back to single spaces. */
export const wordsOf = (file: string): string => poppler('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');

/** Words page by page. */
export const pagesOf = (file: string): string[] =>
  poppler('pdftotext', '-layout', file, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());

/** Title, Author, Pages, Tagged … as pdfinfo says them. */
export function infoOf(file: string): Record<string, string> {
  const lines = poppler('pdfinfo', file).split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

export interface Font {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly hasUnicode: boolean;
}

export function fontsOf(file: string): Font[] {
  return poppler('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const columns = line.trim().split(/\s+/);
      const [embedded, , unicode] = columns.slice(-5);
      return { name: columns[0] ?? '', isEmbedded: embedded === 'yes', hasUnicode: unicode === 'yes' };
    });
}

/** Titles of the outline (bookmarks), in order. */
export function outlineOf(file: string): string[] {
  const xml = poppler('pdftohtml', '-xml', '-i', '-stdout', file);
  const outline = /<outline>[\s\S]*<\/outline>/.exec(xml)?.[0] ?? '';
  return [...outline.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, title = '']) => title.trim());
}

/** The structure tree of a tagged PDF as poppler prints it. */
export const structureOf = (file: string): string => poppler('pdfinfo', '-struct', file);
