/** Translates sentences, one for one. What it says goes on record with each of them. */
export interface TranslationEngine {
  /** Engine and model, e.g. "Bergamot ru–en, model.ruen.intgemm.alphas.bin". */
  readonly label: string;
  /**
   * As many translations as sentences, in their order. `onDone`: how many are ready.
   * @throws EngineFailed; whatever `signal` was aborted with
   */
  readonly translate: (
    sentences: readonly string[],
    signal: AbortSignal,
    onDone: (count: number) => void,
  ) => Promise<readonly string[]>;
  /** Lets go of memory and threads. */
  readonly close: () => void;
}

/** The message is whole sentences for the analyst. */
export class EngineFailed extends Error {
  override readonly name = 'EngineFailed';
}

/** Sentences given to an engine at once: few enough that progress moves and a stop is heard. */
export const TOGETHER = 8;

/** Goes through the sentences a few at a time. */
export async function inGroups(
  sentences: readonly string[],
  signal: AbortSignal,
  onDone: (count: number) => void,
  translate: (group: readonly string[]) => Promise<readonly string[]>,
): Promise<string[]> {
  const done: string[] = [];
  while (done.length < sentences.length) {
    signal.throwIfAborted();
    const group = sentences.slice(done.length, done.length + TOGETHER);
    const translated = await translate(group);
    if (translated.length !== group.length)
      throw new EngineFailed(
        `The engine answered ${translated.length} sentences where ${group.length} were asked for. Nothing was kept; try again or use another engine.`,
      );
    done.push(...translated);
    onDone(done.length);
  }
  return done;
}
