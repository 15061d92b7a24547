import type { Handlers, HostName, CommandName, Input, Output } from '#shared/contract/contract.ts';
import type { Events } from '#shared/contract/events.ts';
import type { Handle, StagedFile } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { alignAgain } from './aligning.ts';
import { analyse } from './analyse.ts';
import { runBatch } from './batch.ts';
import { analyseBilingual } from './bilingual/analyse.ts';
import { draftOf } from './draft.ts';
import { importArticle } from './importArticle.ts';
import { loadLanguageDetector } from './language.ts';
import { analystHere, type Analyst } from './preparing.ts';
import { importSample } from './sample.ts';
import { StagedFiles } from './staging.ts';
import type { Target } from './target.ts';
import { addTranslation } from './translation.ts';

/** All of importing but the file dialog, which only a desktop has. */
type ImportingRoute = Exclude<Extract<CommandName | HostName, `importing.${string}`>, 'importing.choose'>;

export interface ImportingOptions extends Target {
  /** The folder that holds `sample/`. */
  readonly resourcesDir: string;
  readonly onProgress: (progress: Events['importing.progress']) => void;
  /** Who reads and analyses the files of a large batch; without it that happens right here. */
  readonly analyst?: () => Analyst;
}

export interface ImportingService {
  readonly handlers: Handlers<ImportingRoute>;
  /** Takes files by their paths, which only the main process and the command line know. */
  readonly stagePaths: (input: { readonly paths: readonly string[] }) => Promise<Output<'importing.choose'>>;
}

/** Importing on one archive: files wait here, are looked at, and go in. */
export function importingService(options: ImportingOptions): ImportingService {
  const staging = new StagedFiles();
  let stop = new AbortController();
  const handlers: ImportingService['handlers'] = {
    'importing.stageBytes': ({ name, bytes, modifiedAt }) => staging.stageBytes(name, bytes, modifiedAt),
    'importing.stageText': ({ text }) => staging.stageText(text),
    'importing.preview': (input) => preview(options, staging, input),
    'importing.discard': ({ handles }) => {
      staging.discard(handles);
      return ok({});
    },
    'importing.commit': (input) =>
      withFile(staging, input.handle, (file) => importArticle(options, { ...input, ...file })),
    'importing.alignAgain': ({ alignmentId }) => alignAgain(options.db, alignmentId, options.now()),
    'importing.addTranslation': (input) =>
      withFile(staging, input.handle, (file) => addTranslation(options, { ...input, ...file })),
    'importing.batch': (input) => {
      stop = new AbortController();
      return batch(options, staging, input, stop.signal);
    },
    'importing.cancel': () => {
      stop.abort();
      return ok({});
    },
    'importing.sample': () => importSample(options, options.resourcesDir),
  };
  return { handlers, stagePaths: ({ paths }) => stageAll(staging, paths) };
}

async function stageAll(staging: StagedFiles, paths: readonly string[]): Promise<Output<'importing.choose'>> {
  const files: StagedFile[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const staged = await staging.stagePath(path);
    if (staged.ok) files.push(staged.value);
    else problems.push(staged.error.message);
  }
  return { files, problems };
}

async function preview(
  target: Target,
  staging: StagedFiles,
  { handle, charset, translationOf }: Input<'importing.preview'>,
): Promise<Result<Output<'importing.preview'>>> {
  const read = await staging.read(handle);
  if (!read.ok) return read;
  const { file, bytes } = read.value;
  const { name, byteLength, modifiedAt } = file;
  const now = new Date(target.now());
  const detector = await loadLanguageDetector();
  const raw = { name, bytes, modifiedAt };
  const bilingual =
    translationOf === undefined ? ok(null) : analyseBilingual(target.db, translationOf, raw, charset, detector, now);
  if (!bilingual.ok) return bilingual;
  const analysis = bilingual.value ? ok(bilingual.value) : analyse(raw, charset, detector, now);
  return analysis.ok ? ok(draftOf(target.db, { handle, name, byteLength }, analysis.value)) : analysis;
}

/** Does something with a staged file and lets go of it when that worked; otherwise it waits for another try. */
async function withFile<T>(
  staging: StagedFiles,
  handle: Handle,
  use: (file: { readonly name: string; readonly bytes: Uint8Array }) => Result<T>,
): Promise<Result<T>> {
  const read = await staging.read(handle);
  if (!read.ok) return read;
  const result = use({ name: read.value.file.name, bytes: read.value.bytes });
  if (result.ok) staging.discard([handle]);
  return result;
}

async function batch(
  { onProgress, analyst = analystHere, ...target }: ImportingOptions,
  staging: StagedFiles,
  { handles, onDuplicate }: Input<'importing.batch'>,
  signal: AbortSignal,
): Promise<Result<Output<'importing.batch'>>> {
  const files = handles.flatMap((handle) => {
    const found = staging.waiting(handle);
    return found.ok ? [found.value] : [];
  });
  if (files.length < handles.length) {
    return fail(
      'gone-stale',
      'Some of these files are no longer waiting to be imported. Nothing was imported; choose the files again.',
    );
  }
  const lines = await runBatch(target, files, {
    onDuplicate,
    onProgress,
    analyst,
    isCancelled: () => signal.aborted,
  });
  // Duplicates and failures wait on, so that the analyst can decide and try again.
  const done = lines.filter(({ outcome }) => ['imported', 'attached', 'skipped'].includes(outcome));
  staging.discard(done.map(({ handle }) => handle));
  return ok({ lines });
}
