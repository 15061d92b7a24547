import fs from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../e2e/support/desk.ts';

const HOME = 'app://bundle/index.html';

/** Addresses that a text might carry, each of which would do harm somewhere if it were followed. */
const HOSTILE = [
  'https://example.com/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'file://example.com/share/x.exe',
  '\\\\example.com\\share',
  'smb://example.com/share',
  'ftp://example.com/',
  'ws://example.com/',
  'javascript:document.title="pwned"',
  'JaVaScRiPt:document.title="pwned"',
  ' javascript:document.title="pwned"',
  'java\nscript:document.title="pwned"',
  'vbscript:msgbox(1)',
  'data:text/html,<script>document.title="pwned"</script>',
  'blob:app://bundle/1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://bundle/index.html',
  'app://bundle/print/00.html',
  'app://other/index.html',
  'app://bundle/nowhere.html',
  '//example.com/',
  'mailto:a@example.com',
  'tel:+100',
  'ms-msdt:/id',
  'search-ms:query=x',
  'vscode://file/etc/passwd',
  'obsidian://open',
  'intent://x#Intent;end',
  'steam://run/1',
];

const windowsOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/**
 * Where the page is, after everything that was set off has had its turn. Asked in the page itself: a locator would wait
 * for navigations that never come.
 */
async function stillHere(page: Page): Promise<void> {
  await page.waitForTimeout(150); // what must not happen has no event to wait for
  const where = (): Promise<unknown> =>
    page.evaluate(() => ({ at: location.href, shown: document.querySelector('main') !== null, title: document.title }));
  await expect.poll(() => where().catch(() => 'on the way')).toEqual({ at: HOME, shown: true, title: 'Cuttings' });
}

test.beforeEach(({ newsroom }) => {
  newsroom.expectsConsoleErrors = true; // each refusal is written to the console
  newsroom.expectsBlockedRequests = true;
});

test('no script, form or link takes the window anywhere else', async ({ desk: { page, app } }) => {
  for (const address of HOSTILE) {
    await page.evaluate((to) => {
      for (const go of [() => (location.href = to), () => location.assign(to), () => location.replace(to)]) {
        try {
          go();
        } catch {
          // some addresses are not even addresses
        }
      }
    }, address);
  }
  await stillHere(page);
  await page.evaluate((all) => {
    for (const to of all) {
      for (const target of ['', '_self', '_top', '_blank', 'a-name']) {
        const link = document.createElement('a');
        link.href = to;
        link.target = target;
        document.body.append(link);
        link.click();
        link.remove();
      }
      const form = Object.assign(document.createElement('form'), { action: to });
      document.body.append(form);
      form.submit();
    }
  }, HOSTILE);
  await stillHere(page);
  await page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.com/';
    document.head.append(meta);
    history.pushState(null, '', '/index.html');
  });
  await stillHere(page);
  expect(await windowsOf(app)).toBe(1);
});

test('a window that was sent to the one page nobody is asked about comes back', async ({ desk: { page, app } }) => {
  for (const address of ['about:blank', 'about:blank#x', 'about:srcdoc', 'about:config']) {
    await page.evaluate((to) => void setTimeout(() => (location.href = to)), address);
    await stillHere(page);
    await page.evaluate((to) => void setTimeout(() => window.open(to, '_self')), address);
    await stillHere(page);
  }
  expect(await windowsOf(app)).toBe(1);
});

test('no click, of whatever kind, and no dropped address opens or changes a window', async ({
  desk: { page, app },
}) => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.textContent = 'hostile link';
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 99999; background: white; padding: 20px';
    document.body.append(link);
  });
  // By coordinates: a locator would wait for the navigation that must not come.
  await page.mouse.click(10, 10);
  await page.mouse.click(10, 10, { button: 'middle' });
  await page.mouse.click(10, 10, { button: 'right' });
  for (const key of ['Shift', 'Control', 'Alt', 'Meta']) {
    await page.keyboard.down(key);
    await page.mouse.click(10, 10);
    await page.keyboard.up(key);
  }
  await stillHere(page);
  const opened = await page.evaluate(
    (all) => all.map((to) => window.open(to) ?? window.open(to, 'x', 'width=100')),
    HOSTILE.filter((to) => URL.canParse(to, 'app://bundle/')),
  );
  expect(opened.filter((one) => one !== null)).toEqual([]);
  const debuggerOf = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const items = ['text/uri-list', 'text/plain'].map((mimeType) => ({ mimeType, data: 'https://example.com/' }));
    await debuggerOf.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data: { items, dragOperationsMask: 1 } });
  }
  await stillHere(page);
  expect(await windowsOf(app)).toBe(1);
});

