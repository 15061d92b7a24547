/**
 * Documents that main wrote itself, kept in memory under addresses of the app's own scheme: the preview that a frame of
 * the window shows, and what the hidden window prints. The protocol asks `find` before it looks for a file.
 */
import { randomBytes } from 'node:crypto';

const ORIGIN = 'app://bundle';
const FOLDER = '/print/';

/** For every response with one of these documents: text, our stylesheet and our fonts; no script, ever. */
export const DOCUMENT_CSP =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export interface Documents {
  /** Keeps a document and returns its address. */
  put: (html: string) => string;
  /** The document at a path, or undefined. */
  find: (pathname: string) => string | undefined;
  /** Forgets the document at an address. */
  drop: (url: string) => void;
}

export function createDocuments(): Documents {
  const kept = new Map<string, string>();
  return {
    put: (html) => {
      const pathname = `${FOLDER}${randomBytes(16).toString('hex')}`;
      kept.set(pathname, html);
      return ORIGIN + pathname;
    },
    find: (pathname) => kept.get(pathname),
    drop: (url) => void kept.delete(new URL(url).pathname),
  };
}

/** Keeps one preview at a time: showing the next forgets the one before. */
export function createPreview(documents: Documents): { show: (html: string) => string } {
  let shown: string | null = null;
  return {
    show: (html) => {
      if (shown !== null) documents.drop(shown);
      return (shown = documents.put(html));
    },
  };
}
