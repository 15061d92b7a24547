import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWriter } from '#main/archive/open.ts';
import { placeOf, readRaw, sha256 } from '#main/archive/raw.ts';
import { RawBatch } from '#main/archive/rawBatch.ts';
import { addArticle, closeAfterwards, newArchive } from '../../support/archive.ts';

const TEXTS = ['Мост закрыт.', 'Паром ушёл в шесть утра.', 'Маяк погас.', 'Этого никто не назвал.'];
const NAMED = TEXTS.slice(0, 3).map((text) => sha256(Buffer.from(text)));

/** An import of which everything is committed and nothing but the journal is flushed. */
function imported() {
  const archive = newArchive();
  const batch = RawBatch.write(
    archive.directory,
    TEXTS.map((text) => Buffer.from(text)),
  );
  for (const hash of NAMED) expect(batch.keep(hash)).toBe(true);
  for (const text of TEXTS.slice(0, 3)) addArticle(archive, text);
  const raw = path.join(archive.directory, 'raw');
  const journal = path.join(raw, fs.readdirSync(raw).find((name) => name.startsWith('.journal-')) ?? 'none');
  return { ...archive, batch, raw, journal };
}

function reopen(directory: string): void {
  const again = openWriter(directory);
  closeAfterwards(() => again.close());
}

/** As after a restart: the process that wrote it is gone. */
function outlive(journal: string): void {
  fs.utimesSync(journal, new Date(0), new Date(0));
}

describe('Captured files that a power cut took', () => {
  it('are put back from the journal when the archive is opened: cut short, gone, or never there', () => {
    const { directory, raw, journal } = imported();
    const [first = '', second = '', third = ''] = NAMED;
    fs.chmodSync(placeOf(directory, first), 0o644);
    fs.truncateSync(placeOf(directory, first), 5);
    fs.rmSync(path.dirname(placeOf(directory, second)), { recursive: true });
    outlive(journal);
    reopen(directory);
    for (const [n, hash] of [first, second, third].entries()) {
      expect(readRaw(directory, hash).toString()).toBe(TEXTS[n]);
    }
    expect(fs.readdirSync(raw).filter((name) => name.startsWith('.'))).toEqual([]);
    // What no row names does not come back.
    expect(fs.existsSync(placeOf(directory, sha256(Buffer.from(TEXTS[3] ?? ''))))).toBe(false);
  });

  it('are left alone while the import that wrote them is still at work, and need no journal once they are flushed', async () => {
    const { directory, batch, journal } = imported();
    reopen(directory);
    expect(fs.existsSync(journal)).toBe(true);
    batch.drop();
    await batch.settle();
    expect(fs.existsSync(journal)).toBe(false);
  });

  it('of which the journal itself was cut short were never promised: what it holds whole is kept, the rest is let go', () => {
    const { directory, journal, raw } = imported();
    fs.chmodSync(journal, 0o644);
    fs.truncateSync(journal, fs.statSync(journal).size - 3);
    outlive(journal);
    reopen(directory);
    expect(NAMED.map((hash) => fs.existsSync(placeOf(directory, hash)))).toEqual([true, true, true]);
    expect(fs.readdirSync(raw).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
