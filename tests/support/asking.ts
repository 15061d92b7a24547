import type { Input, Output, RouteName } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ArticleDetail, ArticleFields } from '#shared/model/article.ts';
import type { ArticleId, PassageId } from '#shared/model/ids.ts';

/** Asks the application something through the contract: in this process, or in the page of the real window. */
export type Ask = <N extends RouteName>(name: N, input: Input<N>) => Promise<Output<N>>;
export type AskResult = <N extends RouteName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;

/** For what must work: a failure ends the test with its sentence. */
export const insistently =
  (call: AskResult): Ask =>
  async (name, input) => {
    const result = await call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
    return result.value;
  };

/** Imports pasted text as an analyst does: look, change what is wrong, import. */
export async function importText(ask: Ask, text: string, changed: Partial<ArticleFields> = {}): Promise<ArticleDetail> {
  const { handle } = await ask('importing.stageText', { text });
  return commitStaged(ask, handle, changed);
}

export async function commitStaged(
  ask: Ask,
  handle: string,
  changed: Partial<ArticleFields> = {},
): Promise<ArticleDetail> {
  const { charset, fields, capturedAt } = await ask('importing.preview', { handle, charset: null });
  const { articleId } = await ask('importing.commit', {
    handle,
    charset: charset.used,
    fields: { ...fields, ...changed },
    capturedAt,
    onDuplicate: 'keep-both',
    attachTo: null,
  });
  if (articleId === null) throw new Error('nothing was imported');
  return ask('reading.article', { articleId });
}

export async function translateText(ask: Ask, articleId: ArticleId, text: string, translator = ''): Promise<void> {
  const { handle } = await ask('importing.stageText', { text });
  await ask('importing.addTranslation', {
    articleId,
    handle,
    charset: 'utf-8',
    language: 'en',
    origin: 'human',
    translator,
    translatedOn: null,
  });
}

/** Tags the first place where `quote` stands in the article's texts. */
export async function tagQuote(
  ask: Ask,
  { texts }: Pick<ArticleDetail, 'texts'>,
  quote: string,
  tags: readonly string[],
  note = '',
): Promise<PassageId> {
  const text = texts.find(({ content }) => content.includes(quote));
  if (!text) throw new Error(`“${quote}” stands nowhere`);
  const start = text.content.indexOf(quote);
  const { passageId } = await ask('tagging.createPassage', {
    textId: text.id,
    start,
    end: start + quote.length,
    quote,
    tags: tags.map((name) => ({ name })),
    note,
  });
  return passageId;
}

/** Every request about working on a translation; afterwards all of it is undone. */
export async function translateAtTheDesk(
  ask: Ask,
  refused: (name: RouteName, input: never) => Promise<string | null>,
  article: ArticleDetail,
): Promise<void> {
  const translation = article.texts.find(({ role }) => role === 'translation');
  const segmentId = translation?.segments[0]?.id;
  if (!translation || segmentId === undefined) throw new Error('there is no translation');
  const { id: textId, origin } = translation;
  const saved = await ask('translating.save', {
    textId,
    segmentId,
    originalIds: [],
    words: 'Other words.',
    status: 'verified',
  });
  const { sentences } = await ask('translating.sentences', { textId });
  const { revisions } = await ask('translating.history', { segmentId });
  const started = await ask('translating.start', { articleId: article.id, language: 'uk', translator: '' });
  await ask('translating.bin', { textId: started.textId });
  const term = { term: 'мост', language: 'ru', translation: 'bridge', targetLanguage: 'en', note: '' };
  const { termId } = await ask('glossary.save', { id: null, term });
  const { places } = await ask('search.glossaryPlaces', { articleId: article.id });
  const { lines } = await ask('search.concordance', { words: 'мост', limit: 10 });
  const { terms: kept, fileName } = await ask('glossary.export', {});
  if (kept !== 1 || fileName?.endsWith('.csv') !== true) throw new Error('the glossary was not exported');
  await ask('glossary.remove', { termId });
  const { terms } = await ask('glossary.list', {});
  if (places.length === 0 || lines.length === 0 || terms.length > 0)
    throw new Error('the glossary was not kept or left');
  const facts = { textId, language: 'en', origin: 'human', translator: 'A. Petrenko', translatedOn: null } as const;
  await ask('translating.setFacts', facts);
  const { texts } = await ask('reading.article', { articleId: article.id });
  if (texts.find(({ id }) => id === textId)?.translator !== 'A. Petrenko') throw new Error('the facts were not kept');
  for (let step = 0; step < 6; step++) await ask('tagging.undo', {});
  const machine = { articleId: article.id, language: 'en', engine: 'server' };
  const { models } = await ask('translating.models', {});
  const said = [
    await refused('translating.machine', machine as never),
    await refused('translating.addModel', {} as never),
    // The file that is chosen here is an article: no table of terms.
    await refused('glossary.import', {} as never),
  ];
  await ask('translating.stopMachine', {});
  await ask('translating.removeModel', { from: 'ru', to: 'en' });
  if (models.length > 0 || said.join() !== 'refused,refused,unreadable-file')
    throw new Error(`without an engine: ${said.join()}`);
  const told = [saved.segmentId, sentences[0]?.status, revisions.map(({ status }) => status).join()];
  if (told.join() !== [segmentId, 'verified', `verified,${origin}`].join()) throw new Error(`told ${told.join()}`);
}
