import { describe, expect, it } from 'vitest';
import { run } from '#main/archive/db.ts';
import { sha256 } from '#main/archive/raw.ts';
import type { PassageEntry } from '#main/features/exporting/evidence.ts';
import { loadEvidence, selectTag, type Wanted } from '#main/features/exporting/loadEvidence.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { addArticle, NOW } from '../../support/archive.ts';
import { desk, ENGLISH, TEXT } from './desk.ts';

const wanted = (...ids: PassageId[]): Wanted[] => ids.map((passageId) => ({ kind: 'passage', passageId }));

function evidenceOf(at: ReturnType<typeof desk>, items: readonly Wanted[]) {
  return loadEvidence(at.db, { title: 'Bridge', note: '', remarks: [], items }, NOW);
}

function onlyPassage(at: ReturnType<typeof desk>, id: PassageId): PassageEntry {
  const entry = evidenceOf(at, wanted(id)).entries[0];
  if (entry?.kind !== 'passage') throw new Error('no passage');
  return entry;
}

describe('Evidence for a passage', () => {
  it('has the exact words, their sentence, the aligned sentence, tags, note, place and hashes', () => {
    const at = desk();
    const entry = onlyPassage(at, at.marked('назовут весной', ['Сроки'], 'Проверить.'));
    expect(entry).toMatchObject({
      role: 'original',
      language: 'ru',
      quote: 'назовут весной',
      context: { before: 'Смету ', quote: 'назовут весной', after: '.' },
      tags: [{ name: 'Сроки' }],
      note: 'Проверить.',
      place: { textId: at.textId, textSha256: sha256(TEXT), start: 36, end: 50 },
      capture: { sha256: sha256(TEXT), fileName: 'article.txt', capturedAt: NOW },
      problems: [],
    });
    expect(TEXT.slice(entry.place.start, entry.place.end)).toBe(entry.quote);
    expect(entry.counterparts).toMatchObject([
      {
        language: 'en',
        words: ['The estimate comes in spring.'],
        link: { method: 'length-order-words/3', manual: false },
        unlinked: 0,
        translation: { origin: 'human', translator: 'A. Petrenko', translatedOn: '2026-02-01' },
      },
    ]);
  });

  it('goes the other way for a passage marked in the translation', () => {
    const at = desk();
    const entry = onlyPassage(at, at.mark(at.translationId, ENGLISH, 'a year'));
    expect(entry).toMatchObject({
      role: 'translation',
      language: 'en',
      translation: { textId: at.translationId },
      capture: { sha256: sha256(TEXT) },
    });
    expect(entry.counterparts.map(({ words }) => words)).toEqual([['Работы займут год.']]);
  });

  it('says what is not linked and guesses nothing', () => {
    const at = desk();
    run(
      at.db,
      `DELETE FROM links WHERE id IN (SELECT link_id FROM link_segments s JOIN segments g ON g.id = s.segment_id
         WHERE g.text_id = :textId AND g.ordinal = 1)`,
      { textId: at.textId },
    );
    const none = onlyPassage(at, at.marked('Смету'));
    expect(none.counterparts).toMatchObject([{ words: [], link: null, sentences: 1, unlinked: 1 }]);
    const some = onlyPassage(at, at.marked('Смету назовут весной. Работы'));
    expect(some.counterparts).toMatchObject([{ words: ['Work will take a year.'], sentences: 2, unlinked: 1 }]);
  });

  it('has no counterpart when there is no translation', () => {
    const at = desk();
    const other = addArticle(at, 'Лёд сошёл.', { title: 'Лёд' });
    expect(onlyPassage(at, at.mark(other.textId, 'Лёд сошёл.', 'Лёд')).counterparts).toEqual([]);
  });

  it('names a quote that is not at its place, and shows neither context nor translation for it', () => {
    const at = desk();
    const id = at.marked('Смету назовут');
    run(at.db, `UPDATE passages SET quote = 'Смету скрывают' WHERE id = :id`, { id });
    expect(onlyPassage(at, id)).toMatchObject({ problems: ['quote-mismatch'], context: null, counterparts: [] });
  });

  it('notices a stored text that no longer has its hash, and an article in the bin', () => {
    const at = desk();
    const id = at.marked('Смету');
    run(at.db, `UPDATE texts SET content = replace(content, 'год', 'век') WHERE id = :textId`, { textId: at.textId });
    run(at.db, `UPDATE articles SET binned_at = :now`, { now: NOW });
    expect(onlyPassage(at, id).problems).toEqual(['text-damaged', 'in-bin']);
  });
});

