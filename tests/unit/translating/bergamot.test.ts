import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bergamot, type TranslatorThread } from '#main/features/translating/engines/bergamot.ts';
import { startBergamot } from '#main/features/translating/engines/bergamotRuntime.ts';
import { readModelFolder } from '#main/features/translating/engines/modelFolder.ts';
import { dropModel, findModel, keepModel, listModels } from '#main/features/translating/engines/modelShelf.ts';
import { emptyFolder } from '../../support/archive.ts';

const PACKAGE = path.resolve('node_modules/@browsermt/bergamot-translator/worker');
const start = () =>
  startBergamot(
    fs.readFileSync(path.join(PACKAGE, 'bergamot-translator-worker.js'), 'utf8'),
    Uint8Array.from(fs.readFileSync(path.join(PACKAGE, 'bergamot-translator-worker.wasm'))),
  );

/** Files of the right names and sizes without a model in them: weights are not to be had here. */
function hollowModel(files: Readonly<Record<string, number>> = WHOLE): string {
  const folder = emptyFolder();
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), Buffer.alloc(bytes, 7));
  return folder;
}
const WHOLE = {
  'model.ruen.intgemm.alphas.bin': 1_100_000,
  'lex.50.50.ruen.s2t.bin': 20_000,
  'vocab.ruen.spm': 20_000,
};

describe('The on-device translator', () => {
  it('starts from the package as it is shipped, and says so when no model is loaded', async () => {
    const runtime = await start();
    expect(() => runtime.translate(['Мост закрыт.'])).toThrow('no model is loaded');
  });
  it('refuses what is no model, and stays usable by the program', async () => {
    const runtime = await start();
    const [model, shortlist, vocabulary] = [1_100_000, 20_000, 20_000].map((bytes) => new Uint8Array(bytes).fill(7));
    if (!model || !shortlist || !vocabulary) throw new Error('three files');
    expect(() =>
      runtime.load({ model, shortlist, vocabularies: [vocabulary], precision: 'int8shiftAlphaAll' }),
    ).toThrow();
    await expect(start()).resolves.toBeDefined();
  });
});

describe('A model that is being loaded', () => {
  it('is stopped at once, with the thread, and nothing is blamed on the model', async () => {
    const found = readModelFolder(hollowModel());
    if (!found.ok) throw new Error(found.error.message);
    let end: (error: Error) => void = () => undefined;
    const thread: TranslatorThread = {
      load: () => new Promise((_, reject) => (end = reject)),
      translate: () => Promise.reject(new Error('was not asked')),
      stop: () => end(new Error('its thread ended')),
    };
    const stop = new AbortController();
    const loading = bergamot(thread, found.value, stop.signal);
    stop.abort();
    await expect(loading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

describe('A folder with a model', () => {
  it('is known by the names of its files, with one vocabulary or two', () => {
    expect(readModelFolder(hollowModel())).toMatchObject({
      ok: true,
      value: { from: 'ru', to: 'en', precision: 'int8shiftAlphaAll', bytes: 1_140_000, vocabularies: [{}] },
    });
    const two = hollowModel({
      'model.uken.intgemm8.bin': 1_100_000,
      'lex.50.50.uken.s2t.bin': 20_000,
      'srcvocab.uken.spm': 20_000,
      'trgvocab.uken.spm': 20_000,
    });
    expect(readModelFolder(two)).toMatchObject({
      ok: true,
      value: { from: 'uk', to: 'en', precision: 'int8shiftAll' },
    });
  });
  it.each([
    ['nothing', {}, 'There is no model.XXYY.intgemm.alphas.bin'],
    [
      'packed files',
      { 'model.ruen.intgemm.alphas.bin.gz': 5 },
      'packed (“model.ruen.intgemm.alphas.bin.gz”). Unpack them',
    ],
    ['no shortlist', { 'model.ruen.intgemm.alphas.bin': 1_100_000, 'vocab.ruen.spm': 20_000 }, 'The shortlist'],
    [
      'no vocabulary',
      { 'model.ruen.intgemm.alphas.bin': 1_100_000, 'lex.50.50.ruen.s2t.bin': 20_000 },
      'The vocabulary',
    ],
    ['a stub', { ...WHOLE, 'model.ruen.intgemm.alphas.bin': 130 }, '“model.ruen.intgemm.alphas.bin” has 130 bytes'],
    ['another pair', { ...WHOLE, 'lex.50.50.ruen.s2t.bin': 0 }, '“lex.50.50.ruen.s2t.bin” has 0 bytes'],
  ])('with %s is refused in a sentence', (_, files, message) => {
    const refused = readModelFolder(hollowModel(files));
    expect(refused.ok ? '' : refused.error.message).toContain(message);
    expect(refused.ok ? '' : refused.error.message).toMatch(/Nothing was added\.$/);
  });
  it('is copied into the archive and taken out again; the chosen files stay', async () => {
    const directory = emptyFolder();
    const folder = hollowModel();
    const found = readModelFolder(folder);
    if (!found.ok) throw new Error(found.error.message);
    await keepModel(directory, found.value);
    await keepModel(directory, found.value);
    expect(listModels(directory)).toEqual([
      { from: 'ru', to: 'en', bytes: 1_140_000, name: 'model.ruen.intgemm.alphas.bin' },
    ]);
    expect(findModel(directory, 'ru', 'en')?.model).toContain(path.join('models', 'ru-en'));
    await dropModel(directory, 'ru', 'en');
    expect(listModels(directory)).toEqual([]);
    expect(fs.readdirSync(folder)).toHaveLength(3);
  });
});
