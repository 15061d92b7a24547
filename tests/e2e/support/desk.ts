import './window.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { ownDisplay } from './display.ts';
import { outsideTraffic } from './networkTrap.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** One analyst's desk: a folder of their own, an archive, the real window. */
export interface Desk {
  readonly folder: string;
  readonly archive: string;
  readonly app: ElectronApplication;
  readonly page: Page;
}

export interface DeskOptions {
  readonly archive?: string;
  readonly env?: Record<string, string>;
}

const STEADY_PICTURES = [
  '--force-device-scale-factor=1',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--log-level=3',
];

/** Opens desks; after the test each is closed, and nothing may have gone wrong unseen. */
export class Newsroom {
  readonly #display: Readonly<Record<string, string>>;
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-desk-'));
  readonly #open = new Map<ElectronApplication, { netLog: string }>();
  readonly #netLogs: string[] = [];
  #opened = 0;
  readonly problems: string[] = [];
  /** Set by tests that provoke what would otherwise be a problem. */
  expectsConsoleErrors = false;
  /** Set by tests whose page asks for things elsewhere; what leaves the page all the same is still found in the network log. */
  expectsBlockedRequests = false;

  constructor(display: Readonly<Record<string, string>>) {
    this.#display = display;
  }

  get folder(): string {
    return this.#folder;
  }

  async openDesk(options: DeskOptions = {}): Promise<Desk> {
    const archive = options.archive ?? path.join(this.#folder, 'archive');
    const netLog = path.join(this.#folder, `net-${this.#opened++}.json`);
    const app = await _electron.launch({
      cwd: ROOT,
      args: [ROOT, '--archive', archive, `--log-net-log=${netLog}`, ...STEADY_PICTURES],
      env: {
        ...definedOnly(process.env),
        ...this.#display,
        XDG_CONFIG_HOME: path.join(this.#folder, 'config'),
        ...options.env,
      },
    });
    this.#open.set(app, { netLog });
    const page = await app.firstWindow();
    this.#listen(page);
    await expect(page.getByRole('main')).toBeVisible();
    return { folder: this.#folder, archive, app, page };
  }

  /** As an analyst closes the window. */
  async close(app: ElectronApplication): Promise<void> {
    const open = this.#open.get(app);
    this.#open.delete(app);
    await app.close();
    if (open) this.#netLogs.push(open.netLog);
  }

  /** As the power goes. What Chromium had not yet written of its network log goes too, so that one is not read. */
  async kill(app: ElectronApplication): Promise<void> {
    this.#open.delete(app);
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
  }

  async closeAll(): Promise<void> {
    for (const app of [...this.#open.keys()]) await this.close(app);
    for (const file of this.#netLogs) this.problems.push(...outsideTraffic(file));
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => {
      if (!this.expectsConsoleErrors) this.problems.push(`the page threw: ${error.message}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.expectsConsoleErrors) this.problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('app://bundle/') && !this.expectsBlockedRequests)
        this.problems.push(`request to ${request.url()}`);
    });
  }
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));

export const test = base.extend<{ newsroom: Newsroom; desk: Desk }, { display: Record<string, string> }>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const { env, close } = await ownDisplay();
      await use(env);
      close();
    },
    { scope: 'worker' },
  ],
  newsroom: async ({ display }, use) => {
    const newsroom = new Newsroom(display);
    await use(newsroom);
    await newsroom.closeAll();
    expect(newsroom.problems, 'nothing went wrong unseen').toEqual([]);
  },
  desk: async ({ newsroom }, use) => {
    await use(await newsroom.openDesk());
  },
});

export { expect };
