import { describe, expect, it } from 'vitest';
import type { PassageInContext, TagWithCount } from '#shared/contract/routes/tagging.ts';
import { Tag } from '#shared/model/tag.ts';
import { filtered, grouped, overTime, sorted } from '#renderer/features/tagging/workbench/rows.ts';
import { inTreeOrder, treeOf, underOf, type Branch } from '#renderer/features/tagging/workbench/tree.ts';

const tag = (id: number, name: string, parentId: number | null, passageCount = 2, isHidden = false): TagWithCount => ({
  ...Tag.parse({ id, name, colour: 'teal', definition: '', parentId, quickKey: null, isHidden }),
  passageCount,
  articleCount: 1,
});
const TAGS = [tag(1, 'Власть', null), tag(2, 'Кабинет', 1, 1), tag(3, 'Мэр', 2, 1), tag(4, 'Старое', null, 3, true)];
const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ tag: { name }, children }) => (children.length === 0 ? name : [name, ...names(children)]));

describe('The codebook as a tree', () => {
  it('shows what is wanted, with the parents that lead to it', () => {
    expect(names(treeOf(TAGS, 'all', ''))).toEqual([['Власть', ['Кабинет', 'Мэр']]]);
    expect(names(treeOf(TAGS, 'all', 'мэр'))).toEqual([['Власть', ['Кабинет', 'Мэр']]]);
    expect(names(treeOf(TAGS, 'hidden', ''))).toEqual(['Старое']);
    expect(names(treeOf(TAGS, 'unused', ''))).toEqual([]);
  });

  it('as a list has every tag, in the order of the tree and with its depth', () => {
    expect(inTreeOrder(TAGS).map(({ tag: { name }, depth }) => `${depth} ${name}`)).toEqual([
      '0 Власть',
      '1 Кабинет',
      '2 Мэр',
      '0 Старое',
    ]);
    const [first] = TAGS;
    expect(first && [...underOf(TAGS, first.id)]).toEqual([1, 2, 3]);
  });
});

const row = (quote: string, outlet: string, published: string, tagIds: number[] = [1]) =>
  ({
    passage: { quote, omissions: [], note: '', author: '', tagIds },
    article: { title: 'Мост', outlet, published, capturedAt: '2026-05-01T00:00:00Z' },
    mirrored: null,
  }) as unknown as PassageInContext;
const ROWS = [
  row('Смета', 'Заря', '2026-01-08'),
  row('Ёлка', '', '2026-01-10', [1, 2]),
  row('Работы', 'Вести', '2026-03-01'),
];
const quotes = (rows: readonly PassageInContext[]) => rows.map(({ passage }) => passage.quote);

describe('Everything under a tag', () => {
  it('is filtered by words anywhere, however they are written', () => {
    expect(quotes(filtered(ROWS, 'елка'))).toEqual(['Ёлка']);
    expect(quotes(filtered(ROWS, 'мост заря'))).toEqual(['Смета']);
    expect(filtered(ROWS, ' ')).toBe(ROWS);
  });

  it('is sorted by a column, those without a value last either way', () => {
    expect(quotes(sorted(ROWS, { by: 'outlet', isDescending: false }))).toEqual(['Работы', 'Смета', 'Ёлка']);
    expect(quotes(sorted(ROWS, { by: 'outlet', isDescending: true }))).toEqual(['Смета', 'Работы', 'Ёлка']);
  });

  it('is grouped, under each of its tags when by tag', () => {
    const nameOf = (id: number): string => (id === 1 ? 'Власть' : 'Кабинет');
    const by = (key: 'month' | 'tag') =>
      grouped(ROWS, key, nameOf, new Set(TAGS.map(({ id }) => id))).map((group) => [group.key, group.rows.length]);
    expect(by('month')).toEqual([
      ['2026-01', 2],
      ['2026-03', 1],
    ]);
    expect(by('tag')).toEqual([
      ['Власть', 3],
      ['Кабинет', 1],
    ]);
  });

  it('over time has every stretch between the first and the last, as fine as can be told apart', () => {
    expect(overTime(ROWS.slice(0, 2)).map(({ count }) => count)).toEqual([1, 0, 1]);
    expect(
      overTime([...ROWS, row('Старое', '', '2024-12-31')])
        .map(({ period }) => period)
        .slice(0, 3),
    ).toEqual(['2024-12', '2025-01', '2025-02']);
    expect(overTime([...ROWS, row('Старое', '', '1990-01-01')])).toHaveLength(37);
    expect(overTime([])).toEqual([]);
  });
});
