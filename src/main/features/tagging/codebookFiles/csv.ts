import { toCsv } from '#main/files/csv.ts';
import { readTable } from '#main/files/readTable.ts';
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

/**
 * A table with a head line: a column of names, and any of parent, colour, definition.
 * @throws Unreadable
 */
export function readCodebookCsv(text: string): ReadCodebook {
  const problems: string[] = [];
  const entries = readTable(text, COLUMNS, ['name']).rows.flatMap((row): Entry[] => {
    const { name, parent, colour, definition, line } = row;
    if (name !== '') return [{ name, parent, colour: colourOf(colour), definition }];
    problems.push(`Line ${line} has no name and was left out.`);
    return [];
  });
  return { entries, problems };
}

const colourOf = (cell: string): Entry['colour'] => {
  const named = TagColour.safeParse(cell.toLowerCase());
  return named.success ? named.data : nearestColour(cell);
};
