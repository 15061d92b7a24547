import { noteArrival, transact } from '#main/archive/acts.ts';
import { insertAlignment } from '#main/archive/alignments.ts';
import { fieldsOf } from '#main/archive/articleReads.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { sha256 } from '#main/archive/raw.ts';
import { addRevision } from '#main/archive/sentenceRevisions.ts';
import { readSettings } from '#main/archive/settings.ts';
import { segmentsOf, textsOf } from '#main/archive/textReads.ts';
import { insertTranslation } from '#main/archive/texts.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { SegmentId, TextId } from '#shared/model/ids.ts';
import type { Segment, SegmentSpan } from '#shared/model/segment.ts';
import { tidySentence } from '#shared/text/editText.ts';
import { bergamot, probe, type TranslatorThread } from './engines/bergamot.ts';
import { EngineFailed, type TranslationEngine } from './engines/engine.ts';
import { libreTranslate, serverAddress } from './engines/libreTranslate.ts';
import { readModelFolder } from './engines/modelFolder.ts';
import { dropModel, findModel, keepModel, listModels } from './engines/modelShelf.ts';

export interface MachineHost {
  readonly db: WritableDb;
  readonly directory: string;
  readonly now: () => string;
  /** null where there are no threads: the command line. */
  readonly startTranslator: (() => TranslatorThread) | null;
  readonly chooseFolder: (() => Promise<string | null>) | null;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

type MachineRoute =
  'translating.machine' | 'translating.stopMachine' | 'translating.addModel' | 'translating.removeModel';

const primary = (language: string): string => language.split('-')[0] ?? '';

export const modelsQuery = (directory: string): Handlers<'translating.models'> => ({
  'translating.models': () => ok({ models: listModels(directory) }),
});

export function machineHandlers(host: MachineHost): Handlers<MachineRoute> {
  let stop = new AbortController();
  return {
    'translating.machine': async (input) => {
      stop = new AbortController();
      return told(() => translateWhole(host, input, stop.signal), stop.signal);
    },
    'translating.stopMachine': () => {
      stop.abort();
      return ok({});
    },
    'translating.addModel': async () => {
      const folder = await host.chooseFolder?.();
      if (folder === undefined) return NO_WINDOW;
      if (folder === null) return ok({ model: null });
      stop = new AbortController();
      return told(() => addModel(host, folder, stop.signal), stop.signal);
    },
    'translating.removeModel': async ({ from, to }) => {
      await dropModel(host.directory, from, to);
      return ok({});
    },
  };
}

/** Failures of engines have their sentences; a stop is the analyst's own. */
async function told<T>(work: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'Stopped. Nothing was kept.');
    if (error instanceof EngineFailed) return fail('refused', error.message);
    throw error;
  }
}

async function addModel(
  { directory, startTranslator }: MachineHost,
  folder: string,
  signal: AbortSignal,
): Promise<Result<Output<'translating.addModel'>>> {
  if (!startTranslator) return NO_WINDOW;
  const found = readModelFolder(folder);
  if (!found.ok) return found;
  const engine = await bergamot(startTranslator(), found.value, signal);
  try {
    await probe(engine, found.value.from, signal);
  } finally {
    engine.close();
  }
  await keepModel(directory, found.value);
  const { from, to } = found.value;
  return ok({ model: listModels(directory).find((model) => model.from === from && model.to === to) ?? null });
}

async function engineFor(
  { db, directory, startTranslator }: MachineHost,
  { engine, language }: Input<'translating.machine'>,
  original: string,
  signal: AbortSignal,
): Promise<Result<TranslationEngine>> {
  const [from, to] = [primary(original), primary(language)];
  if (engine === 'server') {
    const { serverTranslation, serverUrl } = readSettings(db);
    if (!serverTranslation)
      return fail(
        'refused',
        'Translation by a server is switched off. Nothing was sent. It is switched on in Settings.',
      );
    const address = serverAddress(serverUrl);
    if (!address)
      return fail(
        'invalid-input',
        `“${serverUrl}” is no address of a server. Nothing was sent. Correct it in Settings.`,
      );
    return ok(libreTranslate(address, from, to));
  }
  if (!startTranslator) return NO_WINDOW;
  const model = findModel(directory, from, to);
  if (!model)
    return fail(
      'not-found',
      `There is no model for ${from} → ${to} in this archive. Nothing was changed. Add one in Settings.`,
    );
  return ok(await bergamot(startTranslator(), model, signal));
}

