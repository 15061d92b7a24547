import { xml } from '#main/files/writeXml.ts';
import { isLinked, type Pair } from './pair.ts';

/** TMX 1.4b wants 20261127T073000Z. */
const stamp = (iso: string): string => iso.replace(/\.\d+/u, '').replace(/[-:]/gu, '');

/**
 * The linked sentences of a pair as TMX 1.4b (one translation unit a link, m:n links as one); what is linked with nothing
 * has no place in it. https://www.gala-global.org/tmx-14b
 */
export function tmxOf({ fields, capture, original, translation, rows }: Pair, version: string, now: string): string {
  const props = [
    ['x-title', fields.title],
    ['x-outlet', fields.outlet],
    ['x-published', fields.published ?? ''],
    ['x-captured', capture?.capturedAt ?? ''],
    ['x-sha256', capture?.sha256 ?? ''],
    ['x-url', fields.url],
    ['x-translator', translation.translator],
    ['x-translation-origin', translation.origin ?? ''],
  ].filter(([, value]) => value !== '');
  const units = rows
    .filter(isLinked)
    .map((row, at) =>
      [
        `    <tu tuid="${at + 1}">`,
        `      <prop type="x-confidence">${(row.confidence ?? 0).toFixed(3)}</prop>`,
        `      <tuv xml:lang="${xml(original.language)}"><seg>${xml(row.original)}</seg></tuv>`,
        `      <tuv xml:lang="${xml(translation.language)}"><seg>${xml(row.translation)}</seg></tuv>`,
        '    </tu>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="Cuttings" creationtoolversion="${xml(version)}" segtype="sentence" o-tmf="Cuttings" adminlang="en" srclang="${xml(original.language)}" datatype="plaintext" creationdate="${stamp(now)}">`,
    ...props.map(([type = '', value = '']) => `    <prop type="${type}">${xml(value)}</prop>`),
    '  </header>',
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}
