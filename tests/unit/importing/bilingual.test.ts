import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate/browser';
import { describe, expect, test } from 'vitest';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { translated } from '#main/features/translating/sources.ts';
import { sentenceStates } from '#main/features/translating/states.ts';
import { addArticle } from '../../support/archive.ts';
import { readBilingual } from '#main/features/importing/bilingual/read.ts';
import { contentsOf, failure, newImporting, value } from './support.ts';

type Importing = ReturnType<typeof newImporting>;

const RU = [
  'Совет порта принял смету.',
  'Мост через пролив закроют в мае 2026 года.',
  'Паром «Заря» пойдёт каждый день.',
  'Билет будет стоить 40 рублей; дети едут даром.',
  'Мэр Орлов поблагодарил рабочих.',
];
const EN = [
  'The port council passed the estimate.',
  'The bridge across the strait closes in May 2026.',
  'The ferry "Zarya" will sail every day.',
  'A ticket will cost 40 roubles; children travel free.',
  'Mayor Orlov thanked the workers.',
];
// White space otherwise than in the files, and two paragraphs.
const ORIGINAL = `${RU[0]} ${RU[1]?.replace('закроют в', 'закроют\u00a0в')}\n\n${RU.slice(2).join(' ')}`;
const fixture = (name: string): Uint8Array =>
  Uint8Array.from(fs.readFileSync(path.join('tests/fixtures/bilingual', name)));

async function add({ service }: Importing, articleId: ArticleId, name: string, bytes: Uint8Array) {
  const { handle } = value(
    await service.handlers['importing.stageBytes']({ name, bytes: Uint8Array.from(bytes), modifiedAt: null }),
  );
  const draft = await service.handlers['importing.preview']({ handle, charset: null, translationOf: articleId });
  if (!draft.ok) return draft;
  return service.handlers['importing.addTranslation']({
    articleId,
    handle,
    charset: draft.value.charset.used,
    language: draft.value.language.detected,
    origin: 'human',
    translator: '',
    translatedOn: null,
  });
}

/** Each sentence of the original with what is linked with it. */
function pairs({ db }: Importing, articleId: ArticleId): [string, string][] {
  const [original, translation] = textsOf(db, articleId);
  if (!original || !translation) throw new Error('there is no translation');
  const words = new Map(
    [original, translation].flatMap(({ content, segments }) =>
      segments.map(({ id, start, end }) => [id, content.slice(start, end)] as const),
    ),
  );
  const links = alignmentsOf(db, articleId)[0]?.links ?? [];
  return links
    .map(({ original: side, translation: other }): [string, string] => [
      side.map((id) => words.get(id)?.replaceAll('\u00a0', ' ')).join(' '),
      other.map((id) => words.get(id)).join(' '),
    ])
    .sort(([a], [b]) => ORIGINAL.replaceAll('\u00a0', ' ').indexOf(a) - ORIGINAL.replaceAll('\u00a0', ' ').indexOf(b));
}

const XLIFF_12 = `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="f" source-language="ru" target-language="en-GB" datatype="plaintext"><body>
  <trans-unit id="1"><source>${RU[0]} ${RU[1]}</source>
   <seg-source><mrk mtype="seg" mid="1">${RU[0]}</mrk> <mrk mtype="seg" mid="2">${RU[1]}</mrk></seg-source>
   <target><mrk mtype="seg" mid="1">${EN[0]}</mrk> <mrk mtype="seg" mid="2">${EN[1]}</mrk></target>
   <alt-trans><target>Not this.</target></alt-trans></trans-unit>
  <trans-unit id="2"><source><g id="1">${RU[2]}</g><ph id="2">&lt;br/&gt;</ph></source><target><g id="1">The ferry &quot;Zarya&quot; will sail every day.</g></target></trans-unit>
  <trans-unit id="3"><source>${RU[3]}</source><target/></trans-unit>
  <trans-unit id="4"><source>${RU[4]}</source><target state="translated">${EN[4]}</target></trans-unit>
 </body></file></xliff>`;
const XLIFF_20 = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en">
 <file id="f1">${RU.map((ru, at) => `<unit id="u${at}"><segment state="final"><source>${ru}</source><target>${EN[at]?.replaceAll('"', '&quot;')}</target></segment></unit>`).join('\n')}</file>
