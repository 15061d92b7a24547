// How well the sentences of a translation are linked to those of its original, on disturbed texts: by length and order
// alone, by the method that the application uses, and with the lexicon it learns from its own sure links.
import path from 'node:path';
import { createServer } from 'vite';
import { table } from '../bench/measure.mjs';
import { root } from '../lib/paths.mjs';
import { SetupError } from '../lib/say.mjs';
import { disturbed, score } from './disturbed.mjs';
import { existingFiles } from './flags.mjs';

export const flags = { source: 'one', target: 'one', docs: 'one', seed: 'one' };

/** A link from this confidence on is called certain; sure pairs of that kind are what a lexicon is learned from. */
const CERTAIN = 0.95;
const LEARNED_FROM = 0.9;

export async function evaluate(values, { folder }) {
  const own = values.source === undefined && values.target === undefined;
  const named = own
    ? ['pairs.ru', 'pairs.en'].map((file) => path.join(import.meta.dirname, 'own', file))
    : [values.source, values.target];
  if (named.includes(undefined)) throw new SetupError('Name both files: --source FILE --target FILE.');
  const [source, target] = existingFiles(named, folder);
  const docs = documentsBy(values.docs ?? 'by-headline');
  const texts = disturbed({ source, target, docs, seed: Number(values.seed ?? 1) });
  const rows = await measured(texts);
  const targets = targetsOf(rows);
  const report = [
    ...(own ? ['A few sentences of our own: this shows that it runs, not how well. Name files to measure.', ''] : []),
    `${texts.length} documents, about a fifth of their places disturbed: pairs of sentences, % (certain: confidence from ${CERTAIN})`,
    scoreTable(rows),
    '',
    table([
      ['target', 'wanted', 'got', ''],
      ...targets.map(({ name, wanted, got }) => [name, wanted, percent(got), 100 * got >= wanted ? 'met' : 'missed']),
    ]),
  ].join('\n');
  return { report, figures: { documents: texts.length, rows: Object.fromEntries(rows), targets } };
}

function documentsBy(docs) {
  if (docs === 'by-headline') return 'headline';
  const lines = Number(docs);
  if (!Number.isInteger(lines) || lines < 2)
    throw new SetupError(`--docs takes by-headline or a number of lines, not “${docs}”.`);
  return lines;
}

async function measured(texts) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    const { alignSegments } = await server.ssrLoadModule('/src/shared/text/alignSegments.ts');
    const { learnLexicon } = await server.ssrLoadModule('/src/shared/text/lexicon.ts');
    const lexicon = learnLexicon(surePairs(texts, alignSegments));
    return [
      ['lengths and order (the words hidden)', score(texts, wordless(alignSegments), CERTAIN)],
      ['Cuttings', score(texts, ({ source, target }) => alignSegments(source, target), CERTAIN)],
      [
        'Cuttings + lexicon learned',
        score(texts, ({ source, target }) => alignSegments(source, target, lexicon), CERTAIN),
      ],
    ];
  } finally {
    await server.close();
  }
}

/** The baseline: the same sentences with every letter and figure made the same, so that only lengths are left. */
const wordless =
  (alignSegments) =>
  ({ source, target }) =>
    alignSegments(...[source, target].map((side) => ({ ...side, text: side.text.replace(/[^\n]/gu, '.') })));

function* surePairs(texts, alignSegments) {
  const textOf = ({ text, segments }, at) => text.slice(segments[at].start, segments[at].end);
  for (const { source, target } of texts) {
    for (const link of alignSegments(source, target)) {
      if (link.confidence < LEARNED_FROM || link.source.length !== 1 || link.target.length !== 1) continue;
      yield { source: textOf(source, link.source[0]), target: textOf(target, link.target[0]) };
    }
  }
}

const targetsOf = ([, [, plain], [, learned]]) => [
  { name: 'pair F1', wanted: 97.5, got: plain.f1 },
  { name: 'pair F1 with the lexicon', wanted: 98.3, got: learned.f1 },
  { name: 'certain links: precision', wanted: 99.5, got: learned.certainPrecision },
  { name: 'certain links: coverage', wanted: 80, got: learned.certainCoverage },
];

const percent = (value) => (100 * value).toFixed(1);
const scoreTable = (rows) =>
  table([
    ['', 'precision', 'recall', 'pair F1', 'certain: precision', 'coverage'],
    ...rows.map(([name, s]) => [
      name,
      ...[s.precision, s.recall, s.f1, s.certainPrecision, s.certainCoverage].map(percent),
    ]),
  ]);
