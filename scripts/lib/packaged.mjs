/** Proofs on a packaged application: its fuses, its contents, its start, and that Node's back doors are shut. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listAsar } from './asar.mjs';
import { readFuses } from './fuses.mjs';
import { say, SetupError } from './say.mjs';

const START_TIMEOUT_MS = 30_000;
const PROBE_MS = 8_000;
const READY = 'cuttings: window ready';
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};
/** Whoever adds a package to `dependencies` decides here, too, that people get it. */
const BELONGS = /^(package\.json$|out\/(main|preload|renderer)\/|resources\/|node_modules\/better-sqlite3\/)/;

/** Where electron-builder puts things on this platform. */
function layout(folder) {
  const unpacked = fs.readdirSync(folder).find((name) => /-unpacked$|^mac/.test(name)) ?? '';
  const base = path.join(folder, unpacked);
  if (process.platform !== 'darwin') {
    const executable = path.join(base, process.platform === 'win32' ? 'Cuttings.exe' : 'cuttings');
    return { executable, fuseFile: executable, resources: path.join(base, 'resources') };
  }
  const contents = path.join(base, 'Cuttings.app', 'Contents');
  return {
    executable: path.join(contents, 'MacOS', 'Cuttings'),
    fuseFile: path.join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework'),
    resources: path.join(contents, 'Resources'),
  };
}

/**
 * Throws a sentence when the package in `folder` is not what we promise. `env` has the display; `compiledAddon` says
 * whether it may hold the SQLite that was compiled for the developer's machine.
 */
export async function provePackage(folder, env, { compiledAddon }) {
  const { executable, fuseFile, resources } = layout(folder);
  proveFuses(fuseFile);
  proveContents(resources, compiledAddon);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-package-'));
  try {
    const app = new Packaged(executable, home, env);
    await proveStart(app);
    await proveNoRunAsNode(app);
    await proveNoNodeOptions(app);
    await proveNoInspector(app);
  } finally {
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function must(truth, sentence) {
  if (!truth) throw new SetupError(`The package is not right: ${sentence}`);
}

function proveFuses(file) {
  const fuses = readFuses(file);
  for (const [name, wanted] of Object.entries(FUSES)) {
    must(fuses[name] === wanted, `the fuse ${name} is ${fuses[name]}, it has to be ${wanted}.`);
  }
  say(`  fuses: ${Object.keys(FUSES).length} read back from the executable, all as wanted`);
}

function proveContents(resources, compiledAddon) {
  const files = listAsar(path.join(resources, 'app.asar'));
  const stranger = files.find((file) => !BELONGS.test(file) || /\.(map|tsx?)$/.test(file));
  must(!stranger, `it contains ${stranger}.`);
  const compiled = files.some((file) => file.includes('better-sqlite3/build/'));
  must(compiled === compiledAddon, `it holds ${compiled ? 'a' : 'no'} SQLite that was compiled on this machine.`);
  must(!fs.existsSync(path.join(resources, 'default_app.asar')), 'it contains the default app.');
  say(`  contents: ${files.length} files in app.asar, only built code, package.json and what runs needs`);
}

async function proveStart(app) {
  const { output, code } = await app.run(app.smokeArgs, {}, START_TIMEOUT_MS);
  must(code === 0 && output.includes(READY), `it did not start (exit code ${code}):\n${output.slice(-3000)}`);
  say('  start: the window opened, was rendered and closed again');
}

/** If the fuse were on, this would print the marker and open no window. */
async function proveNoRunAsNode(app) {
  const code = "console.log('ran ' + 'as node')";
  const { output } = await app.run(['-e', code], { ELECTRON_RUN_AS_NODE: '1' }, PROBE_MS);
  must(!output.includes('ran as node'), 'ELECTRON_RUN_AS_NODE turns it into a Node that runs any script.');
  say('  ELECTRON_RUN_AS_NODE has no effect');
}

async function proveNoNodeOptions(app) {
  const script = path.join(app.home, 'intruder.cjs');
  const mark = path.join(app.home, 'intruder-was-here');
  fs.writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`);
  await app.run(app.smokeArgs, { NODE_OPTIONS: `--require ${script}` }, START_TIMEOUT_MS);
  must(!fs.existsSync(mark), 'NODE_OPTIONS can load a script into it.');
  say('  NODE_OPTIONS has no effect');
}

async function proveNoInspector(app) {
  const { output } = await app.run(['--inspect=127.0.0.1:0', ...app.smokeArgs], {}, START_TIMEOUT_MS);
  must(!output.includes('Debugger listening'), '--inspect opens a debugger.');
  say('  --inspect has no effect');
}

/** The packaged application, started with a home and an archive of its own. */
class Packaged {
  constructor(executable, home, env) {
    this.executable = executable;
    this.home = home;
    this.smokeArgs = ['--archive', path.join(home, 'archive'), '--smoke'];
    this.env = { ...process.env, ...env, HOME: home, XDG_CONFIG_HOME: home, APPDATA: home };
    // Root has no Chromium sandbox. The variable does what --no-sandbox does, and is no argument Node would stumble over.
    if (process.platform === 'linux' && process.getuid() === 0) this.env.ELECTRON_DISABLE_SANDBOX = '1';
  }

  /** Runs it until it ends or the time is over. */
  run(args, env, limit) {
    return new Promise((resolve, reject) => {
      const child = spawn(this.executable, args, {
        env: { ...this.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
      });
      let output = '';
      const keep = (chunk) => (output += chunk);
      child.stdout.setEncoding('utf8').on('data', keep);
      child.stderr.setEncoding('utf8').on('data', keep);
      const timer = setTimeout(() => endTree(child), limit);
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ code, output });
      });
    });
  }
}

/** Electron has helper processes; on POSIX they share the group that `detached` made. */
function endTree(child) {
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
