import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spawnPrinter } from '#main/features/exporting/spawnPrinter.ts';
import { emptyFolder } from '../../support/archive.ts';

/** A program in Electron's place: what it is given is what the real one is given. */
function program(body: string): string {
  const file = path.join(emptyFolder(), 'electron');
  fs.writeFileSync(file, `#!${process.execPath}\nconst fs = require('node:fs');\n${body}`, { mode: 0o755 });
  return file;
}

describe.runIf(process.platform === 'linux')('Printing from the command line', () => {
  beforeEach(() => {
    vi.stubEnv('DISPLAY', ':99');
    vi.stubEnv('TMPDIR', emptyFolder());
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const leftovers = () => fs.readdirSync(process.env.TMPDIR ?? '').filter((name) => name.startsWith('cuttings-print-'));

  it('hands the document over in files and takes them away again', async () => {
    const electron = program(`
      const at = process.argv.indexOf('--print-document');
      fs.writeFileSync(process.argv[at + 2], process.argv[at - 1] + ': ' + fs.readFileSync(process.argv[at + 1]));`);
    const bytes = await spawnPrinter({ electron, appRoot: '/app' }).print('<p>Смета</p>');
    expect(Buffer.from(bytes).toString()).toBe('/app: <p>Смета</p>');
    expect(leftovers()).toEqual([]);
  });

  it('passes on in words why it failed', async () => {
    const electron = program(`
      console.error('ERROR:bus.cc chatter'); console.error('cuttings: The font PT Serif could not be read.'); process.exit(1)`);
    await expect(spawnPrinter({ electron, appRoot: '/app' }).print('')).rejects.toThrow(
      /^The font PT Serif could not be read\.$/,
    );
    expect(leftovers()).toEqual([]);
  });

  it('says so when the printing program ends well and leaves nothing', async () => {
    await expect(spawnPrinter({ electron: program(''), appRoot: '/app' }).print('')).rejects.toThrow(
      'ended without a document',
    );
  });

  it('says which program is missing', async () => {
    await expect(spawnPrinter({ electron: '/no/electron', appRoot: '/app' }).print('')).rejects.toThrow(
      '/no/electron) could not be started',
    );
  });

  it('says what to install when there is neither a display nor Xvfb', async () => {
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    vi.stubEnv('PATH', emptyFolder());
    await expect(spawnPrinter({ electron: '/no/electron', appRoot: '/app' }).print('')).rejects.toThrow(
      'apt-get install -y xvfb xauth',
    );
  });
});
