import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { expect, test } from '../e2e/support/desk.ts';
import { cuttings, heard } from '../e2e/support/cli.ts';
import { outsideTraffic } from '../e2e/support/networkTrap.ts';
import { insistently } from '../support/asking.ts';
import { throughThe } from '../e2e/support/page.ts';
import {
  chromiumProcesses,
  electronArguments,
  ELECTRON,
  endGroup,
  isRoot,
  RUNTIME,
  startGroup,
  works,
} from './support/processes.ts';

const TYPES = { URL_REQUEST_START_JOB: 1, TCP_CONNECT: 2, UDP_CONNECT: 3, HOST_RESOLVER_MANAGER_REQUEST: 4 };

test.describe('The network trap', () => {
  test('finds what left in a log that is given to it', ({ newsroom }) => {
    const file = path.join(newsroom.folder, 'log.json');
    const findings = (events: unknown[], types: Record<string, number> = TYPES): string[] => {
      fs.writeFileSync(file, JSON.stringify({ constants: { logEventTypes: types }, events }));
      return outsideTraffic(file);
    };
    const ours = { type: 1, phase: 1, params: { url: 'app://bundle/index.html' } };
    expect(findings([ours])).toEqual([]);
    expect(findings([ours, { type: 1, phase: 1, params: { url: 'https://example.com/' } }])).toHaveLength(1);
    expect(findings([{ type: 4, phase: 1, params: { host: 'http://example.com' } }])).toHaveLength(1);
    expect(findings([{ type: 3, phase: 1, params: { address: '[2001:db8::1]:53' } }])).toHaveLength(1);
    expect(findings([{ type: 2, phase: 1 }])).toHaveLength(1);
    expect(findings([ours], { URL_REQUEST_START_JOB: 1 })).toHaveLength(1);
    fs.writeFileSync(file, 'not a log');
    expect(outsideTraffic(file)).toHaveLength(1);
    fs.rmSync(file);
    expect(outsideTraffic(file)).toHaveLength(1);
  });

  test('finds what a plain Electron window sends, which Cuttings does not', async ({ newsroom }) => {
    const [main, log] = ['main.cjs', 'plain.json'].map((name) => path.join(newsroom.folder, name));
    if (main === undefined || log === undefined) return;
    fs.writeFileSync(
      main,
      `const { app, BrowserWindow } = require('electron');
       app.setPath('userData', ${JSON.stringify(path.join(newsroom.folder, 'plain'))});
       app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,plain'));`,
    );
    const plain = await _electron.launch({ args: [main, `--log-net-log=${log}`, '--log-level=3'] });
    const page = await plain.firstWindow();
    await page.evaluate(() => fetch('http://127.0.0.1:1/').catch(() => 'as expected'));
    await plain.close();
    const found = outsideTraffic(log).join('\n');
    expect(found).toContain('URL_REQUEST_START_JOB http://127.0.0.1:1/');
  });
});

test('WebRTC learns no address of this machine', async ({ desk: { page } }) => {
  const candidates = await page.evaluate(async () => {
    const found: string[] = [];
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] });
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate);
    };
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => {
      connection.onicegatheringstatechange = () => connection.iceGatheringState === 'complete' && resolve(null);
      setTimeout(resolve, 2000);
    });
    connection.close();
    return found;
  });
  expect(candidates).toEqual([]);
});

