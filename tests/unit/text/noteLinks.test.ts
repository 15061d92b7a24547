import { expect, it } from 'vitest';
import { linksIn, noteLink } from '#shared/text/noteLinks.ts';

it('A note leads to passages and articles, each once, wherever the link stands', () => {
  const note = `сверить (cuttings:passage/12), см. cuttings:article/3 и ещё раз cuttings:passage/12. Не ссылка: xcuttings:passage/4, cuttings:tag/5.`;
  expect(linksIn(note)).toEqual([
    { kind: 'passage', id: 12 },
    { kind: 'article', id: 3 },
  ]);
  expect(linksIn(noteLink({ kind: 'article', id: 7 }))).toEqual([{ kind: 'article', id: 7 }]);
  expect(linksIn('')).toEqual([]);
});
