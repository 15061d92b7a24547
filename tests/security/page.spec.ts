import fs from 'node:fs';
import path from 'node:path';
import { insistently } from '../support/asking.ts';
import { expect, ROOT, test } from '../e2e/support/desk.ts';
import { throughThe } from '../e2e/support/page.ts';
import { smallDossier } from './support/smallDossier.ts';

test('the page has no Node, and two functions to talk with', async ({ desk: { page } }) => {
  const seen = await page.evaluate(() => {
    const here = window as unknown as Record<string, unknown> & { cuttings: Record<string, unknown> };
    const node = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    return {
      node: node.filter((name) => typeof here[name] !== 'undefined'),
      keys: Object.keys(here.cuttings),
      types: Object.values(here.cuttings).map((value) => typeof value),
      secure: window.isSecureContext,
      origin: window.origin,
    };
  });
  expect(seen).toEqual({
    node: [],
    keys: ['call', 'on'],
    types: ['function', 'function'],
    secure: true,
    origin: 'app://bundle',
  });
});

test('the page can neither replace nor extend what the preload gave it', async ({ desk: { page } }) => {
  const after = await page.evaluate(async () => {
    const here = window as unknown as { cuttings: Record<string, unknown> };
    const call = here.cuttings.call;
    const attempts = [
      () => (here.cuttings = {}),
      () => (here.cuttings.call = () => 'mine'),
      () => (here.cuttings.extra = 1),
      () => delete here.cuttings.call,
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // refused with an error: as good as refused in silence
      }
    }
    await Promise.resolve();
    return { same: here.cuttings.call === call, keys: Object.keys(here.cuttings) };
  });
  expect(after).toEqual({ same: true, keys: ['call', 'on'] });
});

test('every page, the hidden one that prints too, is isolated, sandboxed and without Node', async ({ desk }) => {
  const { ask, dossierId } = await smallDossier(desk);
  const pdf = path.join(desk.folder, 'promises.pdf');
  await desk.app.evaluate(({ app, dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    const born: unknown[] = [];
    (globalThis as Record<string, unknown>).born = born;
    app.on('web-contents-created', (_event, contents) => {
      const known = contents as unknown as { getLastWebPreferences: () => unknown };
      contents.once('did-finish-load', () => born.push(known.getLastWebPreferences()));
    });
  }, pdf);
  expect((await ask('exporting.pdf', { dossierId })).pages).toBeGreaterThan(0);
  const preferences = await desk.app.evaluate(({ webContents }) => [
    ...webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences()),
    ...((globalThis as Record<string, unknown>).born as unknown[]),
  ]);
  expect(preferences.length, 'the window and at least one that prints').toBeGreaterThan(1);
  for (const one of preferences) {
    expect(one).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
    });
    expect((one as { nodeIntegrationInWorker?: boolean }).nodeIntegrationInWorker ?? false).toBe(false);
  }
});

test('every answer under the scheme has a policy; printed documents may run no script', async ({ newsroom }) => {
  newsroom.expectsConsoleErrors = true; // one of the addresses is not there
  const desk = await newsroom.openDesk();
  const { ask, dossierId } = await smallDossier(desk);
  const { url } = await ask('exporting.preview', { dossierId });
  const built = path.join(ROOT, 'out', 'renderer');
  const files = fs
    .readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  expect(files.length).toBeGreaterThan(5);
  const addresses = [...files.map((file) => `app://bundle/${file}`), 'app://bundle/nowhere', url];
  const headers = await desk.page.evaluate(async (all) => {
    const answers: Record<string, { csp: string | null; sniff: string | null; referrer: string | null }> = {};
    for (const address of all) {
      const { headers: got } = await fetch(address);
      answers[address] = {
        csp: got.get('content-security-policy'),
        sniff: got.get('x-content-type-options'),
        referrer: got.get('referrer-policy'),
      };
    }
    return answers;
  }, addresses);
  for (const address of addresses) {
    expect(headers[address], address).toMatchObject({ sniff: 'nosniff', referrer: 'no-referrer' });
    expect(headers[address]?.csp, address).toContain("default-src 'none'");
    expect(headers[address]?.csp, address).toContain("base-uri 'none'; form-action 'none'; object-src 'none'");
    expect(headers[address]?.csp, address).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  }
  expect(headers[url]?.csp).not.toContain('script-src');
  expect(headers['app://bundle/index.html']?.csp).toContain("script-src 'self'");
});

test('no policy is broken by the program itself', async ({ newsroom }) => {
  const { page } = await newsroom.openDesk();
  const reports: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) reports.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  expect(reports).toEqual([]);
});

