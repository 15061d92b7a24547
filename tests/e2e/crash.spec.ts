import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { PassageId } from '#shared/model/ids.ts';
import { importText, insistently } from '../support/asking.ts';
import { cuttings, startCli } from './support/cli.ts';
import { expect, test } from './support/desk.ts';
import { throughThe } from './support/page.ts';
import { writtenArticle } from './support/writing.ts';

const Verified = z.object({ ok: z.boolean(), articles: z.int(), passages: z.int(), problems: z.array(z.string()) });
const Imported = z.object({ files: z.array(z.object({ file: z.string(), outcome: z.string() })) });

async function verified(archive: string, expected: (problem: string) => boolean = () => false) {
  const { out, err } = await cuttings(['--archive', archive, 'verify', '--json']);
  const report = Verified.parse(JSON.parse(out));
  expect(
    report.problems.filter((problem) => !expected(problem)),
    err,
  ).toEqual([]);
  return report;
}

function writeFiles(folder: string, count: number, paragraphs?: number): string[] {
  fs.mkdirSync(folder);
  return Array.from({ length: count }, (_, at) => {
    const file = path.join(folder, `article-${at}.txt`);
    fs.writeFileSync(file, writtenArticle(at, paragraphs));
    return file;
  });
}

/** Where bytes lie in raw/: [whole files, half-written ones]. */
function rawFiles(archive: string): [string[], string[]] {
  const raw = path.join(archive, 'raw');
  if (!fs.existsSync(raw)) return [[], []];
  const names = fs.readdirSync(raw, { recursive: true }).map(String);
  return [names.filter((name) => /[0-9a-f]{64}$/.test(name)), names.filter((name) => name.includes('.half'))];
}

/** What another program can read of the archive: that is what has been acknowledged as imported. */
function readable(archive: string): number {
  const file = path.join(archive, 'archive.db');
  if (!fs.existsSync(file)) return 0;
  try {
    const db = new Database(file, { readonly: true });
    try {
      return z.object({ n: z.int() }).parse(db.prepare('SELECT count(*) AS n FROM captures').get()).n;
    } finally {
      db.close();
    }
  } catch {
    return 0; // it is just being made
  }
}

/** A place between 0 and `most`, another for each round, the same in every run. */
const scattered = (round: number, most: number): number => (round * 7919) % most;

test('an import that is killed loses nothing that could be seen, and can be done again', async ({ newsroom }) => {
  // Starts the program a dozen times: on a slow machine that alone takes longer than a test has.
  test.slow();
  const count = 40;
  const archive = path.join(newsroom.folder, 'archive');
  const files = writeFiles(path.join(newsroom.folder, 'files'), count);
  const interrupted: number[] = [];
  for (let round = 0; round < 12; round++) {
    fs.rmSync(archive, { recursive: true, force: true });
    const child = startCli(['--archive', archive, 'import', ...files]);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const enough = scattered(round, 30);
    let seen = 0;
    while (child.exitCode === null && rawFiles(archive)[0].length < enough) {
      seen = Math.max(seen, readable(archive));
      await setImmediate();
    }
    child.kill('SIGKILL');
    await ended;
    if (seen < count) interrupted.push(seen);
    const report = fs.existsSync(path.join(archive, 'archive.db')) ? await verified(archive) : { articles: 0 };
    expect(report.articles).toBeGreaterThanOrEqual(seen);
    if (fs.existsSync(archive)) expect(rawFiles(archive)[1], 'no half-written file is left').toEqual([]);
  }
  expect(interrupted.length, 'imports were really interrupted').toBeGreaterThan(3);
  expect(interrupted.filter((seen) => seen > 0).length, 'and had something to lose').toBeGreaterThan(1);

  const again = await cuttings(['--archive', archive, 'import', ...files, '--on-duplicate', 'skip', '--json']);
  const outcomes = Imported.parse(JSON.parse(again.out)).files.map(({ outcome }) => outcome);
  expect([again.code, new Set([...outcomes, 'imported', 'skipped'])]).toEqual([0, new Set(['imported', 'skipped'])]);
  expect((await verified(archive)).articles).toBe(count);
  expect(rawFiles(archive)[0]).toHaveLength(count);
});

