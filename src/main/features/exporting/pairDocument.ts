import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { directionOf } from '#shared/model/language.ts';
import { VERSION } from '#main/version.ts';
import { factsOf, HEADS, sidesOf, type Pair } from './pair.ts';

/** Twentieths of a point: half of an A4 page on its side, without its margins. */
const COLUMN = 6900;
const MARGIN = 1440;
const QUIET = '666666';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'CCCCCC' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** The pair as a Word document: a table with a row for each link, its first row again on each page. */
export async function pairDocument(pair: Pair): Promise<Uint8Array> {
  const { fields, original, rows } = pair;
  const sides = sidesOf(pair);
  const table = new Table({
    width: { size: COLUMN * 2, type: WidthType.DXA },
    columnWidths: [COLUMN, COLUMN],
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: sides.map(({ key, text }) =>
          cell(new Paragraph({ children: [run({ text: `${HEADS[key]} (${text.language})`, bold: true })] })),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: sides.map(({ key, text }) => cell(words(row[key], text.language), row[key] === '')),
          }),
      ),
    ],
  });
  const document = new Document({
    creator: `Cuttings ${VERSION}`,
    title: fields.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { left: MARGIN, right: MARGIN } },
        },
        children: [
          new Paragraph({
            bidirectional: directionOf(original.language) === 'rtl',
            spacing: { after: 160 },
            children: [run({ text: fields.title, bold: true, size: 32 })],
          }),
          ...factsOf(pair).map(
            ([name, value]) =>
              new Paragraph({ children: [run({ text: `${name}: ${value}`, size: 18, color: QUIET })] }),
          ),
          new Paragraph({ children: [] }),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** TextRun takes a string too, whose `bold()` is not meant. */
const run = (options: IRunOptions): TextRun => new TextRun(options);

/** Empty ones are shaded, to be seen and to be filled in; a word in them would come back as a translation. */
const cell = (paragraph: Paragraph, isEmpty = false): TableCell =>
  new TableCell({
    ...(isEmpty ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } } : {}),
    width: { size: COLUMN, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 80, right: 160 },
    children: [paragraph],
  });

/** A sentence in its language and direction. */
function words(text: string, language: string): Paragraph {
  const isRtl = directionOf(language) === 'rtl';
  return new Paragraph({
    bidirectional: isRtl,
    alignment: AlignmentType.START,
    children: [run({ text, rightToLeft: isRtl, language: isRtl ? { bidirectional: language } : { value: language } })],
  });
}
