import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** A printer without Electron: one empty page on which every anchor of the document stands. Keeps what it was given. */
export function paperPrinter(): { readonly printed: string[]; print: (html: string) => Promise<Uint8Array> } {
  const printed: string[] = [];
  return {
    printed,
    print: async (html) => {
      printed.push(html);
      const pdf = await PDFDocument.create();
      const page = pdf.addPage();
      const anchors = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
      pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(destinations(anchors, page.ref)));
      return pdf.save();
    },
  };
}

const destinations = (anchors: readonly string[], page: PDFRef): Record<string, [PDFRef, string]> =>
  Object.fromEntries(anchors.map((anchor) => [anchor, [page, 'Fit']]));