describe('Evidence for a selection', () => {
  it('numbers entries through headings and cites each article once', () => {
    const at = desk();
    const items: Wanted[] = [
      ...wanted(at.marked('Смету')),
      { kind: 'heading', heading: 'More' },
      ...wanted(at.marked('Работы')),
    ];
    const { entries, sources, archive } = evidenceOf(at, items);
    expect(entries.map((entry) => (entry.kind === 'heading' ? entry.text : entry.number))).toEqual([1, 'More', 2]);
    expect(sources).toMatchObject([
      { number: 1, title: 'Мост через Тихую', outlet: 'Голос Заречья', cites: [{ outlet: 'Bloomberg' }] },
    ]);
    expect(sources[0]?.captures).toHaveLength(1);
    expect(archive).toEqual({ articles: 1, captures: 1, passages: 2 });
  });

  it('of a tag has its passages and says how many whole articles carry it', () => {
    const at = desk();
    at.marked('Смету', ['Деньги']);
    run(at.db, `INSERT INTO article_tags (article_id, tag_id, created_at) SELECT :articleId, id, :now FROM tags`, {
      articleId: at.articleId,
      now: NOW,
    });
    const selection = selectTag(at.db, 'деньги');
    expect(selection).toMatchObject({ title: 'Деньги', items: [{ kind: 'passage' }] });
    expect(selection?.remarks.join()).toMatch(/One article carries this tag as a whole/);
    expect(selectTag(at.db, 'Погода')).toBeUndefined();
  });

  it('prints every sentence of a whole article exactly once on each side, with its passages marked', () => {
    const at = desk();
    at.marked('ремонт моста. Смету', ['Деньги']);
    at.mark(at.translationId, ENGLISH, 'a year');
    const entry = evidenceOf(at, [{ kind: 'article', articleId: at.articleId }]).entries[0];
    if (entry?.kind !== 'article') throw new Error('no article');
    const side = (name: 'original' | 'translation') =>
      entry.rows.flatMap((row) => row[name].map(({ runs }) => runs.map(({ text }) => text).join(''))).join(' ');
    expect(side('original')).toBe(TEXT);
    expect(side('translation')).toBe(ENGLISH);
    const runs = entry.rows.flatMap((row) => [...row.original, ...row.translation].flatMap((line) => line.runs));
    expect(runs.filter(({ marks }) => marks.length > 0).map(({ text, marks, ends }) => [text, marks, ends])).toEqual([
      ['ремонт моста.', [1], []],
      ['Смету', [1], [1]],
      ['a year', [2], [2]],
    ]);
  });

  it('keeps a sentence of the translation that nothing is linked to, in its place', () => {
    const at = desk();
    run(
      at.db,
      `DELETE FROM links WHERE id IN (SELECT link_id FROM link_segments s JOIN segments g ON g.id = s.segment_id
         WHERE g.text_id = :textId AND g.ordinal = 1)`,
      { textId: at.textId },
    );
    const entry = evidenceOf(at, [{ kind: 'article', articleId: at.articleId }]).entries[0];
    if (entry?.kind !== 'article') throw new Error('no article');
    const shape = entry.rows.map((row) => [row.original.length, row.translation.length]);
    expect(shape).toEqual([
      [1, 1],
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
  });
});
