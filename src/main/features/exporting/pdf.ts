/** What Chromium's PDF does not do by itself: telling on which page an anchor stands, and who made the document. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PageNumbers } from './outline.ts';

export interface Metadata {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  /** Every heading of the document in order, as bookmarks should name it. */
  readonly bookmarks: readonly string[];
  /** ISO 8601. */
  readonly date: string;
}

/** The page of every anchor that something in the document links to. */
export async function pagesOfAnchors(bytes: Uint8Array): Promise<PageNumbers> {
  const pdf = await load(bytes);
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, number>();
  for (const [name, destination] of namedDestinations(pdf)) {
    const page = pages.get(pageOf(pdf, destination) ?? '');
    if (page !== undefined) found.set(name, page);
  }
  return found;
}

/** Fills in the document's own data, keeping tags, outline and language as they are. */
export async function finish(bytes: Uint8Array, data: Metadata): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await load(bytes);
  const date = new Date(data.date);
  pdf.setTitle(data.title, { showInWindowTitleBar: true });
  pdf.setAuthor('Cuttings');
  pdf.setSubject(data.subject);
  pdf.setKeywords([data.keywords.join(', ')]); // it would join them with a space
  pdf.setCreator(data.creator);
  pdf.setProducer(`${data.creator}, Chromium, pdf-lib`);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  nameBookmarks(pdf, data.bookmarks);
  return { bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }), pages: pdf.getPageCount() };
}

/**
 * Chromium writes bookmarks as it painted the headings: lines run together, right-to-left words reversed, headings moved to
 * the next page named twice. Their places are right, so only the names are put in. Should there not be one for each
 * heading, they are left as Chromium made them.
 */
function nameBookmarks(pdf: PDFDocument, titles: readonly string[]): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const items = root ? bookmarksIn(root) : [];
  if (items.length !== titles.length) return;
  for (const [index, item] of items.entries())
    item.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? ''));
}

function bookmarksIn(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    found.push(item, ...bookmarksIn(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

/** From the catalog's /Dests dictionary and its /Names tree: versions of Chromium differ in which they write. */
function namedDestinations(pdf: PDFDocument): [string, PDFObject][] {
  const { catalog } = pdf;
  const old = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const named = old?.entries().map(([name, value]): [string, PDFObject] => [name.decodeText(), value]) ?? [];
  return [...named, ...(tree ? leavesOf(tree) : [])];
}

function leavesOf(node: PDFDict): [string, PDFObject][] {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const own = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  const leaves: [string, PDFObject][] = [];
  for (let index = 0; own && index + 1 < own.size(); index += 2) {
    const name = own.lookup(index);
    if (name instanceof PDFString || name instanceof PDFHexString) leaves.push([name.decodeText(), own.get(index + 1)]);
  }
  for (let index = 0; kids && index < kids.size(); index++) leaves.push(...leavesOf(kids.lookup(index, PDFDict)));
  return leaves;
}

/** The reference of the page that a destination names. */
function pageOf(pdf: PDFDocument, destination: PDFObject): string | undefined {
  const value = pdf.context.lookup(destination);
  const array = value instanceof PDFDict ? value.lookupMaybe(PDFName.of('D'), PDFArray) : value;
  const page = array instanceof PDFArray ? array.get(0) : undefined;
  return page instanceof PDFRef ? page.toString() : undefined;
}
