import path from 'node:path';
import fc from 'fast-check';
import { contract } from '#shared/contract/contract.ts';
import { ERROR_CODES } from '#shared/contract/result.ts';
import { insistently } from '../support/asking.ts';
import { expect, ROOT, test } from '../e2e/support/desk.ts';
import { throughThe } from '../e2e/support/page.ts';
import { smallDossier } from './support/smallDossier.ts';

/** As the page sees the preload, without the types that keep honest callers right. */
interface Untyped {
  readonly cuttings: { call: (...args: unknown[]) => Promise<unknown> };
}
interface Answer {
  readonly ok?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

test.beforeEach(async ({ desk: { app } }) => {
  // Requests that happen to be right must not wait for a person.
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { asked, opened, answer: 1 });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { detail: string }).detail);
      return Promise.resolve({
        response: (globalThis as unknown as { answer: number }).answer,
        checkboxChecked: false,
      });
    };
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
    shell.showItemInFolder = () => undefined;
  });
});

test('a request from any page but the window itself is refused', async ({ desk }) => {
  const { ask, dossierId } = await smallDossier(desk);
  const { url } = await ask('exporting.preview', { dossierId });
  const preload = path.join(ROOT, 'out', 'preload', 'index.cjs');
  const answers = await desk.app.evaluate(
    async ({ BrowserWindow }, { file, frameUrl }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: file, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
      });
      await other.loadURL('app://bundle/index.html');
      const question = `window.cuttings.call('settings.get', {})`;
      const fromWindow: unknown = await other.webContents.executeJavaScript(question);
      await other.webContents.executeJavaScript(`new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = ${JSON.stringify(frameUrl)};
        frame.onload = resolve;
        document.body.append(frame);
      })`);
      const fromFrame: unknown = await other.webContents.mainFrame.frames[0]?.executeJavaScript(question);
      other.destroy();
      return [fromWindow, fromFrame];
    },
    { file: preload, frameUrl: url },
  );
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
});

test('a request nobody declared, or of no known shape, gets a sentence', async ({ desk: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { call } = (window as unknown as Untyped).cuttings;
    const names = ['settings.drop', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(1e6)];
    const others = [undefined, null, 1, {}, [], ['settings.get'], { toString: () => 'settings.get' }];
    const all: unknown[] = [];
    for (const name of [...names, ...others]) {
      all.push(await call(name, {}).catch((error: unknown) => (error instanceof Error ? 'thrown' : 'odd')));
    }
    all.push(await call(), await call('settings.get'), await call('reading.article', { articleId: -1 }));
    return all;
  });
  for (const answer of answers) {
    // What can't be sent at all is an error in the page and never reaches the program.
    if (answer === 'thrown') continue;
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.any(String) },
    });
  }
});

