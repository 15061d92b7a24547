import { unpack } from './packed.ts';
import { evenRows, type BilingualTable } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readXml } from '#main/files/readXml.ts';

const DOCUMENT = 'word/document.xml';

export const isDocx = (bytes: Uint8Array): boolean => unpack(bytes, (name) => name === DOCUMENT).size > 0;

/** The rows of every table of a Word document (ECMA-376 Part 1, 17.4), those within cells as part of the cell's words. */
export function readDocx(bytes: Uint8Array): BilingualTable {
  const document = unpack(bytes, (name) => name === DOCUMENT).get(DOCUMENT);
  if (document === undefined) throw new Unreadable('it is not a Word document');
  const rows: string[][] = [];
  let [tables, cell, isText, isDeleted]: [number, string[], boolean, boolean] = [0, [], false, false];
  let row: string[] = [];
  readXml(document, {
    open: ({ name }) => {
      if (name === 'tbl') tables++;
      else if (name === 'tr' && tables === 1) row = [];
      else if (name === 'tc' && tables === 1) cell = [];
      else if (name === 'p' && cell.length > 0) cell.push('\n');
      else if (name === 'br' || name === 'cr') cell.push('\n');
      else if (name === 'tab') cell.push(' ');
      else if (name === 't') isText = true;
      else if (name === 'del') isDeleted = true;
    },
    close: (name) => {
      if (name === 'tbl') tables--;
      else if (name === 'tr' && tables === 1) rows.push(row);
      else if (name === 'tc' && tables === 1) row.push(cell.join('').trim());
      else if (name === 't') isText = false;
      else if (name === 'del') isDeleted = false;
    },
    text: (text) => {
      // Words that were struck out in a review are not what the document says.
      if (isText && !isDeleted && tables > 0) cell.push(text);
    },
  });
  const even = evenRows(rows);
  if ((even[0]?.length ?? 0) < 2) throw new Unreadable('it holds no table of two columns');
  return { kind: 'Word table', languages: (even[0] ?? []).map(() => null), rows: even };
}
