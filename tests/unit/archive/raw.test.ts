import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWriter } from '#main/archive/open.ts';
import { keepRaw, readRaw } from '#main/archive/raw.ts';
import { closeAfterwards, newArchive } from '../../support/archive.ts';

describe('The untouched files', () => {
  it('are kept once, readable, and no half of them outlives a crash', () => {
    const { directory } = newArchive();
    const bytes = Buffer.from('Мост закрыт.');
    const hash = keepRaw(directory, bytes);
    expect(keepRaw(directory, bytes)).toBe(hash);
    expect(readRaw(directory, hash)).toEqual(bytes);
    const raw = path.join(directory, 'raw');
    fs.writeFileSync(path.join(raw, '.half-0123456789ab'), 'Мост за');
    const again = openWriter(directory);
    closeAfterwards(() => again.close());
    expect(fs.readdirSync(raw)).toEqual([hash.slice(0, 2)]);
    expect(readRaw(directory, hash)).toEqual(bytes);
  });
});
