import { parse } from 'csv-parse/sync';
import { toCsv } from '#main/files/csv.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { TagColour } from '#shared/model/tag.ts';
import { nearestColour, type Entry, type ReadCodebook } from './entries.ts';

const HEAD = ['name', 'parent', 'colour', 'definition', 'number key', 'put away', 'passages', 'articles'];

/** The codebook as a table; what only counts (passages, articles) is not read back. */
export function csvOf(tags: readonly TagWithCount[]): string {
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return toCsv(
    HEAD,
    tags.map(({ name, parentId, colour, definition, quickKey, isHidden, passageCount, articleCount }) => [
      name,
      parentId === null ? '' : (names.get(parentId) ?? ''),
      colour,
      definition,
      quickKey,
      isHidden ? 'yes' : '',
      passageCount,
      articleCount,
    ]),
  );
}

/** Other programs and people write these columns so. */
const COLUMNS = {
  name: ['name', 'tag', 'code', 'code name', 'title'],
  parent: ['parent', 'parent code', 'parent name', 'under'],
  colour: ['colour', 'color'],
  definition: ['definition', 'description', 'comment', 'memo'],
} as const;

/** A formula guard that was written before the text (files/csv.ts) is taken off again. */
const unguarded = (cell: string): string => (/^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell).trim();

/**
 * A table with a head line: a column of names, and any of parent, colour, definition.
 * @throws Unreadable
 */
export function readCodebookCsv(text: string): ReadCodebook {
  const rows = rowsOf(text);
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const columnOf = (what: keyof typeof COLUMNS): number =>
    head.findIndex((name) => (COLUMNS[what] as readonly string[]).includes(name));
  const at = {
    name: columnOf('name'),
    parent: columnOf('parent'),
    colour: columnOf('colour'),
    definition: columnOf('definition'),
  };
  if (at.name === -1) throw new Unreadable('its first line names no column “name”');
  const problems: string[] = [];
  const entries = rows.slice(1).flatMap((row, index): Entry[] => {
    const cell = (column: number): string => unguarded(row[column] ?? '');
    const name = cell(at.name);
    if (name === '') {
      problems.push(`Line ${index + 2} has no name and was left out.`);
      return [];
    }
    return [{ name, parent: cell(at.parent), colour: colourOf(cell(at.colour)), definition: cell(at.definition) }];
  });
  return { entries, problems };
}

const colourOf = (cell: string): Entry['colour'] => {
  const named = TagColour.safeParse(cell.toLowerCase());
  return named.success ? named.data : nearestColour(cell);
};

/** By whichever delimiter makes the head line the widest. */
function rowsOf(text: string): string[][] {
  const tried = [',', ';', '\t'].map((delimiter): string[][] => {
    try {
      return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
    } catch {
      return [];
    }
  });
  return tried.reduce((most, rows) => ((rows[0]?.length ?? 0) > (most[0]?.length ?? 0) ? rows : most), []);
}
