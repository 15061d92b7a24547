// The tagging workbench on an archive with many passages: everything under a tag, tags that meet, two analysts, the tags
// with their counts; beside it, in the same run, a bare read of the same rows.
// node workbench.mjs PASSAGES → JSON on standard output.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { buildEngine, load, openApp } from './engine.mjs';
import { longPair, write } from './longPair.mjs';
import { ms, percentile, table } from './measure.mjs';

const passages = Number(process.argv[2] || 20_000);
const IN_EACH = 10;
const ROUNDS = 7;
const ANALYSTS = ['', 'O. Kovalchuk', 'B. Shevchenko'];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-workbench-'));
const archive = path.join(scratch, 'archive');

const engine = await buildEngine();
await fill();
const app = await openApp(engine, archive);
const bare = new Database(path.join(archive, 'archive.db'), { readonly: true });
const ask = async (name, input) => {
  const result = await app.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
};
const { tags } = await ask('tagging.tags', {});
const [one, two] = tags;
const [, first, second] = ANALYSTS;
const measured = {
  'bare read of one tag’s rows': await timed(() => bareRows(one.id)),
  'everything under a tag': await timed(() => ask('tagging.passagesByTag', { tagId: one.id, withChildren: true })),
  'all tags with their counts': await timed(() => ask('tagging.tags', {})),
  'tags that meet in passages': await timed(() => ask('analysis.together', { within: 'passages' })),
  'tags that meet in articles': await timed(() => ask('analysis.together', { within: 'articles' })),
  'passages where two tags meet': await timed(() =>
    ask('analysis.meeting', { a: one.id, b: two.id, within: 'articles' }),
  ),
  'two analysts’ agreement': await timed(() => ask('analysis.agreement', { first, second })),
};
bare.close();
await app.close();
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify({ passages, measured, report: reportOf() }));

async function timed(work) {
  const taken = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return { p50: percentile(taken, 0.5), longest: Math.max(...taken) };
}

/** What is shown of them, without a sentence around it and without the other language. */
function bareRows(tagId) {
  return bare
    .prepare(
      `SELECT p.*, a.title, a.published FROM passages p JOIN passage_tags x ON x.passage_id = p.id
       JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id WHERE x.tag_id = ?`,
    )
    .all(tagId);
}

async function fill() {
  const { openWriter } = await load(engine, 'open');
  const store = {};
  for (const name of ['acts', 'articles', 'captures', 'texts', 'textReads', 'alignments', 'passages', 'tags'])
    Object.assign(store, await load(engine, name));
  const db = openWriter(archive);
  const sides = longPair(350);
  store.transact(db, () => {
    for (let n = 0; n < passages / IN_EACH; n++)
      write(db, store, `Article ${n}`, sides, IN_EACH, (at) => ANALYSTS[at % ANALYSTS.length]);
  });
  db.close();
}

function reportOf() {
  const base = measured['bare read of one tag’s rows'].p50;
  return [
    `The workbench with ${passages} passages in ${passages / IN_EACH} translated articles, ${tags.length} tags (${one.passageCount} passages under one)`,
    table([
      ['', 'p50', 'longest', '÷ bare read'],
      ...Object.entries(measured).map(([name, { p50, longest }]) => [
        name,
        ms(p50),
        ms(longest),
        (p50 / base).toFixed(1),
      ]),
    ]),
  ].join('\n');
}