test('the policy blocks eval, inline code, and everything from elsewhere', async ({ newsroom }) => {
  newsroom.expectsConsoleErrors = true;
  newsroom.expectsBlockedRequests = true;
  const { page } = await newsroom.openDesk();
  const result = await page.evaluate(async () => {
    const blocked: string[] = [];
    const ran: string[] = [];
    (window as unknown as { ran: string[] }).ran = ran;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    // From a timer: a debugger's own evaluation may use eval, the page may not.
    const inTimer = (work: () => unknown): Promise<string> =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(`ran: ${String(work())}`);
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'error');
          }
        }),
      );
    const evaluated = {
      eval: await inTimer(() => (0, eval)('1 + 1')),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the very thing that must fail
      Function: await inTimer(() => new Function('return 2')()),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing that must fail
      timer: await inTimer(() => setTimeout('window.ran.push("string timer")', 0) && 'set'),
    };
    const add = (tag: string, fields: Record<string, string>, text = ''): HTMLElement => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(fields)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    add('script', {}, 'window.ran.push("inline script")');
    add('script', { src: 'https://example.com/x.js' });
    add('script', { src: 'data:text/javascript,window.ran.push("data script")' });
    add('button', { onclick: 'window.ran.push("inline handler")' }).click();
    add('img', { src: 'https://example.com/x.png' });
    add('img', { src: 'nowhere.png', onerror: 'window.ran.push("onerror")' });
    add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' });
    add('style', {}, 'main { display: none }');
    add('div', { style: 'color: red' });
    add('link', { rel: 'stylesheet', href: 'https://example.com/x.css' });
    add('iframe', { src: 'https://example.com/' });
    add('iframe', { src: 'data:text/html,x' });
    add('iframe', { srcdoc: '<script>parent.ran.push("srcdoc")</script>' });
    add('object', { data: 'https://example.com/' });
    add('embed', { src: 'https://example.com/' });
    add('video', { src: 'https://example.com/x.mp4' });
    add('base', { href: 'https://example.com/' });
    add('link', { rel: 'manifest', href: 'https://example.com/m.json' });
    const form = add('form', { action: 'https://example.com/', method: 'post' }) as HTMLFormElement;
    form.requestSubmit();
    const failing = async (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'worked',
        () => 'failed',
      );
    navigator.sendBeacon('https://example.com/');
    const asked = {
      http: await failing(() => fetch('https://example.com/')),
      file: await failing(() => fetch('file:///etc/passwd')),
      socket: await new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => resolve('worked');
          socket.onerror = () => resolve('failed');
        } catch {
          resolve('failed');
        }
      }),
      worker: await new Promise<string>((resolve) => {
        try {
          const worker = new Worker('data:text/javascript,postMessage(1)');
          worker.onmessage = () => resolve('worked');
          worker.onerror = () => resolve('failed');
        } catch {
          resolve('failed');
        }
      }),
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { evaluated, asked, ran, blocked: [...new Set(blocked)].sort(), base: document.baseURI };
  });
  expect(result.evaluated).toEqual({ eval: 'EvalError', Function: 'EvalError', timer: expect.anything() as unknown });
  expect(result.asked).toEqual({
    http: 'failed',
    file: 'failed',
    socket: 'failed',
    worker: 'failed',
  });
  expect(result.ran).toEqual([]);
  expect(result.base).toMatch(/^app:\/\/bundle\//);
  for (const directive of ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'object-src']) {
    expect(result.blocked).toContain(directive);
  }
  for (const directive of ['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem', 'media-src']) {
    expect(result.blocked).toContain(directive);
  }
});

test('a page whose own functions were poisoned gets the same answers', async ({ newsroom }) => {
  newsroom.expectsConsoleErrors = true; // the page's own code trips over the poison
  const { page } = await newsroom.openDesk();
  await insistently(throughThe(page))('importing.sample', {});
  const [clean, poisoned] = await page.evaluate(async () => {
    const { cuttings } = window as unknown as {
      cuttings: { call: (name: string, input: unknown) => Promise<unknown> };
    };
    const { stringify } = JSON;
    const ask = (): Promise<unknown> => cuttings.call('reading.library', { limit: 10, offset: 0 });
    const before = stringify(await ask());
    /* eslint-disable @typescript-eslint/unbound-method -- builtins are taken apart on purpose */
    const originals = [
      [Array.prototype, 'push', Array.prototype.push],
      [Array.prototype, 'map', Array.prototype.map],
      [JSON, 'parse', JSON.parse],
      [JSON, 'stringify', JSON.stringify],
      [Function.prototype, 'call', Function.prototype.call],
      [Function.prototype, 'apply', Function.prototype.apply],
      [Object, 'assign', Object.assign],
      [Object, 'keys', Object.keys],
    ] as const;
    /* eslint-enable @typescript-eslint/unbound-method */
    for (const [owner, name] of originals) {
      Reflect.set(owner, name, () => {
        throw new Error(`poisoned ${name}`);
      });
    }
    let during: unknown;
    try {
      during = await ask();
    } finally {
      for (const [owner, name, original] of originals) Reflect.set(owner, name, original);
    }
    return [before, stringify(during)];
  });
  expect(poisoned).toBe(clean);
  expect(clean).toContain('"ok":true');
});