test('the window opens, and a PDF is printed, where there is no network at all', async ({ newsroom }) => {
  test.skip(!works('unshare', '-n', 'true'), 'this system does not let tests take the network away (unshare -n)');
  const archive = path.join(newsroom.folder, 'archive');
  const env = { XDG_CONFIG_HOME: newsroom.folder };
  const opened = await heard(startGroup('unshare', ['-n', ELECTRON, ...electronArguments(archive, '--smoke')], env));
  expect(opened, opened.err).toMatchObject({ code: 0, out: expect.stringContaining('window ready') });

  const desk = await newsroom.openDesk({ archive });
  const ask = insistently(throughThe(desk.page));
  await ask('importing.sample', {});
  const { tags } = await ask('tagging.tags', {});
  await newsroom.close(desk.app);
  const pdf = path.join(newsroom.folder, 'out.pdf');
  const cli = ['--archive', archive, 'export', '--tag', tags[0]?.name ?? '', '--pdf', pdf];
  const script = path.resolve(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
  const exported = await heard(
    startGroup('unshare', ['-n', process.execPath, script, ...cli], { ...env, CUTTINGS_ELECTRON: ELECTRON }),
  );
  expect(exported, exported.err).toMatchObject({ code: 0 });
  expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the kernel sees no connection to anywhere', async ({ newsroom }) => {
  test.skip(!works('strace', '-e', 'trace=connect', 'true'), 'strace is not here, or may not be used');
  const archive = path.join(newsroom.folder, 'archive');
  const text = path.join(newsroom.folder, 'a.txt');
  fs.writeFileSync(text, 'Мост закрыт\n\nСм. https://example.com/ и http://example.org/x.png\n');
  expect(await cuttings(['--archive', archive, 'import', text])).toMatchObject({ code: 0 });
  const trace = path.join(newsroom.folder, 'trace');
  const args = ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace, ELECTRON];
  const run = await heard(
    startGroup('strace', [...args, ...electronArguments(archive, '--smoke')], { XDG_CONFIG_HOME: newsroom.folder }),
  );
  expect(run, run.err).toMatchObject({ code: 0, out: expect.stringContaining('window ready') });
  const calls = fs.readFileSync(trace, 'utf8').split('\n');
  expect(
    calls.some((line) => line.includes('AF_UNIX')),
    'the trace has something in it',
  ).toBe(true);
  const isLocal = /inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/;
  expect(calls.filter((line) => /AF_INET6?\b/.test(line) && !isLocal.test(line))).toEqual([]);
});

test('without root, every page runs in the sandbox of the operating system', async ({ newsroom }) => {
  test.skip(process.platform !== 'linux', 'read from /proc, which only Linux has');
  test.skip(
    isRoot && !works('unshare', '-m', 'true'),
    'root here may not show the runtime to another user (unshare -m)',
  );
  const { folder } = newsroom;
  const nobody = 65534;
  const mine = path.join(folder, 'nobody');
  const shown = path.join(folder, 'runtime');
  for (const made of [mine, shown]) fs.mkdirSync(made);
  const authority = process.env.XAUTHORITY;
  if (authority !== undefined) fs.copyFileSync(authority, path.join(mine, 'Xauthority'));
  if (isRoot) {
    fs.chmodSync(folder, 0o755);
    for (const one of [mine, ...fs.readdirSync(mine).map((name) => path.join(mine, name))])
      fs.chownSync(one, nobody, nobody);
  }
  const env = {
    HOME: mine,
    XDG_CONFIG_HOME: mine,
    ...(authority === undefined ? {} : { XAUTHORITY: path.join(mine, 'Xauthority') }),
  };
  const args = electronArguments(path.join(mine, 'archive')).filter((one) => one !== '--no-sandbox');
  // Root's own runtime is shown to nobody under another name; nothing is copied.
  const asNobody = `mount --bind "$0" "$1" && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "$1/$2" "\${@:3}"`;
  const program = isRoot
    ? startGroup('unshare', ['-m', 'bash', '-c', asNobody, RUNTIME, shown, path.basename(ELECTRON), ...args], env)
    : startGroup(ELECTRON, args, env);
  const said = heard(program);
  try {
    const renderers = () => chromiumProcesses(program.pid ?? 0).filter(({ type }) => type === 'renderer');
    await expect.poll(() => renderers().length, { timeout: 20_000 }).toBeGreaterThan(0);
    await expect.poll(() => renderers().map(({ seccomp }) => seccomp)).toEqual(renderers().map(() => '2'));
    expect(renderers().map(({ noNewPrivileges }) => noNewPrivileges)).toEqual(renderers().map(() => '1'));
  } finally {
    endGroup(program);
    test.info().annotations.push({ type: 'said', description: (await said).err.slice(-500) });
  }
});
