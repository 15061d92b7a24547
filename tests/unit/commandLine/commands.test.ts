import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '#main/app.ts';
import { contract } from '#shared/contract/contract.ts';
import { Facet, SearchPage } from '#shared/contract/routes/search.ts';
import { ArticleDetail } from '#shared/model/article.ts';
import { insistently, tagQuote } from '../../support/asking.ts';
import { newDesk, ROOT } from './desk.ts';

const RUSSIAN = 'Мост закрыт\n\nМост через реку закрыли утром. Мэр обещал открыть его к зиме.\n';
const ENGLISH =
  'The bridge is closed\n\nThe bridge was closed this morning. The mayor promised to open it by winter.\n';
const encoded = (charset: string, text: string): Buffer =>
  execFileSync('iconv', ['-f', 'utf-8', '-t', charset], { input: text });

/** The shapes that the README documents: nothing missing, nothing more. */
const Imported = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      outcome: z.enum(['imported', 'attached', 'skipped', 'duplicate', 'failed', 'cancelled']),
      articleId: z.int().nullable(),
      message: z.string(),
    }),
  ),
  problems: z.array(z.string()),
});
const Found = z.strictObject({
  query: z.string(),
  script: z.enum(['any', 'same']),
  ...SearchPage.pick({ total: true, behind: true, terms: true, notices: true, hits: true }).shape,
  facets: z.array(Facet).optional(),
});
const Translated = z.strictObject({ articleId: z.int(), textId: z.int(), linked: z.int(), unlinked: z.int() });
const Exported = z.strictObject({ file: z.string(), pages: z.int(), passages: z.int() });
const Verified = z.strictObject({ ok: z.boolean(), ...contract['settings.verify'].output.shape });

/** Tags a quote as the window would. */
async function tag(archive: string, quote: string, name: string, note: string): Promise<void> {
  const nothing = { print: () => Promise.reject(new Error('nothing is printed here')) };
  const resourcesDir = path.join(ROOT, 'resources');
  const app = createApp({ directory: archive, resourcesDir, printer: nothing, threads: null });
  const ask = insistently(app.call);
  const { articles } = await ask('reading.library', { limit: 1, offset: 0 });
  const [article] = articles;
  if (!article) throw new Error('the archive is empty');
  await tagQuote(ask, await ask('reading.article', { articleId: article.id }), quote, [name], note);
  await app.close();
}

describe('The command line imports', () => {
  it('files in four encodings, and says which files could not be read', async () => {
    const desk = newDesk();
    const files = [
      desk.file('utf8.txt', RUSSIAN),
      desk.file('cp1251.txt', encoded('cp1251', RUSSIAN)),
      desk.file('koi8.md', encoded('koi8-r', RUSSIAN)),
      desk.file('utf16.txt', encoded('utf-16', RUSSIAN)),
      desk.file('empty.txt', ''),
      'nowhere/at-all.txt',
    ];
    const { code, json, err } = await desk.json('import', ...files);
    const { files: lines, problems } = Imported.parse(json);
    expect(code).toBe(1);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported', 'imported', 'failed']);
    expect(problems).toHaveLength(1);
    expect(err).toContain('empty.txt');
    expect(err).toContain('at-all.txt');
    for (const [at, charset] of ['utf-8', 'windows-1251', 'koi8-r', 'utf-16le'].entries()) {
      const shown = ArticleDetail.parse((await desk.json('show', String(at + 1))).json);
      expect(shown.texts[0]?.content.trim()).toBe(RUSSIAN.trim());
      expect(shown.captures[0]?.charset).toBe(charset);
    }
  });

  it('known bytes as it is told, and asks when it is told nothing', async () => {
    const desk = newDesk();
    const file = desk.file('bridge.txt', RUSSIAN);
    const outcome = async (...decision: string[]): Promise<unknown[]> => {
      const { code, json } = await desk.json('import', file, ...decision);
      const [line] = Imported.parse(json).files;
      return [code, line?.outcome, line?.articleId];
    };
    expect(await outcome()).toEqual([0, 'imported', 1]);
    expect(await outcome()).toEqual([1, 'duplicate', null]);
    expect(await outcome('--on-duplicate', 'skip')).toEqual([0, 'skipped', 1]);
    expect(await outcome('--on-duplicate', 'attach')).toEqual([0, 'attached', 1]);
    expect(await outcome('--on-duplicate=keep-both')).toEqual([0, 'imported', 2]);
    expect(await desk.say('import', file, '--on-duplicate', 'maybe')).toMatchObject({ code: 2, out: '' });
  });

  it('a file in the encoding that is named, even when there is too little to detect it by', async () => {
    const desk = newDesk();
    const { json } = await desk.json('import', desk.file('yes.txt', encoded('koi8-r', 'Да.\n')), '--charset', 'koi8-r');
    expect(Imported.parse(json).files).toMatchObject([{ outcome: 'imported' }]);
    expect(ArticleDetail.parse((await desk.json('show', '1')).json).texts[0]?.content.trim()).toBe('Да.');
  });
});

