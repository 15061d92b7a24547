import { randomBytes } from 'node:crypto';

/** Documents composed for preview and printing, in memory, served by the app scheme until they are dropped. */
const documents = new Map<string, string>();

/** Keeps a document and returns its path under the app's origin. */
export function putDocument(html: string): string {
  const pathname = `/print/${randomBytes(12).toString('hex')}.html`;
  documents.set(pathname, html);
  return pathname;
}

export const dropDocument = (pathname: string): void => void documents.delete(pathname);

/** The document at a path, or null. */
export const findDocument = (pathname: string): string | null => documents.get(pathname) ?? null;
