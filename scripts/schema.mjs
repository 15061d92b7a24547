// Writes src/main/archive/schema.sql from the migrations.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const server = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-schema-'));
try {
  const { openWriter } = await server.ssrLoadModule('/src/main/archive/open.ts');
  const { schemaOf } = await server.ssrLoadModule('/src/main/archive/schema.ts');
  const db = openWriter(folder);
  fs.writeFileSync(path.join(root, 'src/main/archive/schema.sql'), schemaOf(db));
  db.close();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
  await server.close();
}
