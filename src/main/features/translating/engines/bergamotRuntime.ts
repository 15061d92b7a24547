import { createRequire } from 'node:module';
import vm from 'node:vm';

/** Of what Node has and its types do not name. */
declare const WebAssembly: {
  instantiate: (bytes: Uint8Array, imports: object) => Promise<{ readonly instance: object }>;
};

/** A model as its files: see modelFolder.ts. */
export interface ModelBytes {
  readonly model: Uint8Array;
  readonly shortlist: Uint8Array;
  /** One for both languages, or the source's and the target's. */
  readonly vocabularies: readonly Uint8Array[];
  /** Marian's `gemm-precision`, which the name of the model tells. */
  readonly precision: 'int8shiftAlphaAll' | 'int8shiftAll';
}

export interface BergamotRuntime {
  readonly load: (model: ModelBytes) => void;
  /** Each text translated whole. */
  readonly translate: (texts: readonly string[]) => string[];
}

interface List<T> {
  push_back: (one: T) => void;
  size: () => number;
  get: (at: number) => T;
  delete: () => void;
}
interface Memory {
  getByteArrayView: () => Int8Array;
}
interface Service {
  translate: (model: unknown, texts: List<string>, options: List<unknown>) => List<{ getTranslatedText: () => string }>;
}
/** What the WebAssembly build exports (embind). */
interface Exported {
  readonly asm: Readonly<Record<string, (...values: unknown[]) => unknown>>;
  readonly AlignedMemory: new (bytes: number, alignment: number) => Memory;
  readonly AlignedMemoryList: new () => List<Memory>;
  readonly TranslationModel: new (
    config: string,
    model: Memory,
    shortlist: Memory,
    vocabularies: List<Memory>,
    quality: null,
  ) => unknown;
  readonly BlockingService: new (options: { cacheSize: number }) => Service;
  readonly VectorString: new () => List<string>;
  readonly VectorResponseOptions: new () => List<unknown>;
}

/** Imports of the build that it brings itself, under another name. */
const MATRIX_FUNCTIONS = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
} as const;

/**
 * Starts Bergamot's translator from its two files (`bergamot-translator-worker.js` and `.wasm`): its own loader does not
 * start in Node. The steps are those of `translator-worker.js` of the same package.
 */
export async function startBergamot(glue: string, wasm: Uint8Array<ArrayBuffer>): Promise<BergamotRuntime> {
  const exported = await instantiate(glue, wasm);
  const service = new exported.BlockingService({ cacheSize: 0 });
  let model: unknown = null;
  return {
    load: (bytes) => {
      model = load(exported, bytes);
    },
    translate: (texts) => translate(exported, service, model, texts),
  };
}

function instantiate(glue: string, wasm: Uint8Array<ArrayBuffer>): Promise<Exported> {
  return new Promise((resolve, reject) => {
    const module: Record<string, unknown> = {
      print: () => undefined,
      printErr: () => undefined,
      onAbort: (reason: unknown) => reject(new Error(`the translator stopped: ${String(reason)}`)),
      onRuntimeInitialized: () => resolve(module as unknown as Exported),
      instantiateWasm: (imports: object, accept: (instance: object) => void) => {
        const matrix = Object.fromEntries(
          Object.entries(MATRIX_FUNCTIONS).map(([name, own]) => [
            name,
            (...values: unknown[]) => (module as unknown as Exported).asm[own]?.(...values),
          ]),
        );
        WebAssembly.instantiate(wasm, { ...imports, wasm_gemm: matrix }).then(
          ({ instance }) => accept(instance),
          reject,
        );
        return {};
      },
    };
    // It would listen for everything that goes wrong in the whole process.
    const quiet = Object.create(process, { on: { value: () => undefined } }) as NodeJS.Process;
    const load = createRequire(import.meta.url);
    try {
      const names = ['Module', 'require', 'process', '__dirname', '__filename'];
      const begin = vm.compileFunction(glue, names) as (...values: unknown[]) => void;
      begin(module, load, quiet, '', '');
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function load(exported: Exported, { model, shortlist, vocabularies, precision }: ModelBytes): unknown {
  const memoryOf = (bytes: Uint8Array, alignment: number): Memory => {
    const memory = new exported.AlignedMemory(bytes.byteLength, alignment);
    memory.getByteArrayView().set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return memory;
  };
  const list = new exported.AlignedMemoryList();
  for (const vocabulary of vocabularies) list.push_back(memoryOf(vocabulary, 64));
  return new exported.TranslationModel(
    configOf({
      'beam-size': 1,
      normalize: '1.0',
      'word-penalty': 0,
      'cpu-threads': 0,
      'gemm-precision': precision,
      'skip-cost': true,
      alignment: 'soft',
      quiet: true,
      'quiet-translation': true,
      'max-length-break': 128,
      'mini-batch-words': 1024,
      workspace: 128,
      'max-length-factor': '2.0',
    }),
    memoryOf(model, 256),
    memoryOf(shortlist, 64),
    list,
    null,
  );
}

const configOf = (values: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

function translate(exported: Exported, service: Service, model: unknown, texts: readonly string[]): string[] {
  if (model === null) throw new Error('no model is loaded');
  const input = new exported.VectorString();
  const options = new exported.VectorResponseOptions();
  for (const text of texts) {
    input.push_back(text);
    options.push_back({ alignment: false, html: false, qualityScores: false });
  }
  const responses = service.translate(model, input, options);
  input.delete();
  options.delete();
  const translated = texts.map((_, at) => responses.get(at).getTranslatedText());
  responses.delete();
  return translated;
}
