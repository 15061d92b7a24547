import path from 'node:path';
import { EngineFailed, inGroups, type TranslationEngine } from './engine.ts';
import type { ModelFolder } from './modelFolder.ts';

/** A translator that computes elsewhere: `threads/translatorThread`. */
export interface TranslatorThread {
  readonly load: (model: ModelFolder) => Promise<void>;
  readonly translate: (texts: readonly string[]) => Promise<readonly string[]>;
  /** At once, whatever it does; what was asked fails. */
  readonly stop: () => void;
}

/**
 * Bergamot with a model from a folder. https://github.com/browsermt/bergamot-translator
 * @param signal ends the thread, also while it loads
 * @throws EngineFailed when the model does not load; the signal's reason when it was stopped
 */
export async function bergamot(
  thread: TranslatorThread,
  model: ModelFolder,
  signal: AbortSignal,
): Promise<TranslationEngine> {
  const name = path.basename(model.model);
  const stop = (): void => thread.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await thread.load(model);
  } catch (error) {
    thread.stop();
    signal.throwIfAborted();
    throw new EngineFailed(
      `The translator can't load “${name}” (${reasonOf(error)}). Nothing was changed. Get the model anew and add it again.`,
    );
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return {
    label: `Bergamot ${model.from}–${model.to}, ${name}`,
    translate: async (sentences, ends, onDone) => {
      ends.addEventListener('abort', stop, { once: true });
      try {
        return await inGroups(sentences, ends, onDone, (group) => thread.translate(group));
      } catch (error) {
        if (ends.aborted || error instanceof EngineFailed) throw error;
        throw new EngineFailed(`The translator failed (${reasonOf(error)}). Nothing was kept.`);
      } finally {
        ends.removeEventListener('abort', stop);
      }
    },
    close: () => thread.stop(),
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Something that every model for news has an answer to: what loads but says nothing is of no use. */
const PROBES: Readonly<Record<string, string>> = { ru: 'Это проверка.', uk: 'Це перевірка.', en: 'This is a test.' };

/** @throws EngineFailed when it loads but does not translate */
export async function probe(engine: TranslationEngine, from: string, signal: AbortSignal): Promise<void> {
  const [answer = ''] = await engine.translate([PROBES[from] ?? '2026'], signal, () => undefined);
  if (answer.trim() === '')
    throw new EngineFailed('The model loads but translates nothing. Nothing was added. Is it for these languages?');
}