test('a window that is killed while tagging keeps every passage it said was kept', async ({ newsroom }) => {
  const kept: PassageId[] = [];
  for (let round = 0; round < 4; round++) {
    const { app, page } = await newsroom.openDesk();
    const ask = insistently(throughThe(page));
    const article = await importText(ask, writtenArticle(round, 40));
    const text = article.texts[0];
    if (!text) throw new Error('the article has no text');
    const words = [...text.content.matchAll(/\p{L}+/gu)].map(({ 0: quote, index: start }) => ({
      textId: text.id,
      quote,
      start,
      end: start + quote.length,
    }));
    const enough = 5 + scattered(round, 60);
    let acknowledged = 0;
    const killed = new Promise<void>((resolve, reject) => {
      // Each answer is told at once, while the page goes on tagging: the end comes in the middle of one.
      void page
        .exposeFunction('acknowledge', (id: PassageId) => {
          kept.push(id);
          if (++acknowledged === enough) newsroom.kill(app).then(resolve, reject);
        })
        .then(() =>
          page.evaluate(async (all) => {
            const here = window as unknown as {
              acknowledge: (id: number) => Promise<void>;
              cuttings: { call: (name: string, input: unknown) => Promise<{ value: { passageId: number } }> };
            };
            for (const [at, place] of all.entries()) {
              const input = { ...place, tags: [{ name: `tag ${at % 5}` }], note: `note ${at}` };
              void here.acknowledge((await here.cuttings.call('tagging.createPassage', input)).value.passageId);
            }
          }, words),
        )
        .catch(() => undefined); // the page ends in the middle of a sentence
    });
    await killed;
  }
  const { page } = await newsroom.openDesk();
  const ask = insistently(throughThe(page));
  const { articles } = await ask('reading.library', { limit: 50, offset: 0 });
  const found = new Set<number>();
  for (const { id } of articles) {
    const { passages } = await ask('reading.article', { articleId: id });
    for (const passage of passages) found.add(passage.id);
  }
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((id) => !found.has(id))).toEqual([]);
  const report = await ask('settings.verify', {});
  expect([report.problems, report.articles]).toEqual([[], 4]);
});

test('an import onto a full disk says so, keeps what was there and leaves nothing behind', async ({ newsroom }) => {
  const disk = path.join(newsroom.folder, 'disk');
  fs.mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
  test.skip(!isMounted, 'only root may mount a small disk (tmpfs) to fill, and not everywhere');
  try {
    const archive = path.join(disk, 'archive');
    const first = writeFiles(path.join(newsroom.folder, 'first'), 3);
    const many = writeFiles(path.join(newsroom.folder, 'many'), 60, 120).slice(3);
    expect(await cuttings(['--archive', archive, 'import', ...first])).toMatchObject({ code: 0 });
    expect((await cuttings(['--archive', archive, 'search', 'Рига'])).out).toContain('Рига');
    const full = await cuttings(['--archive', archive, 'import', ...many, '--json']);
    expect(full.code).toBe(1);
    expect(full.err).toContain('The disk is full.');
    expect(full.err).not.toContain('inside Cuttings');
    const outcomes = Imported.parse(JSON.parse(full.out)).files.map(({ outcome }) => outcome);
    const imported = outcomes.filter((outcome) => outcome === 'imported').length;
    expect(outcomes.filter((outcome) => outcome === 'failed').length).toBe(many.length - imported);
    expect(imported).toBeLessThan(many.length);

    // Derived data gives way: what no longer fitted into the index is said, and comes in as soon as there is room.
    const report = await verified(archive, (problem) => problem.startsWith('The search index has not caught up'));
    expect(report.articles).toBe(3 + imported);
    const [whole, halves] = rawFiles(archive);
    expect([whole.length, halves]).toEqual([3 + imported, []]);
    const found = await cuttings(['--archive', archive, 'search', 'Рига']);
    expect(found, found.err).toMatchObject({ code: 0 });
    expect(found.out).toContain('Рига');

    expect(spawnSync('mount', ['-o', 'remount,size=64m', disk]).status).toBe(0);
    const retried = await cuttings(['--archive', archive, 'import', ...many, '--on-duplicate', 'skip']);
    expect(retried, retried.err).toMatchObject({ code: 0 });
    expect((await verified(archive)).articles).toBe(3 + many.length);
  } finally {
    spawnSync('umount', [disk]);
  }
});
