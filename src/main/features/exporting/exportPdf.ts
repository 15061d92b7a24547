import path from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { renderDocument } from './document.tsx';
import { evidenceIn, tagsIn, type Evidence } from './evidence.ts';
import { anchorsOf, bookmarksOf, outlineOf, type PageNumbers } from './outline.ts';
import { finish, pagesOfAnchors } from './pdf.ts';
import type { OnStep, Printer } from './ports.ts';
import { plural } from './words.ts';
import { writeWhole } from './writeWhole.ts';

/** Filling in the page numbers moves nothing, so the second print settles it; more are for a surprise. */
const MOST_PRINTS = 4;

export interface PdfJob {
  readonly evidence: Evidence;
  /** The file to write; one that exists is replaced as a whole. */
  readonly out: string;
  readonly version: string;
  readonly printer: Printer;
  readonly onStep?: OnStep;
}

export interface Exported {
  readonly fileName: string;
  readonly pages: number;
}

/** Composes, prints, numbers the contents and puts the PDF in its place. A failure leaves no file behind. */
export async function exportPdf(job: PdfJob): Promise<Result<Exported>> {
  if (evidenceIn(job.evidence).length === 0) {
    return fail(
      'export-failed',
      'There is no passage or article to export, so no file was written. Add one to the dossier and export again.',
    );
  }
  const printed = await printNumbered(job);
  if (!printed.ok) return printed;
  job.onStep?.('writing');
  const finished = await finish(printed.value, metadataOf(job));
  const written = await writeWhole(job.out, finished.bytes);
  return written.ok ? ok({ fileName: path.basename(job.out), pages: finished.pages }) : written;
}

/** The PDF whose contents list says the pages that its entries are on. */
async function printNumbered({ evidence, version, printer, onStep }: PdfJob): Promise<Result<Uint8Array>> {
  onStep?.('composing');
  const anchors = anchorsOf(outlineOf(evidence));
  let pages: PageNumbers | null = null;
  for (let round = 1; round <= MOST_PRINTS; round++) {
    const html = renderDocument(evidence, version, pages);
    onStep?.(round === 1 ? 'printing' : 'numbering');
    const bytes = await tryPrint(printer, html);
    if (!bytes.ok) return bytes;
    const found = await pagesOfAnchors(bytes.value);
    const cut = anchors.filter((anchor) => !found.has(anchor)).length;
    if (cut > 0) {
      return failed(`${plural(cut, 'part')} of the document did not reach the paper.`);
    }
    if (pages !== null && anchors.every((anchor) => pages?.get(anchor) === found.get(anchor))) return bytes;
    pages = found;
  }
  return failed('The page numbers of the contents did not come to rest.');
}

async function tryPrint(printer: Printer, html: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await printer.print(html));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const failed = (why: string): Result<never> =>
  fail(
    'export-failed',
    `The PDF could not be made. ${why} No file was written, and nothing in the archive was changed. Try again.`,
  );

function metadataOf({ evidence, version }: PdfJob): Parameters<typeof finish>[1] {
  const entries = evidenceIn(evidence).length;
  return {
    title: evidence.title,
    subject: `Dossier of ${plural(entries, 'entry', 'entries')} from ${plural(evidence.sources.length, 'source')}`,
    keywords: tagsIn(evidence),
    creator: `Cuttings ${version}`,
    bookmarks: bookmarksOf(evidence),
    date: evidence.exportedAt,
  };
}