async function translateWhole(
  host: MachineHost,
  input: Input<'translating.machine'>,
  signal: AbortSignal,
): Promise<Result<Output<'translating.machine'>>> {
  const { db, onProgress } = host;
  const original = textsOf(db, input.articleId).find(({ role }) => role === 'original');
  if (!original)
    return fail('not-found', 'That article is no longer in the archive. Nothing was changed; Undo may bring it back.');
  const engine = await engineFor(host, input, original.language, signal);
  if (!engine.ok) return engine;
  try {
    const { segments } = original;
    const sources = segments.map(({ start, end }) => tidySentence(original.content.slice(start, end)));
    const onDone = (done: number): void => onProgress({ done, total: sources.length });
    onDone(0);
    const translated = await engine.value.translate(sources, signal, onDone);
    return keep(host, input, original, sources, translated.map(tidySentence), engine.value.label);
  } finally {
    engine.value.close();
  }
}

/** One sentence of the translation for each of the original, linked with it; those the engine left empty are missing. */
function keep(
  { db, now }: MachineHost,
  { articleId, language }: Input<'translating.machine'>,
  original: ArticleText,
  sources: readonly string[],
  translated: readonly string[],
  label: string,
): Result<Output<'translating.machine'>> {
  const article = fieldsOf(db, articleId);
  if (!article || translated.every((words) => words === ''))
    return fail('refused', 'There is nothing to keep: the article is gone, or the engine answered with no words.');
  const at = now();
  const { content, spans, of } = compose(original.segments, translated);
  return ok(
    transact(db, () => {
      const text = {
        articleId,
        language,
        content,
        sha256: sha256(content),
        origin: 'machine' as const,
        translator: label,
      };
      const file = { translatedOn: at.slice(0, 10), rawSha256: null, rawName: '', charset: '', now: at };
      const textId: TextId = insertTranslation(db, { ...text, ...file }, spans);
      const stored = segmentsOf(db, textId);
      const idAt = (index: number): SegmentId[] => stored.slice(index, index + 1).map(({ id }) => id);
      const links = of.map(({ id }, index) => ({ original: [id], translation: idAt(index), confidence: 1 }));
      insertAlignment(db, { originalTextId: original.id, translationTextId: textId, method: label, now: at }, links);
      for (const [index, { id }] of stored.entries()) {
        const source = sources[of[index]?.ordinal ?? -1] ?? '';
        const words = content.slice(stored[index]?.start, stored[index]?.end);
        addRevision(db, id, { status: 'machine', content: words, source, author: '', engine: label, at });
      }
      noteArrival(db, { label: `Translate “${article.title}” by machine`, articleId, now: at }, 'texts', textId);
      return { textId, sentences: stored.length };
    }),
  );
}

function compose(
  segments: readonly Segment[],
  translated: readonly string[],
): { content: string; spans: SegmentSpan[]; of: Segment[] } {
  let content = '';
  const [spans, of]: [SegmentSpan[], Segment[]] = [[], []];
  for (const [index, segment] of segments.entries()) {
    const words = translated[index] ?? '';
    if (words === '') continue;
    if (content !== '') content += of.at(-1)?.paragraph === segment.paragraph ? ' ' : '\n\n';
    const { paragraph, kind } = segment;
    spans.push({ start: content.length, end: content.length + words.length, paragraph, kind });
    of.push(segment);
    content += words;
  }
  return { content, spans, of };
}
