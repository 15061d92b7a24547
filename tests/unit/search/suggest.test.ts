import { describe, expect, it } from 'vitest';
import { act } from '#main/archive/acts.ts';
import { openReader } from '#main/archive/open.ts';
import { ensureTag, updateTag } from '#main/archive/tags.ts';
import { Suggester } from '#main/features/search/suggest.ts';
import { newSearch } from './desk.ts';
import { addArticle, closeAfterwards, newArchive, NOW } from '../../support/archive.ts';

describe('Type-ahead', () => {
  it('keeps in step with what other connections write: new, renamed and gone', () => {
    const archive = newArchive();
    const reads = openReader(archive.directory);
    closeAfterwards(() => reads.close());
    const suggester = new Suggester(reads, { frequentNames: () => [], word: () => null });
    const labels = (typed: string) => suggester.suggest(typed).map(({ label }) => label);
    expect(labels('мос')).toEqual([]);
    const tagId = act(archive.db, { label: 't', articleId: null, now: NOW }, () => ensureTag(archive.db, 'Мосты', NOW));
    expect(labels('мос')).toEqual(['Мосты']);
    act(archive.db, { label: 't', articleId: null, now: NOW }, () =>
      updateTag(archive.db, { tagId, name: 'Переправы', colour: 'blue', definition: '', quickKey: null }),
    );
    expect(labels('мос')).toEqual([]);
    expect(labels('перепр')).toEqual(['Переправы']);
    addArticle(archive, 'Текст.', { title: 'Переправа открыта' });
    expect(labels('перепр')).toEqual(['Переправы', 'Переправа открыта']);
  });

  it('forgives a small error, continues the last word, and fills in a field', () => {
    const search = newSearch();
    search.add('Николас Мадуро выступил.', { title: 'Речь в Каракасе', outlet: 'Вечерний листок' });
    search.add('Мадуро уехал. Слова Мадуро услышали.', { title: 'Отъезд' });
    const offered = (typed: string) => search.suggest(typed).map(({ kind, query }) => `${kind} ${query ?? ''}`);
    expect(offered('вечерний лисотк')).toContain('outlet outlet:"Вечерний листок"');
    expect(offered('иран мад')).toContain('word иран Мадуро');
    expect(offered('мост outlet:веч')).toEqual(['outlet мост outlet:"Вечерний листок"']);
    expect(offered('-outlet:"Веч')).toEqual(['outlet -outlet:"Вечерний листок"']);
  });
});
