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
  // The file that is chosen here is an article: no codebook.
  expect(await refused('codebook.import', {} as never)).toBe('unreadable-file');
  for (; acts > 0; acts--) await ask('tagging.undo', {});
  expect((await reread()).passages).toEqual(before.passages);
}
