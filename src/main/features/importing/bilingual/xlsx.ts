import { unpack } from './packed.ts';
import { evenRows, type BilingualTable } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readXml } from '#main/files/readXml.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;

/** The rows of the first sheet of a workbook that has two columns (ECMA-376 Part 1, 18.3). */
export function readXlsx(bytes: Uint8Array): BilingualTable {
  const parts = unpack(bytes, (name) => name === STRINGS || SHEET.test(name));
  const sheets = [...parts.keys()].filter((name) => SHEET.test(name)).sort(byNumber);
  if (sheets.length === 0) throw new Unreadable('it is neither a Word document nor an Excel workbook');
  const strings = sharedStrings(parts.get(STRINGS) ?? '');
  for (const name of sheets) {
    const rows = evenRows(rowsOf(parts.get(name) ?? '', strings));
    const width = rows[0]?.length ?? 0;
    if (width >= 2) return { kind: 'workbook', languages: Array.from({ length: width }, () => null), rows };
  }
  throw new Unreadable('none of its sheets has two columns of text');
}

const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b);
const numberIn = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0);

/** Texts of cells are kept apart from the cells; phonetic hints (`rPh`) are not part of them. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  let [words, isText, isHint] = ['', false, false];
  readXml(xml, {
    open: ({ name }) => {
      if (name === 'si') words = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isHint = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(words);
      else if (name === 't') isText = false;
      else if (name === 'rPh') isHint = false;
    },
    text: (text) => {
      if (isText && !isHint) words += text;
    },
  });
  return strings;
}

/** Far beyond any table of sentences; a cell that says it stands in column XFD must not make a row of 16,384. */
const MOST_COLUMNS = 64;

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let [column, type, value, isValue] = [0, '', '', false];
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') [row, column] = [[], 0];
      else if (name === 'c') {
        column = columnOf(attributes.r) ?? column;
        [type, value] = [attributes.t ?? '', ''];
      } else if (name === 'v' || name === 't') isValue = true;
    },
    close: (name) => {
      if (name === 'row') rows.push(row);
      else if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        if (column < MOST_COLUMNS) {
          while (row.length < column) row.push('');
          row[column] = type === 's' ? (strings[Number(value)] ?? '') : value;
        }
        column++;
      }
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  return rows.map((cells) => cells.map((cell) => cell.replace(/\r\n?/gu, '\n').trim()));
}

/** "C7" is column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
