import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { codebookHost } from '#main/features/tagging/codebookFiles/host.ts';
import type { TagId } from '#shared/model/ids.ts';
import { NOW } from '../../support/archive.ts';
import { askedFiles } from '../../support/askedFiles.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';

function codebook() {
  const desk = deskWith(TEXT);
  desk.mark('Кабинет', ['Власть', 'Кабинет']);
  desk.mark('Смету', ['Деньги']);
  const id = (name: string): TagId => desk.tagNamed(name).id;
  const moves = (name: string, under: string | null) =>
    desk.does['codebook.move']({ tagId: id(name), parentId: under === null ? null : id(under) });
  const files = askedFiles(desk.directory);
  const host = codebookHost({
    db: desk.db,
    now: () => NOW,
    ...files.asking,
  });
  const exports = async (format: 'csv' | 'qdc') => {
    const { fileName } = value(await host['codebook.export']({ format }));
    return files.saved(fileName);
  };
  const imports = async (name: string, content: string) => {
    files.puts(name, content);
    return host['codebook.import']({});
  };
  const tree = () => {
    const tags = value(desk.asks['tagging.tags']({})).tags;
    const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
    return Object.fromEntries(tags.map(({ name, parentId }) => [name, parentId === null ? '' : nameOf.get(parentId)]));
  };
  return { ...desk, id, moves, exports, imports, tree };
}

describe('The codebook', () => {
  it('is a tree: tags move under others, never under themselves', () => {
    const book = codebook();
    value(book.moves('Кабинет', 'Власть'));
    value(book.moves('Деньги', 'Кабинет'));
    expect(book.tree()).toEqual({ Власть: '', Деньги: 'Кабинет', Кабинет: 'Власть' });
    expect(refusal(book.moves('Власть', 'Деньги'))).toMatch(/stands under/);
    const tagId = book.id('Власть');
    const under = (withChildren: boolean) =>
      value(book.asks['tagging.passagesByTag']({ tagId, withChildren })).passages.map(({ passage }) => passage.quote);
    expect(under(false)).toEqual(['Кабинет']);
    expect(under(true)).toEqual(['Кабинет', 'Смету']);
  });

  it('joins two tags after saying what that touches, and undo takes it apart again', () => {
    const book = codebook();
    value(book.moves('Деньги', 'Кабинет'));
    const [from, into] = [book.id('Кабинет'), book.id('Власть')];
    expect(value(book.asks['codebook.mergePreview']({ from, into }))).toEqual({
      passages: 1,
      articles: 0,
      bothPassages: 1,
      bothArticles: 0,
      children: 1,
    });
    value(book.does['codebook.merge']({ from, into }));
    expect(book.tree()).toEqual({ Власть: '', Деньги: 'Власть' });
    book.undo();
    expect(book.tree()).toEqual({ Власть: '', Деньги: 'Кабинет', Кабинет: '' });
    expect(book.tagNamed('Кабинет').passageCount).toBe(1);
  });

  it('joins a tag into one that stands below it without making a ring', () => {
    const book = codebook();
    value(book.moves('Кабинет', 'Власть'));
    value(book.moves('Деньги', 'Кабинет'));
    value(book.does['codebook.merge']({ from: book.id('Власть'), into: book.id('Деньги') }));
    expect(book.tree()).toEqual({ Деньги: '', Кабинет: 'Деньги' });
  });

  it('puts a tag away and takes it out again; it stays on what carries it', () => {
    const book = codebook();
    value(book.does['codebook.hide']({ tagId: book.id('Деньги'), isHidden: true }));
    expect(book.tagNamed('Деньги')).toMatchObject({ isHidden: true, passageCount: 1 });
    book.undo();
    expect(book.tagNamed('Деньги').isHidden).toBe(false);
  });

  it('refuses a second tag of the same name', () => {
    const book = codebook();
    expect(refusal(book.does['codebook.create']({ name: 'ВЛАСТЬ', parentId: null }))).toMatch(/already a tag/);
    value(book.does['codebook.create']({ name: 'Мэр', parentId: book.id('Власть') }));
    expect(book.tree()['Мэр']).toBe('Власть');
  });
});

/** Reads a .qdc by the standard, with nothing of ours. */
function readByTheStandard(xml: string) {
  const codes: Record<string, string | undefined>[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('urn:QDA-XML:codebook:1.0');
    if (local !== 'Code') return;
    const of = (name: string) => attributes[name]?.value;
    codes.push({ name: of('name'), parent: open.at(-1) ?? '', guid: of('guid'), color: of('color') });
    open.push(of('name') ?? '');
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'Code') open.pop();
  });
  parser.write(xml).close();
  return codes;
}