test('junk on every route ends in an answer, and the program lives', async ({ desk: { page } }) => {
  const names = Object.keys(contract).filter((name) => name !== 'importing.sample');
  const like = fc.record({
    articleId: fc.anything(),
    query: fc.oneof(fc.string(), fc.anything()),
    typed: fc.string({ unit: 'grapheme' }),
    handle: fc.oneof(fc.constant('staged-0000000000000000'), fc.string(), fc.constant('../../etc/passwd')),
    handles: fc.array(fc.string()),
    textId: fc.oneof(fc.integer(), fc.anything()),
    tagId: fc.integer(),
    start: fc.double(),
    end: fc.integer(),
    quote: fc.string(),
    tags: fc.array(fc.anything()),
    title: fc.string(),
    text: fc.string(),
    url: fc.webUrl(),
    limit: fc.integer(),
    offset: fc.integer(),
    sort: fc.constantFrom('newest', 'relevance', 'x'),
  });
  const junk = fc.sample(
    fc.tuple(fc.constantFrom(...names), fc.oneof(fc.anything({ withBigInt: true, withDate: true }), like)),
    { numRuns: 300, seed: 20260301 },
  );
  const answers = await page.evaluate(async (all) => {
    const { call } = (window as unknown as Untyped).cuttings;
    const got: unknown[] = [];
    for (const [name, input] of all) {
      got.push(await call(name, input).catch((error: unknown) => ({ thrown: String(error) })));
    }
    return got;
  }, junk);
  for (const [at, answer] of answers.entries()) {
    const { ok, error } = answer as Answer;
    expect(typeof ok, `${junk[at]?.[0] ?? ''}: ${JSON.stringify(answer)}`).toBe('boolean');
    if (ok === true) continue;
    expect(ERROR_CODES).toContain(error?.code);
    expect(error?.code, `${junk[at]?.[0] ?? ''}: ${error?.message ?? ''}`).not.toBe('internal');
    expect(error?.message).toMatch(/\.$/);
  }
  const unsendable = await page.evaluate(async () => {
    const { call } = (window as unknown as Untyped).cuttings;
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    const deep = { at: {} as Record<string, unknown> };
    let inner = deep.at;
    for (let depth = 0; depth < 5000; depth++) inner = inner.at = {};
    const all = [
      () => 1,
      Symbol('x'),
      document,
      window,
      ring,
      deep,
      new Proxy({}, {}),
      new WeakMap(),
      Promise.resolve(),
    ];
    const got: string[] = [];
    for (const input of all) {
      try {
        const answer = (await call('reading.article', input)) as Answer;
        got.push(answer.error?.code ?? 'answered');
      } catch {
        got.push('thrown');
      }
    }
    got.push(((await call('search.query', { query: 'x'.repeat(20_000_000) })) as Answer).error?.code ?? 'answered');
    return got;
  });
  expect(new Set(unsendable)).toEqual(new Set(['thrown', 'invalid-input']));
  const ask = insistently(throughThe(page));
  expect((await ask('settings.verify', {})).problems).toEqual([]);
});

const NOT_PLAIN_WEB = [
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '//host/share',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\host',
  'ms-officecmd:{}',
  'obsidian://open?vault=x',
  'vscode://file/etc/passwd',
  'joplin://x-callback-url/x',
  'x-callback-url://x',
  'tel:+100',
  'mailto:a@example.com',
  'ftp://example.com/',
  'ssh://example.com',
  'ldap://example.com',
  'jar:http://example.com!/x',
  'view-source:https://example.com',
  'blob:https://example.com/x',
  'filesystem:https://example.com/x',
  'about:blank',
  'chrome://gpu',
  'app://bundle/index.html',
  'intent://example.com#Intent;end',
  'https:',
  'https://',
  'http:///',
  'https:\\\\',
  'example.com',
  'C:\\Windows\\system32\\calc.exe',
  '/etc/passwd',
  '',
  ' ',
];

test('only a plain web address is ever opened outside, and only after a yes', async ({ desk: { page, app } }) => {
  const call = throughThe(page);
  const seen = () =>
    app.evaluate(() => {
      const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
      return { asked: [...asked], opened: [...opened] };
    });
  for (const url of NOT_PLAIN_WEB) {
    const answer = await call('settings.openExternal', { url });
    expect(answer, url).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(await seen()).toEqual({ asked: [], opened: [] });

  expect(await call('settings.openExternal', { url: 'https://xn--e1afmkfd.example/path?q=1' })).toEqual({
    ok: true,
    value: { opened: false },
  });
  const refused = await seen();
  expect(refused.opened).toEqual([]);
  expect(refused.asked).toHaveLength(1);
  expect(refused.asked[0]).toContain('https://xn--e1afmkfd.example/path?q=1');

  await app.evaluate(() => void Object.assign(globalThis, { answer: 0 }));
  // The name that looks like another is shown, and opened, as what it is.
  expect(await call('settings.openExternal', { url: 'http://ехаmple.com/' })).toEqual({
    ok: true,
    value: { opened: true },
  });
  const accepted = await seen();
  expect(accepted.asked[1]).toMatch(/^http:\/\/xn--/);
  expect(accepted.opened).toEqual([expect.stringMatching(/^http:\/\/xn--/)]);
});
