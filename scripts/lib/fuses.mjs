/** Electron's fuse wire inside the executable: sentinel, version, length, then one '0', '1' or 'r' for each fuse. */
import fs from 'node:fs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Names in the order of the wire, version 1. */
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
];

function findWire(executable) {
  const bytes = fs.readFileSync(executable);
  const at = bytes.indexOf(SENTINEL);
  if (at < 0 || bytes.indexOf(SENTINEL, at + 1) >= 0 || bytes[at + 32] !== 1) {
    throw new Error(`${executable} has no fuse wire that we know`);
  }
  return { start: at + 34, wire: bytes.toString('latin1', at + 34, at + 34 + bytes[at + 33]) };
}

/** { runAsNode: false, ... } as written in the executable; fuses that this build does not have are left out. */
export function readFuses(executable) {
  const { wire } = findWire(executable);
  const known = FUSES.slice(0, wire.length).map((name, index) => [name, wire[index]]);
  return Object.fromEntries(known.filter(([, state]) => state !== 'r').map(([name, state]) => [name, state === '1']));
}

/** Flips fuses in place. */
export function setFuses(executable, values) {
  const { start } = findWire(executable);
  const fd = fs.openSync(executable, 'r+');
  try {
    for (const [name, on] of Object.entries(values)) fs.writeSync(fd, on ? '1' : '0', start + FUSES.indexOf(name));
  } finally {
    fs.closeSync(fd);
  }
}