describe('A codebook as a file', () => {
  it('leaves as REFI-QDA that another reader reads: names, tree, colours, one identifier each', async () => {
    const book = codebook();
    value(book.moves('Кабинет', 'Власть'));
    const renamed = { tagId: book.id('Деньги'), name: 'Деньги & <сроки>', colour: 'teal', quickKey: null } as const;
    value(book.does['tagging.updateTag']({ ...renamed, definition: 'Смета, "бюджет"' }));
    const codes = readByTheStandard(await book.exports('qdc'));
    expect(codes.map(({ name, parent }) => [name, parent])).toEqual([
      ['Власть', ''],
      ['Кабинет', 'Власть'],
      ['Деньги & <сроки>', ''],
    ]);
    expect(codes[2]?.color).toBe('#0D8080');
    const GUID = /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/u;
    expect(codes.every(({ guid }) => GUID.test(guid ?? ''))).toBe(true);
    expect(new Set(codes.map(({ guid }) => guid)).size).toBe(3);
  });

  it('leaves as a table that a spreadsheet reads, and what begins like a formula stays a text', async () => {
    const book = codebook();
    const tagId = book.id('Деньги');
    value(book.does['tagging.updateTag']({ tagId, name: '=Деньги', colour: 'rose', definition: '', quickKey: 2 }));
    const rows: string[][] = parse(await book.exports('csv'), { bom: true });
    expect(rows[0]).toEqual([
      'name',
      'parent',
      'colour',
      'definition',
      'number key',
      'put away',
      'passages',
      'articles',
    ]);
    expect(rows.find(([name]) => name === "'=Деньги")).toEqual(["'=Деньги", '', 'rose', '', '2', '', '1', '1']);
  });

  it.each(['csv', 'qdc'] as const)('comes back from %s into an empty archive as it left', async (format) => {
    const book = codebook();
    value(book.moves('Кабинет', 'Власть'));
    const tagId = book.id('Кабинет');
    value(
      book.does['tagging.updateTag']({
        tagId,
        name: 'Кабинет',
        colour: 'brown',
        definition: 'Министры',
        quickKey: null,
      }),
    );
    const file = await book.exports(format);
    const other = codebook();
    for (const name of ['Власть', 'Кабинет', 'Деньги'])
      value(other.does['tagging.deleteTag']({ tagId: other.id(name) }));
    const said = value(await other.imports(`their.${format}`, file));
    expect(said).toMatchObject({ created: 3, completed: 0, unchanged: 0, problems: [] });
    expect(other.tree()).toEqual(book.tree());
    expect(other.tagNamed('Кабинет')).toMatchObject({ colour: 'brown', definition: 'Министры' });
    other.undo();
    expect(other.tree()).toEqual({});
  });

  it('completes what is there and never overwrites it; names that double get their parent’s', async () => {
    const book = codebook();
    const qdc = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
      <Code guid="1" name="власть" isCodable="true" color="#FF0000"><Description>Кто правит</Description>
        <Code guid="2" name="Споры" isCodable="true"/></Code>
      <Code guid="3" name="Деньги" isCodable="true"><Code guid="4" name="Споры" isCodable="true"/></Code>
      </Codes></CodeBook>`;
    const before = book.tagNamed('Власть').colour;
    const said = value(await book.imports('other.qdc', qdc));
    expect(said).toMatchObject({ created: 2, completed: 1, unchanged: 1 });
    expect(said.problems).toEqual(['There are two codes called “Споры”; this one is now “Споры (Деньги)”.']);
    expect(book.tagNamed('Власть')).toMatchObject({ colour: before, definition: 'Кто правит' });
    expect(book.tree()).toMatchObject({ Споры: 'Власть', 'Споры (Деньги)': 'Деньги' });
  });

  it('says what is wrong with a file and changes nothing', async () => {
    const book = codebook();
    const before = book.tree();
    for (const [name, content, why] of [
      ['a.csv', 'цвет,смысл\nкрасный,да\n', /no column “name”/],
      ['b.qdc', '<CodeBook><Codes>', /well-formed/],
      ['c.xml', '<html/>', /no REFI-QDA codebook/],
      ['d.qdc', '<!DOCTYPE a [<!ENTITY b "c">]><CodeBook/>', /entities/],
    ] as const) {
      expect(refusal((await book.imports(name, content)) as never)).toMatch(why);
    }
    expect(book.tree()).toEqual(before);
    const odd = value(await book.imports('e.csv', 'name;parent\nА;Б\nБ;А\n;В\nГ;нет такого\n'));
    expect(odd.problems).toHaveLength(3);
    expect(book.tree()).toMatchObject({ А: 'Б', Б: '', Г: '' });
  });
});
