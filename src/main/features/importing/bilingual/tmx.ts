import { evenRows, type BilingualTable } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readXml } from '#main/files/readXml.ts';

/** Inside these TMX puts the codes of the format the text came from: no words. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** Translation units of a TMX file (1.1 to 1.4b), a column for each language. https://www.gala-global.org/tmx-14b */
export function readTmx(xml: string): BilingualTable {
  const languages: string[] = [];
  const rows: string[][] = [];
  let row: string[] = [];
  let [language, words, isSegment, codes] = ['', '', false, 0];
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'tu') row = [];
      else if (name === 'tuv') language = (attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();
      else if (name === 'seg') [words, isSegment] = ['', true];
      else if (CODES.has(name)) codes++;
    },
    close: (name) => {
      if (CODES.has(name)) codes--;
      else if (name === 'seg') {
        isSegment = false;
        const at = languages.includes(language) ? languages.indexOf(language) : languages.push(language) - 1;
        while (row.length < at) row.push('');
        row[at] = words.trim();
      } else if (name === 'tu') rows.push(row);
    },
    text: (text) => {
      if (isSegment && codes === 0) words += text;
    },
  });
  if (languages.length < 2) throw new Unreadable('its units are not in two languages');
  return { kind: 'translation memory (TMX)', languages, rows: evenRows(rows) };
}
