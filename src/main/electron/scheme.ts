import fs from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { findDocument } from './documents.ts';

/** The only place the window ever loads anything from: files of the build, and documents made for printing. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://bundle`;
export const HOME = `${ORIGIN}/index.html`;

const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";
const PAGE_POLICY = `${NOTHING_ELSE}; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
/** A document to print or preview: words and styles, no scripts at all. */
const DOCUMENT_POLICY = `${NOTHING_ELSE}; style-src 'self'; font-src 'self'; frame-ancestors 'self'`;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/** Serves exactly the files that the build made, each by its own name: a path that is not in the list is not there. */
export function serveScheme(session: Session, rendererDir: string): void {
  const files = new Map(listFiles(rendererDir).map((file) => [`/${file.split(path.sep).join('/')}`, file]));
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'bundle') return notFound();
    const document = findDocument(pathname);
    if (document !== null) return respond(document, '.html', DOCUMENT_POLICY);
    const file = files.get(pathname);
    if (file === undefined) return notFound();
    return respond(await fs.promises.readFile(path.join(rendererDir, file)), path.extname(file), PAGE_POLICY);
  });
}

const listFiles = (directory: string): string[] =>
  fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));

const notFound = (): Response => new Response('not found', { status: 404, headers: headers('.txt', PAGE_POLICY) });

const headers = (extension: string, policy: string): Record<string, string> => ({
  'content-type': TYPES[extension] ?? 'text/plain; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  // A sandboxed preview has no origin of its own and still needs the fonts.
  ...(extension === '.woff2' || extension === '.woff' || extension === '.css'
    ? { 'access-control-allow-origin': '*' }
    : {}),
});

const respond = (body: string | Buffer, extension: string, policy: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status: 200,
    headers: headers(extension, policy),
  });
