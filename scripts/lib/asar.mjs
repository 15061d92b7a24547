import fs from 'node:fs';

/** Writes an asar archive: two pickles around a JSON index, then the bytes of the files one after the other. */
export function asar(files) {
  const bodies = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]);
  const index = { files: {} };
  let offset = 0;
  for (const [name, body] of bodies) {
    index.files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify(index));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies.map(([, body]) => body)]);
}

/** The paths of all files in an asar archive. */
export function listAsar(archive) {
  const bytes = fs.readFileSync(archive);
  const index = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  return filesOf(index, '');
}

function filesOf(folder, above) {
  return Object.entries(folder.files).flatMap(([name, node]) =>
    node.files ? filesOf(node, `${above}${name}/`) : [`${above}${name}`],
  );
}
