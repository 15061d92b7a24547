import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '#main/app.ts';
import { contract, type Input, type RouteName } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { DossierId } from '#shared/model/ids.ts';
import {
  commitStaged,
  importText,
  insistently,
  tagQuote,
  translateAtTheDesk,
  translateText,
  type Ask,
  type AskResult,
} from '../support/asking.ts';
import { askAcross, workAtTheBench } from '../support/workbench.ts';
import { seenDesktop } from '../support/seenDesktop.ts';
import { paperPrinter } from '../support/paper.ts';
import { temporaryFolder } from '../support/folders.ts';

const RESOURCES = path.resolve(import.meta.dirname, '..', '..', 'resources');
const ORIGINAL = `Мост через реку закрыт

Мост через реку закрыли в понедельник утром. Мэр Ольга Петренко обещала открыть его через 12 дней.

Жители жалуются на пробки. Автобусы идут в объезд.`;
const TRANSLATION = `The bridge over the river is closed

The bridge over the river was closed on Monday morning. Mayor Olha Petrenko promised to open it in 12 days.

Residents complain about traffic jams. Buses take a detour.`;
const DICTIONARY = ['uk.aff', 'uk.dic'];

/** One analyst's morning on one archive, in this order. Every answer is parsed by the contract that declares it. */
describe('Every request of the contract, on a real archive', () => {
  const folder = temporaryFolder('cuttings-run-');
  const archive = path.join(folder, 'archive');
  const asked = new Set<string>();
  const bugs: string[] = [];
  const { pdf, seen, desktop } = seenDesktop(folder, DICTIONARY);
  const printer = paperPrinter();
  let app: App;
  let article: ArticleDetail;
  let dossierId: DossierId;

  const call: AskResult = (name, input) => {
    asked.add(name);
    return app.route(name, input) as ReturnType<typeof app.call<typeof name>>;
  };
  const ask: Ask = insistently(call);
  const refused = async (name: RouteName, input: never): Promise<ErrorCode | null> => {
    const result = await call(name, input);
    return result.ok ? null : result.error.code;
  };
  const reread = async (): Promise<ArticleDetail> => ask('reading.article', { articleId: article.id });

  beforeAll(() => {
    fs.writeFileSync(path.join(folder, 'ferry.txt'), 'Паром стоит в порту\n\nПаром не выйдет в море до среды.\n');
    fs.writeFileSync(path.join(folder, 'uk.aff'), 'SET UTF-8\nSFX A Y 1\nSFX A 0 ом .\n');
    fs.writeFileSync(path.join(folder, 'uk.dic'), '1\nпорт/A\n');
    app = createApp({
      directory: archive,
      resourcesDir: RESOURCES,
      printer,
      threads: null,
      desktop,
      checkOutputs: true,
      onBug: (name, error) => bugs.push(`${name}: ${String(error)}`),
    });
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('importing: chosen, dropped and pasted files go in, one by one and together, with translations', async () => {
    await ask('importing.sample', {});
    article = await importText(ask, ORIGINAL, { outlet: 'Вечерняя газета', url: 'https://example.org/bridge' });
    await translateText(ask, article.id, TRANSLATION, 'A. Petrenko');
    const { files } = await ask('importing.choose', { purpose: 'articles' });
    const bytes = new TextEncoder().encode('Рынок открыт\n\nРынок снова открыт для всех.\n');
    const dropped = await ask('importing.stageBytes', { name: 'market.txt', bytes, modifiedAt: '2026-02-03' });
    const handles = [...files.map(({ handle }) => handle), dropped.handle];
    const { lines } = await ask('importing.batch', { handles, onDuplicate: 'ask' });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
    const unwanted = await ask('importing.stageText', { text: 'Not for the archive.' });
    await ask('importing.discard', { handles: [unwanted.handle] });
    await ask('importing.cancel', {});
    expect(await refused('importing.preview', { handle: unwanted.handle, charset: null } as never)).toBe('gone-stale');
    article = await reread();
    expect(article.texts.map(({ role }) => role)).toEqual(['original', 'translation']);
    expect(article.alignments[0]?.links.length).toBeGreaterThan(3);
  });

  it('aligning: links are merged, split, shifted and confirmed by a person, and stay when the rest is linked again', async () => {
    const links = async () => (await reread()).alignments[0]?.links ?? [];
    const [alignment] = article.alignments;
    const [first, second] = alignment?.links ?? [];
    if (!alignment || !first || !second) throw new Error('nothing is linked');
    const repair = (wanted: Input<'aligning.repair'>['repair']) =>
      ask('aligning.repair', { alignmentId: alignment.id, repair: wanted });
    const both = [...first.original, ...second.original];
    expect(await repair({ kind: 'join', segmentIds: both })).toEqual({ changed: true });
    expect((await links())[0]).toMatchObject({ original: both, origin: 'manual', confidence: 1 });
    const again = await ask('importing.alignAgain', { alignmentId: alignment.id });
    expect(again.kept).toBe(1);
    expect((await links())[0]).toMatchObject({ original: both, origin: 'manual' });
    for (let step = 0; step < 2; step++) await ask('tagging.undo', {});
    expect(await links()).toEqual(alignment.links);
    const refusal = { alignmentId: alignment.id, repair: { kind: 'detach', segmentId: 999_999 } };
    expect(await refused('aligning.repair', refusal as never)).toBe('invalid-input');
    await repair({ kind: 'confirmRest' });
    expect((await links()).every(({ origin }) => origin === 'manual')).toBe(true);
    await ask('tagging.undo', {});
  });

  it('translating: a sentence is edited, its history read, a translation started and taken out', async () => {
    await translateAtTheDesk(ask, refused, article);
    expect((await reread()).texts).toEqual(article.texts);
  });

  it('tagging: passages, tags, notes, and all of it taken back and done again', async () => {
    const passageId = await tagQuote(ask, article, 'Мэр Ольга Петренко', ['mayors', 'promises'], 'check the date');
    const { tags } = await ask('tagging.tags', {});
    const [mayors, promises] = ['mayors', 'promises'].map((name) => tags.find((tag) => tag.name === name));
    if (!mayors || !promises) throw new Error('the tags are not there');
    const renamed = { name: 'city mayors', colour: 'teal', definition: 'Heads of cities', quickKey: 1 } as const;
    await ask('tagging.updateTag', { tagId: mayors.id, ...renamed });
    await ask('tagging.changeTags', { passageId, add: [{ name: 'bridges' }], remove: [promises.id] });
    await ask('tagging.setNote', { passageId, note: 'twelve days' });
    const { passages } = await ask('tagging.passagesByTag', { tagId: mayors.id, withChildren: false });
    expect(passages[0]?.mirrored?.quote).toContain('Mayor Olha Petrenko');
    await ask('tagging.deleteTag', { tagId: promises.id });
    await ask('tagging.deletePassage', { passageId });
    expect((await reread()).passages).toEqual([]);
    expect((await ask('tagging.history', {})).undo).not.toBeNull();
    await ask('tagging.undo', {});
    await ask('tagging.redo', {});
    await ask('tagging.undo', {});
    expect((await reread()).passages).toMatchObject([{ id: passageId, note: 'twelve days' }]);
  });

  it('the workbench: edges, evidence, many at once, the codebook', async () => {
    await workAtTheBench(ask, refused, article);
    await askAcross(ask, article, `${ORIGINAL} И снова.`);
  });

  it('reading and searching: lists, one article, its edits, the bin, hits, places and suggestions', async () => {
    const { total, articles } = await ask('reading.library', { limit: 50, offset: 0 });
    expect(total).toBe(articles.length);
    const { title, language, outlet, cites, byline, published, url, caption, credit } = article;
    const fields = { title, language, outlet, cites, byline, published, url, caption, credit };
    await ask('reading.updateArticle', { articleId: article.id, fields: { ...fields, byline: 'И. Сидоренко' } });
    expect((await reread()).byline).toBe('И. Сидоренко');
    const [original] = article.texts;
    const place = { textId: original?.id ?? (0 as never), ordinal: 2, fraction: 0.25 };
    await ask('reading.keepPlace', { articleId: article.id, place });
    expect((await reread()).place).toEqual(place);
    const page = await ask('search.query', { query: 'мост', sort: 'relevance', limit: 20, offset: 0 });
    expect(page.hits.map((hit) => hit.article.id)).toContain(article.id);
    expect((await ask('search.light', { query: 'мост', articleIds: [article.id] })).hits).toEqual(
      page.hits.filter((hit) => hit.article.id === article.id),
    );
    const { places } = await ask('search.places', { query: 'мост', articleId: article.id });
    expect(places.length).toBeGreaterThan(0);
    expect((await ask('search.allPlaces', { query: 'мост' })).places.length).toBeGreaterThan(places.length - 1);
    const { passageIds } = await ask('search.passages', { query: 'мэр' });
    expect(passageIds).toEqual((await reread()).passages.map(({ id }) => id));
    const passages = await ask('search.passageHits', { query: 'мэр', limit: 20, offset: 0 });
    expect(passages.hits.map(({ passage }) => passage.id)).toEqual(passageIds);
    expect((await ask('search.suggest', { typed: 'веч' })).suggestions).not.toEqual([]);
    const pair = await ask('exporting.pair', { articleId: article.id, translationId: null, format: 'tmx' });
    expect(fs.readFileSync(path.join(folder, pair.fileName ?? ''), 'utf8')).toContain('<tmx version="1.4">');
    const spare = await importText(ask, 'Лишняя заметка\n\nЭта заметка не нужна.');
    await ask('reading.binArticle', { articleId: spare.id });
    expect(await refused('reading.article', { articleId: spare.id } as never)).toBe('not-found');
  });

  it('names: a family made, found in passages and results, and removed', async () => {
    const spellings = ['Петренко', 'Petrenko'];
    const { familyId } = await ask('families.save', { id: null, name: 'Petrenko', spellings });
    expect((await ask('families.list', {})).families).toEqual([{ id: familyId, name: 'Petrenko', spellings }]);
    expect((await ask('families.tagsFor', { quote: 'Мэр Ольга Петренко', language: 'ru' })).names).toEqual([
      'Petrenko',
    ]);
    const { families } = await ask('search.familyFacet', { query: 'мост' });
    expect(families).toMatchObject([{ id: familyId, count: 1 }]);
    await ask('families.remove', { familyId });
    expect((await ask('families.list', {})).families).toEqual([]);
  });

  it('saved searches: kept in folders, moved, looked at, their results reviewed, and removed', async () => {
    const { folderId } = await ask('saved.saveFolder', { id: null, name: 'Bridges', parentId: null });
    const search = { query: 'мост', script: 'any', sort: 'relevance', level: 'articles', name: 'Bridge' } as const;
    const { savedSearchId } = await ask('saved.save', { ...search, id: null, folderId });
    await ask('saved.rename', { savedSearchId, name: 'The bridge' });
    await ask('saved.move', { savedSearchId, folderId: null, to: 0 });
    expect((await ask('search.savedNews', {})).news).toMatchObject([{ savedSearchId, total: 1, fresh: 1 }]);
    await ask('saved.looked', { savedSearchId });
    expect((await ask('search.savedNews', {})).news).toMatchObject([{ savedSearchId, total: 1, fresh: 0 }]);
    expect((await ask('saved.list', {})).searches).toMatchObject([{ name: 'The bridge', folderId: null }]);
    await ask('search.review', { savedSearchId, articleIds: [article.id], state: 'relevant' });
    const { reviews } = await ask('search.reviews', { savedSearchId });
    expect(reviews).toEqual([{ articleId: article.id, state: 'relevant' }]);
    await ask('saved.remove', { savedSearchId });
    await ask('saved.removeFolder', { folderId });
    expect(await ask('saved.list', {})).toEqual({ folders: [], searches: [] });
  });

  it('the desk: searches on record, many at once, both as files', async () => {
    const search = { query: 'мост', script: 'any', sort: 'relevance', level: 'articles', total: 1 } as const;
    const { recordId } = await ask('search.record', search);
    expect((await ask('search.records', { limit: 10, offset: 0 })).records).toMatchObject([{ id: recordId, total: 1 }]);
    const { rows } = await ask('search.batch', { terms: ['мост', 'жираф'] });
    expect(rows.map(({ articles }) => articles)).toEqual([1, 0]);
    await ask('search.recordBatch', { script: 'any', found: [{ query: 'жираф', total: 0 }] });
    expect((await ask('search.records', { limit: 1, offset: 0 })).records).toMatchObject([
      { query: 'жираф', total: 0 },
    ]);
    const table = await ask('search.exportBatch', { terms: ['мост', 'жираф'], format: 'csv' });
    expect(fs.readFileSync(path.join(folder, table.fileName ?? ''), 'utf8')).toContain('\r\nмост,мост,1,');
    await ask('search.cancelBatch', {});
    const record = await ask('search.exportRecords', { format: 'json' });
    expect(fs.readFileSync(path.join(folder, record.fileName ?? ''), 'utf8')).toContain('"query": "мост"');
  });

  it('exporting: a dossier made, ordered, previewed, printed, shown, changed and thrown away', async () => {
    const passageId = (await reread()).passages[0]?.id;
    if (!passageId) throw new Error('the passage is gone');
    ({ dossierId } = await ask('exporting.createDossier', { title: 'Bridges' }));
    const marked = { kind: 'passage', passageId } as const;
    const whole = { kind: 'article', articleId: article.id } as const;
    await ask('exporting.addItems', { dossierId, items: [{ kind: 'heading', heading: 'Closed' }, marked, whole] });
    const { items } = await ask('exporting.dossier', { dossierId });
    const last = items.at(-1);
    if (!last) throw new Error('the dossier is empty');
    await ask('exporting.moveItem', { itemId: last.id, to: 0 });
    expect((await ask('exporting.preview', { dossierId })).url).toContain('/print/');
    expect(seen.previews[0]).toContain('Мэр Ольга Петренко');
    expect(await ask('exporting.pdf', { dossierId })).toMatchObject({ fileName: 'dossier.pdf', pages: 1 });
    expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await ask('exporting.reveal', {});
    expect(seen.revealed).toEqual([pdf]);
    await ask('exporting.removeItem', { itemId: last.id });
    await ask('exporting.updateDossier', { dossierId, title: 'Bridges and mayors', note: 'for Monday' });
    expect((await ask('exporting.dossiers', {})).dossiers).toMatchObject([
      { title: 'Bridges and mayors', itemCount: 2 },
    ]);
    await ask('exporting.deleteDossier', { dossierId });
    expect((await ask('exporting.dossiers', {})).dossiers).toEqual([]);
  });

  it('settings: kept, the archive described and verified, another one opened, an address opened outside', async () => {
    await ask('settings.set', { theme: 'dark', textSize: 20, lastArticleId: article.id });
    expect(await ask('settings.get', {})).toMatchObject({ theme: 'dark', textSize: 20, lastArticleId: article.id });
    expect((await ask('settings.archive', {})).directory).toBe(archive);
    expect((await ask('settings.verify', {})).problems).toEqual([]);
    const { articles } = await ask('search.indexHealth', {});
    expect(await ask('search.rebuildIndex', {})).toMatchObject({ articles, behind: 0 });
    await ask('settings.addDictionary', { language: 'uk' });
    expect((await ask('settings.dictionaries', {})).dictionaries).toContainEqual({
      language: 'uk',
      words: 1,
      isBuiltIn: false,
    });
    await ask('settings.removeDictionary', { language: 'uk' });
    expect(await ask('settings.chooseArchive', {})).toEqual({ opened: true });
    expect(seen.opened).toEqual([path.join(folder, 'another')]);
    await ask('settings.openExternal', { url: article.url });
    expect(seen.external).toEqual([article.url]);
    expect(await refused('settings.openExternal', { url: 'file:///etc/passwd' } as never)).toBe('refused');
  });

  it('a file that came as bytes can be corrected before it goes in', async () => {
    const bytes = Buffer.from('<b>Not markup</b>\n\nJust words.', 'utf-8');
    const { handle } = await ask('importing.stageBytes', { name: 'a.txt', bytes, modifiedAt: null });
    const made = await commitStaged(ask, handle, { title: 'Corrected', language: 'en' });
    expect(made).toMatchObject({ title: 'Corrected', language: 'en' });
  });

  it('leaves no route unasked, and none of them hid a bug', () => {
    expect([...Object.keys(contract).filter((name) => !asked.has(name)), ...bugs]).toEqual([]);
  });
});
