import fs from 'node:fs';
import path from 'node:path';
import { Charset, DuplicateDecision, type BatchLine, type StagedFile } from '#shared/contract/routes/importing.ts';
import { DateOrInstant, TextOrigin } from '#shared/model/article.ts';
import { ArticleId, TextId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';
import type { App } from '../app.ts';
import { WrongUse, type CommandName } from './arguments.ts';
import { ask, Failed, needWords, option, type Command } from './command.ts';
import { batch, records } from './desk.ts';
import { dictionary } from './dictionary.ts';
import { search } from './search.ts';

function articleId(typed: string | undefined): ArticleId {
  const parsed = ArticleId.safeParse(Number(typed));
  if (!parsed.success) throw new WrongUse(`“${typed ?? ''}” is not an article's number.`);
  return parsed.data;
}

const importFiles: Command = async (app, given, { cwd }) => {
  needWords(given, 1, Infinity, 'at least one file');
  const onDuplicate = option(given, 'on-duplicate', DuplicateDecision) ?? 'ask';
  const charset = option(given, 'charset', Charset);
  const staged = await app.stagePaths(given.words.map((file) => path.resolve(cwd, file)));
  const handles = staged.files.map(({ handle }) => handle);
  const lines: FileLine[] = [];
  if (charset !== null) for (const file of staged.files) lines.push(await importAs(app, file, charset, onDuplicate));
  else if (handles.length > 0) lines.push(...(await ask(app, 'importing.batch', { handles, onDuplicate })).lines);
  const files = lines.map(({ name, outcome, articleId: id, message }) => ({
    file: name,
    outcome,
    articleId: id,
    message,
  }));
  return {
    json: { files, problems: staged.problems },
    lines: files.map(({ file, outcome, articleId: id }) => `${outcome}\t${id ?? '-'}\t${file}`),
    failures: [
      ...staged.problems,
      ...files.filter(({ outcome }) => NOT_DONE.has(outcome)).map(({ file, message }) => `${file}: ${message}`),
    ],
  };
};

type FileLine = Pick<BatchLine, 'name' | 'outcome' | 'articleId' | 'message'>;
const NOT_DONE = new Set<string>(['failed', 'duplicate', 'cancelled']);

/** One file in the encoding the analyst named, with what is derived from it so. */
async function importAs(
  app: App,
  file: StagedFile,
  charset: Charset,
  onDuplicate: DuplicateDecision,
): Promise<FileLine> {
  const { handle, name } = file;
  const draft = await app.call('importing.preview', { handle, charset });
  const done = draft.ok
    ? await app.call('importing.commit', {
        handle,
        charset,
        fields: draft.value.fields,
        capturedAt: draft.value.capturedAt,
        onDuplicate,
        attachTo: null,
      })
    : draft;
  if (done.ok) return { name, outcome: done.value.outcome, articleId: done.value.articleId, message: '' };
  const { code, message } = done.error;
  return { name, outcome: code === 'duplicate' ? 'duplicate' : 'failed', articleId: null, message };
}

const translate: Command = async (app, given, { cwd }) => {
  needWords(given, 2, 2, "an article's number and a file");
  const id = articleId(given.words[0]);
  const [charset, language] = [option(given, 'charset', Charset), option(given, 'language', Language)];
  const [origin, translatedOn] = [option(given, 'origin', TextOrigin), option(given, 'date', DateOrInstant)];
  const { files, problems } = await app.stagePaths([path.resolve(cwd, given.words[1] ?? '')]);
  const [file] = files;
  if (!file) throw new Failed(problems.join(' '));
  const { handle } = file;
  const draft = await ask(app, 'importing.preview', { handle, charset, translationOf: id });
  const added = await ask(app, 'importing.addTranslation', {
    articleId: id,
    handle,
    charset: draft.charset.used,
    language: language ?? draft.language.detected,
    origin: origin ?? 'human',
    translator: given.options.translator ?? '',
    translatedOn,
  });
  return {
    json: { articleId: id, ...added },
    lines: [
      ...(draft.bilingual
        ? [`${draft.bilingual.kind}: ${draft.bilingual.found} of ${draft.bilingual.rows} rows stand in the original`]
        : []),
      `text ${added.textId}: ${added.linked} links, ${added.unlinked} sentences not linked`,
    ],
    failures: [],
  };
};

const show: Command = async (app, given) => {
  needWords(given, 1, 1, "an article's number");
  const article = await ask(app, 'reading.article', { articleId: articleId(given.words[0]) });
  const lines = [
    article.title,
    [article.outlet, article.byline, article.published].filter(Boolean).join(' · '),
    ...article.captures.map(
      ({ capturedAt, fileName, sha256 }) => `captured ${capturedAt} from ${fileName}, SHA-256 ${sha256}`,
    ),
    ...article.texts.flatMap((text) => ['', `— ${text.role}, ${text.language}, text ${text.id} —`, text.content]),
    ...article.passages.map(({ id, quote, note }) => `passage ${id}: “${quote}”${note === '' ? '' : ` — ${note}`}`),
  ];
  return { json: article, lines, failures: [] };
};

const exportTag: Command = async (app, given, { cwd }) => {
  needWords(given, 0, 0, 'no words, only --tag TAG --pdf OUT');
  const { tag, pdf, title } = given.options;
  if (tag === undefined || pdf === undefined) throw new WrongUse('export needs --tag TAG and --pdf OUT.');
  const out = path.resolve(cwd, pdf);
  if (!fs.existsSync(path.dirname(out)))
    throw new Failed(`There is no folder ${path.dirname(out)}. Nothing was written.`);
  const done = await app.exportTag({ tag, out, title: title ?? null });
  if (!done.ok) throw new Failed(done.error.message);
  const { pages, passages } = done.value;
  return {
    json: { file: out, pages, passages },
    lines: [`${out}: ${passages} passages on ${pages} pages`],
    failures: [],
  };
};

const PAIR_FORMATS = ['tmx', 'html', 'docx'] as const;

const exportPair: Command = async (app, given, { cwd }) => {
  needWords(given, 1, 1, 'the number of an article');
  const { translation } = given.options;
  const asked = PAIR_FORMATS.flatMap((format) => {
    const to = given.options[format];
    return to === undefined ? [] : [{ format, to }];
  });
  const [wanted] = asked;
  if (wanted === undefined || asked.length > 1)
    throw new WrongUse('export-pair needs one of --tmx OUT, --html OUT and --docx OUT.');
  const { format, to } = wanted;
  const chosen = translation === undefined ? null : TextId.safeParse(Number(translation));
  if (chosen?.success === false) throw new WrongUse(`“${translation ?? ''}” is not a text's number.`);
  const out = path.resolve(cwd, to);
  const job = { articleId: articleId(given.words[0]), translationId: chosen?.data ?? null, format, out } as const;
  const done = await app.exportPair(job);
  if (!done.ok) throw new Failed(done.error.message);
  const { pairs, alone } = done.value;
  return {
    json: { file: out, pairs, alone },
    lines: [`${out}: ${pairs} linked pairs, ${alone} places without a counterpart`],
    failures: [],
  };
};

const verify: Command = async (app) => {
  const report = await ask(app, 'settings.verify', {});
  const { captures, texts, passages, articles, indexed, problems } = report;
  return {
    json: { ok: problems.length === 0, ...report },
    lines: [
      `articles ${articles}, in the index ${indexed}, kept files ${captures}, texts ${texts}, passages ${passages}`,
      problems.length === 0 ? 'Everything is as it was stored.' : `Problems found: ${problems.length}`,
    ],
    failures: problems,
  };
};

const rebuildIndex: Command = async (app, given) => {
  needWords(given, 0, 0, 'no words');
  const { articles, texts, words } = await ask(app, 'search.rebuildIndex', {});
  return {
    json: { articles, texts, words },
    lines: [`articles in the index ${articles}, texts ${texts}, different words ${words}`],
    failures: [],
  };
};

export const COMMAND_TABLE: Record<Exclude<CommandName, 'help'>, Command> = {
  import: importFiles,
  translate,
  search,
  show,
  export: exportTag,
  'export-pair': exportPair,
  verify,
  'rebuild-index': rebuildIndex,
  batch,
  records,
  dictionary,
};
