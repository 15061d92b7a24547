/** Just enough unzip for one pinned file: no zip64, no encryption, no links. */
import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06');
const DIRECTORY_ENTRY = 0x02014b50;
const LINK = 0xa;

/** The entries of a zip file, each inflated when its `data()` is called. */
export function* unzip(file) {
  const fd = fs.openSync(file, 'r');
  const read = (length, position) => {
    const bytes = Buffer.alloc(length);
    fs.readSync(fd, bytes, 0, length, position);
    return bytes;
  };
  try {
    const directory = readDirectory(read, fs.fstatSync(fd).size);
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
      const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
      yield entryAt(directory, at, directory.toString('utf8', at + 46, nameEnd), read);
      at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
  } finally {
    fs.closeSync(fd);
  }
}

function readDirectory(read, size) {
  const tail = read(Math.min(size, 65557), Math.max(0, size - 65557));
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a zip file');
  return read(tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16));
}

function entryAt(directory, at, name, read) {
  const method = directory.readUInt16LE(at + 10);
  const packed = directory.readUInt32LE(at + 20);
  const size = directory.readUInt32LE(at + 24);
  const attributes = directory.readUInt32LE(at + 38);
  const offset = directory.readUInt32LE(at + 42);
  return {
    name,
    mode: (attributes >>> 16) & 0o777,
    isLink: ((attributes >>> 28) & 0xf) === LINK,
    data() {
      const header = read(30, offset);
      const raw = read(packed, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28));
      const bytes = method === 0 ? raw : inflateRawSync(raw);
      if (bytes.length !== size) throw new Error(`damaged zip entry ${name}`);
      return bytes;
    },
  };
}