test('every permission is denied, and nothing is downloaded', async ({ desk: { page, app, folder } }) => {
  await app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    (globalThis as Record<string, unknown>).downloads = seen;
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented));
  });
  const answers = await page.evaluate(async () => {
    const failing = (work: () => Promise<unknown>): Promise<string> =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'granted',
          () => 'denied',
        );
    const sensors = navigator as unknown as {
      usb: { getDevices: () => Promise<unknown[]>; requestDevice: (o: unknown) => Promise<unknown> };
      serial: { requestPort: () => Promise<unknown> };
      hid: { requestDevice: (o: unknown) => Promise<unknown[]> };
      bluetooth: { requestDevice: (o: unknown) => Promise<unknown> };
    };
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'storage-access'];
    return {
      asked: {
        location: await failing(() => new Promise((done, no) => navigator.geolocation.getCurrentPosition(done, no))),
        notifications: await Notification.requestPermission(),
        clipboard: await failing(() => navigator.clipboard.read()),
        clipboardText: await failing(() => navigator.clipboard.readText()),
        midi: await failing(() => navigator.requestMIDIAccess({ sysex: true })),
        media: await failing(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await failing(() => navigator.mediaDevices.getDisplayMedia()),
        usb: await failing(() => sensors.usb.requestDevice({ filters: [] })),
        serial: await failing(() => sensors.serial.requestPort()),
        // Refused by an empty list, not by an error.
        hid: (await sensors.hid.requestDevice({ filters: [] }).catch(() => [])).length === 0 ? 'denied' : 'granted',
        bluetooth: await failing(() => sensors.bluetooth.requestDevice({ acceptAllDevices: true })),
        wakeLock: await failing(() => navigator.wakeLock.request('screen')),
      },
      states: await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      ),
    };
  });
  expect(new Set(Object.values(answers.asked)), JSON.stringify(answers.asked)).toEqual(new Set(['denied']));
  expect(new Set(answers.states)).toEqual(new Set(['denied']));

  await page.evaluate(() => {
    for (const href of ['app://bundle/index.html', 'https://example.com/x.zip', 'data:text/plain,x']) {
      const link = Object.assign(document.createElement('a'), { href, download: 'pwned.txt' });
      document.body.append(link);
      link.click();
    }
  });
  await stillHere(page);
  const downloads = await app.evaluate(() => (globalThis as Record<string, unknown>).downloads as boolean[]);
  expect(downloads.filter((prevented) => !prevented)).toEqual([]);
  const files = fs.readdirSync(folder, { recursive: true }).map(String);
  expect(files.filter((name) => name.includes('pwned'))).toEqual([]);
});

test('a webview, a frame and another window get nothing', async ({ desk: { page, app } }) => {
  const seen = await page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    const frames = ['app://bundle/index.html', 'about:blank', 'https://example.com/', 'file:///etc/passwd'];
    for (const src of frames) {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      isPlain: view.constructor === HTMLElement && view.shadowRoot === null,
      bridges: [...document.querySelectorAll('iframe')].filter((frame) => {
        try {
          return frame.contentWindow !== null && 'cuttings' in frame.contentWindow;
        } catch {
          return false; // another origin, which is an error page here
        }
      }).length,
    };
  });
  expect(seen).toEqual({ isPlain: true, bridges: 0 });
  const loaded = page.frames().map((frame) => frame.url());
  expect(loaded.filter((url) => /^(https?|file):/.test(url))).toEqual([]);
  expect(await windowsOf(app)).toBe(1);
});

test('the scheme serves the files of the build and nothing beside them', async ({ desk: { page, app } }) => {
  const outside = [
    'app://bundle/../package.json',
    'app://bundle/..%2fpackage.json',
    'app://bundle/..%2F..%2Fpackage.json',
    'app://bundle/%2e%2e/%2e%2e/package.json',
    'app://bundle/%2e%2e%2fmain%2findex.js',
    'app://bundle/..%5c..%5cpackage.json',
    'app://bundle/..\\..\\package.json',
    'app://bundle/assets/..%2f..%2f..%2fpackage.json',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/file:///etc/passwd',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/C:%5cWindows%5cwin.ini',
    'app://bundle/index.html%00',
    'app://bundle/index.html%00.css',
    'app://bundle/%00',
    'app://bundle/index.html/',
    'app://bundle/./index.html%20',
    'app://bundle/INDEX.HTML',
    'app://bundle/%E0%A4%A',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://bundle/print/',
    'app://bundle/print/000000000000000000000000.html',
    'app://bundle/main/index.js',
    'app://bundle/',
    'app://bundle.example.com/index.html',
    'app://other/index.html',
    'app://localhost/index.html',
    'app:///index.html',
    'app://bundle@other/index.html',
  ];
  const fromPage = await page.evaluate(async (all) => {
    const statuses: [string, number][] = [];
    for (const address of all)
      statuses.push([
        address,
        await fetch(address).then(
          ({ status }) => status,
          () => 404,
        ),
      ]);
    return statuses;
  }, outside);
  expect(fromPage.filter(([, status]) => status !== 404)).toEqual([]);
  const fromMain = await app.evaluate(async ({ session }, all) => {
    const statuses: [string, number][] = [];
    for (const address of all) {
      statuses.push([
        address,
        await session.defaultSession.fetch(address).then(
          ({ status }) => status,
          () => 404,
        ),
      ]);
    }
    return statuses;
  }, outside);
  expect(fromMain.filter(([, status]) => status !== 404)).toEqual([]);
  expect(await page.evaluate(() => fetch('app://bundle/index.html').then(({ status }) => status))).toBe(200);
});
