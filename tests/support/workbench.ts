import { expect } from 'vitest';
import type { RouteName } from '#shared/contract/contract.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { tagQuote, type Ask } from './asking.ts';

const UNTOUCHED = { speaker: '', nature: null, standing: null, standingBy: '', standingAt: null };

/** Everything the workbench does to passages, articles and the codebook; all of it is taken back at the end. */
export async function workAtTheBench(
  ask: Ask,
  refused: (name: RouteName, input: never) => Promise<string | null>,
  article: ArticleDetail,
): Promise<void> {
  const articleId = article.id;
  const reread = () => ask('reading.article', { articleId });
  const before = await reread();
  let acts = 0;
  const did = async <T>(act: Promise<T>): Promise<T> => {
    acts++;
    return act;
  };
  const [original] = article.texts;
  if (!original) throw new Error('no text');
  const spanOf = (quote: string) => {
    const start = original.content.lastIndexOf(quote);
    return { start, end: start + quote.length, quote };
  };

  const passageId = await did(tagQuote(ask, article, 'закрыли в понедельник утром', ['closures'], ''));
  await did(ask('passages.setEvidence', { passageId, speaker: 'мэрия', nature: 'claim', standing: 'confirmed' }));
  await did(ask('passages.move', { passageId, ...spanOf('Мост через реку закрыли в понедельник утром') }));
  await did(ask('passages.leaveOut', { passageId, ...spanOf('через реку') }));
  const shown = async () => (await reread()).passages.find(({ id }) => id === passageId);
  const changed = await shown();
  expect(changed && shownQuote(changed)).toBe('Мост […] закрыли в понедельник утром');
  expect(changed?.evidence).toMatchObject({
    ...UNTOUCHED,
    speaker: 'мэрия',
    nature: 'claim',
    standing: 'confirmed',
    standingAt: expect.any(String) as string,
  });
  await did(ask('passages.putBack', { passageId }));
  const at = spanOf('закрыли в понедельник').start;
  const { passageIds } = await did(ask('passages.split', { passageId, at }));
  await did(ask('passages.join', { passageIds }));
  await did(ask('passages.tagMany', { passageIds: [passageId], add: [{ name: 'bridges of the city' }], remove: [] }));
  const places = [{ textId: original.id, ...spanOf('Жители жалуются на пробки') }];
  expect(await did(ask('passages.tagPlaces', { places, tags: [{ name: 'jams' }] }))).toEqual({
    tagged: 1,
    notThere: 0,
  });
  await did(ask('tagging.tagArticle', { articleId, add: [{ name: 'jams' }], remove: [] }));
  await did(ask('passages.deleteMany', { passageIds: [passageId] }));

  const { tagId } = await did(ask('codebook.create', { name: 'Roads', parentId: null }));
  const jams = (await ask('tagging.tags', {})).tags.find(({ name }) => name === 'jams');
  if (!jams) throw new Error('the tag is not there');
  await did(ask('codebook.move', { tagId: jams.id, parentId: tagId }));
  const under = await ask('tagging.passagesByTag', { tagId, withChildren: true });
  expect([under.passages.length, under.articles.map(({ id }) => id)]).toEqual([1, [articleId]]);
  await did(ask('codebook.hide', { tagId, isHidden: true }));
  expect(await ask('codebook.mergePreview', { from: jams.id, into: tagId })).toMatchObject({
    passages: 1,
    articles: 1,
  });
  await did(ask('codebook.merge', { from: jams.id, into: tagId }));
  const { tags, fileName } = await ask('codebook.export', { format: 'qdc' });
  expect([tags > 0, fileName]).toEqual([true, expect.stringMatching(/\.qdc$/)]);
  for (const format of ['jsonld', 'qdpx'] as const)
    expect((await ask('passages.exportAnnotations', { format })).passages).toBeGreaterThan(0);
  const ids = (await reread()).passages.map(({ id }) => id);
  expect(await ask('passages.export', { passageIds: ids })).toMatchObject({ passages: ids.length });
  // The file that is chosen here is an article: no codebook, no annotations.
  expect(await refused('codebook.import', {} as never)).toBe('unreadable-file');
  expect(await refused('passages.importAnnotations', {} as never)).toBe('unreadable-file');
  const { acts: log } = await ask('tagging.acts', { limit: acts });
  expect(log.every(({ state }) => state === 'done')).toBe(true);
  expect(await ask('tagging.backTo', { actId: log.at(-1)?.id ?? 0 })).toEqual({ undone: acts });
  expect((await reread()).passages).toEqual(before.passages);
}

/** Questions across the archive, another capture of the article, and the bin, which is emptied: nothing can be undone after. */
export async function askAcross(ask: Ask, article: ArticleDetail, again: string): Promise<void> {
  const articleId = article.id;
  const [original] = article.texts;
  const passageId = await tagQuote(ask, article, 'Жители жалуются на пробки', ['jams', 'people'], '');
  const { tags } = await ask('tagging.tags', {});
  const [a, b] = ['jams', 'people'].map((name) => tags.find((tag) => tag.name === name)?.id);
  if (!original || a === undefined || b === undefined) throw new Error('the tags are not there');
  for (const within of ['passages', 'articles'] as const) {
    const { pairs } = await ask('analysis.together', { within });
    expect(pairs).toContainEqual({ a: Math.min(a, b), b: Math.max(a, b), count: 1 });
  }
  await ask('tagging.copyLink', { kind: 'passage', id: passageId });
  const leads = await ask('tagging.linked', { passages: [passageId], articles: [articleId] });
  expect([leads.passages[0]?.passage.id, leads.articles[0]?.id]).toEqual([passageId, articleId]);
  const { passages } = await ask('analysis.meeting', { a, b, within: 'passages' });
  expect(passages.map(({ passage }) => passage.id)).toEqual([passageId]);
  expect((await ask('analysis.authors', {})).authors).toMatchObject([{ author: '' }]);
  expect(await ask('analysis.agreement', { first: '', second: 'Б' })).toMatchObject({ articles: 0, tags: [] });

  const { handle } = await ask('importing.stageText', { text: again });
  const { fields, capturedAt } = await ask('importing.preview', { handle, charset: null });
  const attached = { attachTo: articleId, onDuplicate: 'attach' } as const;
  await ask('importing.commit', { handle, charset: 'utf-8', fields, capturedAt, ...attached });
  const { toTextId, verdicts } = await ask('captures.verdicts', { articleId });
  const verdict = verdicts.find((each) => each.passageId === passageId);
  if (toTextId === null || !verdict?.proposed) throw new Error(`no verdict: ${JSON.stringify(verdicts)}`);
  const { parts } = await ask('captures.diff', { fromTextId: original.id, toTextId });
  expect(parts.some(({ kind }) => kind === 'added')).toBe(true);
  expect(await ask('captures.confirm', { toTextId, moves: [{ passageId, ...verdict.proposed }] })).toEqual({
    moved: 1,
  });
  await ask('captures.letGo', { passageIds: [passageId] });
  for (let act = 0; act < 3; act++) await ask('tagging.undo', {});

  await ask('tagging.deletePassage', { passageId });
  const { items } = await ask('bin.list', {});
  const item = items.find(({ kind, id }) => kind === 'passage' && id === passageId);
  if (!item) throw new Error('the bin does not have it');
  await ask('bin.restore', item);
  await ask('tagging.deletePassage', { passageId });
  expect((await ask('bin.empty', {})).items).toBeGreaterThan(0);
  expect((await ask('bin.list', {})).items).toEqual([]);
}