describe('The command line', () => {
  it('translates, finds in both languages, shows, prints what is tagged, and verifies', async () => {
    const desk = newDesk();
    await desk.say('import', desk.file('a.txt', RUSSIAN));
    const translated = await desk.json('translate', '1', desk.file('en.txt', ENGLISH), '--translator', 'A. B.');
    expect(Translated.parse(translated.json)).toMatchObject({ articleId: 1, linked: 3, unlinked: 0 });
    for (const query of ['мост', 'bridge', 'translation:winter']) {
      const { code, json } = await desk.json('search', query);
      expect([code, Found.parse(json).total]).toEqual([0, 1]);
    }
    expect((await desk.say('search', 'winter')).out).toContain('[winter]');
    await tag(desk.archive, 'Мэр обещал открыть его к зиме', 'promises', 'which winter?');
    const shown = await desk.say('show', '1');
    expect(shown.out).toContain('“Мэр обещал открыть его к зиме” — which winter?');
    const exported = await desk.json(
      'export',
      '--tag',
      'Promises',
      '--pdf',
      'promises.pdf',
      '--title',
      'Promises made',
    );
    expect(Exported.parse(exported.json)).toEqual({
      file: path.join(desk.folder, 'promises.pdf'),
      pages: 1,
      passages: 1,
    });
    expect(desk.printer.printed[0]).toContain('The mayor promised to open it by winter');
    expect(fs.readdirSync(desk.folder)).toContain('promises.pdf');
    const checked = await desk.json('verify');
    expect([checked.code, Verified.parse(checked.json)]).toMatchObject([0, { ok: true, articles: 1, passages: 1 }]);
  });

  it('takes --archive before the command and after it', async () => {
    const desk = newDesk();
    await desk.say('import', desk.file('a.txt', RUSSIAN));
    const before = await desk.type('--archive', desk.archive, 'search', 'мост');
    expect(before.out).toContain('1 article');
    for (const words of [
      [`--archive=${desk.archive}`, 'search', 'мост'],
      ['search', 'мост', '--archive', 'archive'],
      ['search', '--archive=archive', 'мост'],
    ]) {
      expect(await desk.type(...words)).toEqual(before);
    }
  });

  it('says what failed on standard error and nothing on standard output', async () => {
    const desk = newDesk();
    await desk.say('import', desk.file('a.txt', RUSSIAN));
    desk.file('en.txt', ENGLISH);
    for (const words of [
      ['show', '99'],
      ['translate', '99', 'en.txt'],
      ['translate', '1', 'nowhere.txt'],
      ['export', '--tag', 'nobody', '--pdf', 'x.pdf'],
      ['export', '--tag', 'nobody', '--pdf', 'nowhere/x.pdf'],
    ]) {
      for (const json of [[], ['--json']]) {
        const said = await desk.say(...words, ...json);
        expect(said, words.join(' ')).toMatchObject({ code: 1, out: '' });
        expect(said.err).toMatch(/^cuttings: .{20,}\n$/);
      }
    }
    expect(fs.existsSync(path.join(desk.folder, 'x.pdf'))).toBe(false);
  });

  it('tells wrong use from failure', async () => {
    const desk = newDesk();
    await desk.say('import', desk.file('a.txt', RUSSIAN));
    for (const words of [
      [],
      ['frobnicate'],
      ['--archive'],
      ['--json', 'verify'],
      ['import'],
      ['search'],
      ['search', '"мост'],
      ['search', '(мост'],
      ['search', 'мост', '--limit', 'many'],
      ['search', 'мост', '--sort', 'backwards'],
      ['show', 'one'],
      ['show', '1', '2'],
      ['export', '--tag', 'x'],
      ['translate', '1'],
      ['translate', '1', 'en.txt', '--origin', 'divine'],
      ['verify', '--frob'],
    ]) {
      const said = words[0] === '--archive' ? await desk.type(...words) : await desk.say(...words);
      expect(said, words.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(said.err).toMatch(/^cuttings: .+\n(?: {2}.+\n)*Run “cuttings --help”/);
    }
    expect(await desk.type('--help')).toMatchObject({ code: 0, err: '' });
    expect((await desk.say('search', 'мост titel:иран')).err).toContain('  мост titel:иран\n       ^^^^^^\n');
  });

  it('makes no archive where there is none to read', async () => {
    const desk = newDesk();
    for (const words of [
      ['verify'],
      ['search', 'x'],
      ['show', '1'],
      ['translate', '1', desk.file('en.txt', ENGLISH)],
      ['export', '--tag', 'x', '--pdf', 'x.pdf'],
    ]) {
      const said = await desk.say(...words, '--json');
      expect(said, words.join(' ')).toMatchObject({ code: 1, out: '' });
      expect(said.err).toContain(desk.archive);
    }
    expect(fs.existsSync(desk.archive)).toBe(false);
  });
});
