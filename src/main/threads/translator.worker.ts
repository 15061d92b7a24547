import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import glue from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js?asset';
import wasm from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm?asset';
import { startBergamot, type BergamotRuntime } from '#main/features/translating/engines/bergamotRuntime.ts';
import type { ModelFolder } from '#main/features/translating/engines/modelFolder.ts';

/** Machine translation on a thread of its own: it computes for seconds, and is stopped by ending it. */
type Asked = { readonly id: number } & ({ readonly load: ModelFolder } | { readonly texts: readonly string[] });

let runtime: Promise<BergamotRuntime> | null = null;
const bytesOf = (file: string): Uint8Array<ArrayBuffer> => Uint8Array.from(fs.readFileSync(file));
const started = (): Promise<BergamotRuntime> =>
  (runtime ??= startBergamot(fs.readFileSync(glue, 'utf8'), bytesOf(wasm)));

async function answer(asked: Asked): Promise<readonly string[]> {
  const bergamot = await started();
  if ('texts' in asked) return bergamot.translate(asked.texts);
  const { model, shortlist, vocabularies, precision } = asked.load;
  bergamot.load({
    model: bytesOf(model),
    shortlist: bytesOf(shortlist),
    vocabularies: vocabularies.map(bytesOf),
    precision,
  });
  return [];
}

parentPort?.on('message', (asked: Asked) => {
  answer(asked).then(
    (value) => parentPort?.postMessage({ id: asked.id, value }),
    // What WebAssembly throws is a number or an object of its own.
    (error: unknown) =>
      parentPort?.postMessage({
        id: asked.id,
        error: error instanceof Error ? error.message : `code ${String(error)}`,
      }),
  );
});
