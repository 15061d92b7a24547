import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { exportingCommands, exportingQueries } from '#main/features/exporting/handlers.ts';
import type { Printer } from '#main/features/exporting/ports.ts';
import { taggingCommands } from '#main/features/tagging/handlers.ts';
import type { Result } from '#shared/contract/result.ts';
import type { DossierId, PassageId, TextId } from '#shared/model/ids.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';

export const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
export const ENGLISH = 'The cabinet discussed the bridge. The estimate comes in spring. Work will take a year.';

export function valueOf<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise || !result.ok) throw new Error(`failed: ${JSON.stringify(result)}`);
  return result.value;
}

export function refusalOf(result: Result<unknown> | Promise<Result<unknown>>): string {
  if (result instanceof Promise || result.ok) throw new Error('should have been refused');
  return result.error.message;
}

/** An analyst with one translated article, who marks passages and puts them into dossiers. */
export function desk() {
  const archive = newArchive();
  const { db } = archive;
  const article = addArticle(archive, TEXT, {
    title: 'Мост через Тихую',
    outlet: 'Голос Заречья',
    byline: 'И. Лесная',
    published: '2026-01-08T10:30:00+02:00',
    url: 'https://news.example/bridge?id=1',
    cites: [{ outlet: 'Bloomberg', sentence: 'Смету назовут весной.' }],
  });
  const translationId = addTranslation(archive, article.articleId, article.textId, TEXT, ENGLISH);
  const tagging = taggingCommands(db, () => NOW);
  const does = exportingCommands(db, () => NOW);
  const asks = exportingQueries(db);
  const mark = (textId: TextId, text: string, quote: string, tags: string[] = [], note = ''): PassageId => {
    const start = text.indexOf(quote);
    const span = { textId, start, end: start + quote.length, quote };
    return valueOf(tagging['tagging.createPassage']({ ...span, tags: tags.map((name) => ({ name })), note })).passageId;
  };
  return {
    ...archive,
    ...article,
    translationId,
    does,
    asks,
    mark,
    marked: (quote: string, tags: string[] = [], note = '') => mark(article.textId, TEXT, quote, tags, note),
    newDossier: (title = 'Bridge') => valueOf(does['exporting.createDossier']({ title })).dossierId,
    lines: (dossierId: DossierId) => valueOf(asks['exporting.dossier']({ dossierId })).items,
  };
}

/** A page size in anchors: the fake printer puts this many on each page. */
export const ANCHORS_PER_PAGE = 3;

/** Makes a true PDF that names a destination for everything the document links to, as Chromium does. */
export function fakePrinter(): Printer & { readonly printed: string[] } {
  const printed: string[] = [];
  return {
    printed,
    print: async (html) => {
      printed.push(html);
      const linked = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? ''));
      return pdfWith([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => linked.has(id)));
    },
  };
}

async function pdfWith(anchors: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const destinations = pdf.context.obj({});
  for (const [index, anchor] of anchors.entries()) {
    const page = index % ANCHORS_PER_PAGE === 0 ? pdf.addPage() : pdf.getPage(pdf.getPageCount() - 1);
    destinations.set(PDFName.of(anchor), pdf.context.obj([page.ref, PDFName.of('XYZ'), 0, 0, null]));
  }
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.register(destinations));
  return pdf.save();
}

/** The same anchors in the newer form: a tree under /Names with two leaves. */
export async function pdfWithNameTree(names: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const leaf = (some: readonly string[]): PDFDict => {
    const list = PDFArray.withContext(pdf.context);
    for (const name of some) {
      list.push(PDFHexString.fromText(name));
      list.push(pdf.context.obj({ D: [pdf.addPage().ref, 'XYZ', 0, 0, null] }));
    }
    return pdf.context.obj({ Names: list });
  };
  const kids = [names.slice(0, 1), names.slice(1)].map((some) => pdf.context.register(leaf(some)));
  pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ Dests: { Kids: kids } }));
  return pdf.save();
}