</xliff>`;

describe('a translation beside its original', () => {
  test.each(['ferry.csv', 'ferry.xlsx', 'ferry.docx', 'ferry.tmx', 'ferry.xlf'])(
    'from %s, as other programs write it, is linked as the file links it, in the paragraphs of the original',
    async (name) => {
      const importing = newImporting();
      const { articleId } = addArticle(importing, ORIGINAL);
      const added = value(await add(importing, articleId, name, fixture(name)));
      expect(added.unlinked).toBe(0);
      expect(pairs(importing, articleId)).toEqual(RU.map((ru, at) => [ru, EN[at]]));
      const translation = textsOf(importing.db, articleId)[1];
      expect(translation).toMatchObject({ content: `${EN[0]} ${EN[1]}\n\n${EN.slice(2).join(' ')}`, language: 'en' });
      const links = alignmentsOf(importing.db, articleId)[0]?.links ?? [];
      expect(links.every(({ origin }) => origin === 'manual')).toBe(true);
    },
  );

  test('what XLIFF calls approved, final or a machine’s is known of the sentences, with the words they stand beside', async () => {
    const importing = newImporting();
    const said = XLIFF_12.replace('<trans-unit id="1">', '<trans-unit id="1" approved="yes">')
      .replace('</source><target><g', '</source><target state-qualifier="mt-suggestion"><g')
      .replace('state="translated"', 'state="signed-off"');
    const statesOf = async (name: string, file: string) => {
      const { articleId } = addArticle(importing, `${ORIGINAL} ${name}`);
      value(await add(importing, articleId, name, Buffer.from(file)));
      const [, translation] = textsOf(importing.db, articleId);
      const known = translation && translated(importing.db, articleId, translation.id);
      if (!known) throw new Error('there is no translation');
      return sentenceStates(importing.db, known).map(({ status, author, staleSince }) => [status, author, staleSince]);
    };
    expect(await statesOf('bridge.xlf', said)).toEqual([
      ['verified', 'bridge.xlf', null],
      ['verified', 'bridge.xlf', null],
      ['machine', 'bridge.xlf', null],
      ['verified', 'bridge.xlf', null],
    ]);
    expect((await statesOf('final.xlf', XLIFF_20)).map(([status]) => status)).toEqual(RU.map(() => 'verified'));
    const revisions = importing.db.prepare('SELECT content, source FROM sentence_revisions LIMIT 2').all();
    expect(revisions).toEqual([
      { content: EN[0], source: RU[0] },
      { content: EN[1], source: RU[1]?.replace('закроют в', 'закроют\u00a0в') },
    ]);
  });

  test('from XLIFF 1.2 with marked segments, inline codes, a missing target and alternatives; and from XLIFF 2.0', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    value(await add(importing, articleId, 'f.xlf', Buffer.from(XLIFF_12)));
    const expected = RU.map((ru, at) => [ru, EN[at]]);
    expect(pairs(importing, articleId)).toEqual(expected.filter((_, at) => at !== 3));
    const other = addArticle(importing, `${ORIGINAL}\n\nЕщё.`);
    value(await add(importing, other.articleId, 'f.xliff', Buffer.from(XLIFF_20)));
    expect(pairs(importing, other.articleId)).toEqual(expected);
  });

  test('with the columns in any order, other columns, tabs, and rows that are not in the article', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    const rows = [['No', 'en', 'ru'], ...RU.map((ru, at) => [String(at + 1), EN[at], ru])];
    rows.splice(3, 0, ['x', 'This was added by the translator.', 'Этого в статье нет.']);
    const text = rows.map((row) => row.join('\t')).join('\n');
    value(await add(importing, articleId, 'f.tsv', Buffer.from(text)));
    expect(pairs(importing, articleId)).toEqual(RU.map((ru, at) => [ru, EN[at]]));
    expect(textsOf(importing.db, articleId)[1]?.content).toContain('This was added by the translator.');
  });

  test('of another article is refused, and nothing is kept', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, 'Совсем другая статья о погоде.');
    const before = contentsOf(importing);
    const refused = failure(await add(importing, articleId, 'ferry.tmx', fixture('ferry.tmx')));
    expect(refused).toMatchObject({ code: 'refused' });
    expect(refused.message).toMatch(/None of the 5 rows of “ferry\.tmx” stands in the original/);
    expect(contentsOf(importing)).toEqual(before);
  });

  test('plain text stays plain text, with commas or with angle brackets', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    value(await add(importing, articleId, 'f.txt', Buffer.from(`${EN.join(' ')} One, two <b>three</b>.`)));
    expect(textsOf(importing.db, articleId)[1]?.content).toContain('One, two <b>three</b>.');
  });

  const hostile: [string, Uint8Array][] = [
    [
      'bomb.tmx',
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body><tu><tuv xml:lang="ru"><seg>&b;</seg></tuv></tu></body></tmx>`,
      ),
    ],
    [
      'outside.xlf',
      Buffer.from(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xliff version="1.2"><file><body><trans-unit><source>&f;</source></trans-unit></body></file></xliff>`,
      ),
    ],
    ['broken.tmx', Buffer.from('<tmx version="1.4"><body><tu>')],
    ['deep.xlf', Buffer.from(`<xliff version="1.2">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</xliff>`)],
    ['cut.docx', fixture('ferry.docx').subarray(0, 2000)],
    ['other.docx', zipSync({ 'hello.txt': strToU8('hi') })],
    [
      'none.docx',
      zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"><w:p><w:t>no table</w:t></w:p></w:document>') }),
    ],
    ['liar.docx', zipSync({ '../word/document.xml': strToU8('<x/>') })],
    [
      'wide.xlsx',
      zipSync({
        'xl/worksheets/sheet1.xml': strToU8(
          '<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
        ),
      }),
    ],
    ['large.docx', zipSync({ 'word/document.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 1 })],
  ];
  test.each(hostile)('%s is refused in a sentence', (name, bytes) => {
    const refused = readBilingual(bytes, name, null);
    expect(refused).toMatchObject({ ok: false, error: { code: 'unreadable-file' } });
    if (!refused.ok) expect(refused.error.message).toMatch(/^“.*” can’t be read: .*\. Nothing was kept\./);
  });

  test('property: no bytes make the readers throw', () => {
    const names = fc.constantFrom('a.csv', 'a.tmx', 'a.xlf', 'a.docx', 'a.xlsx');
    const whole = ['ferry.csv', 'ferry.xlsx', 'ferry.docx', 'ferry.tmx', 'ferry.xlf'].map(fixture);
    const broken = fc
      .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
      .map(([bytes, changes, cut]) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy;
      });
    fc.assert(
      fc.property(names, fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), (name, bytes) => {
        expect(typeof readBilingual(bytes, name, null).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
