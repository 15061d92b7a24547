// What was measured about search, in tables, and whether it is what the issue asks for.
import { mb, ms, percentile, table } from './measure.mjs';

/** p95 of a whole screen in ms, from 100,000 articles on; at a million everything may take 200, a phrase 300. */
const MOST = { word: 10, and: 10, phrase: 12, prefix: 25, newest: 2 };
const MOST_AT_A_MILLION = { word: 200, and: 200, phrase: 300, prefix: 200, newest: 200 };
const KINDS = [
  [/word$/, 'word'],
  [/AND/, 'and'],
  [/phrase/, 'phrase'],
  [/prefix/, 'prefix'],
  [/newest/, 'newest'],
];
const LEAST_RATIO = 10;
const LEAST_BUILD = 0.7;
const MOST_MEMORY_MB = 250;

const kindOf = (name) => KINDS.find(([pattern]) => pattern.test(name))[1];
const most = (total, name) => (total >= 1_000_000 ? MOST_AT_A_MILLION : total >= 100_000 ? MOST : null)?.[kindOf(name)];

export function searchReport(measured) {
  const last = measured.at(-1);
  const sizes = measured.map(sizeFigures);
  const targets = targetsOf(last, sizes.at(-1));
  const report = [
    ...measured.map((size) => [screensTable(size), ''].join('\n')),
    growthTable(sizes),
    '',
    targets.length > 0
      ? table([['Target', 'wanted', 'measured', ''], ...targets])
      : 'Targets are for 100,000 articles and more.',
  ].join('\n');
  return {
    sizes,
    screens: measured.map(({ total, screens }) => ({ total, classes: summaries(screens) })),
    targets,
    report,
  };
}

const three = (times) => [0.5, 0.95, 0.99].map((share) => percentile(times, share));

const summaries = (screens) =>
  Object.fromEntries(
    Object.entries(screens).map(([name, { ours, plain, cold, oursBusy, plainBusy }]) => [
      name,
      {
        ours: three(ours),
        plain: three(plain),
        coldP95: percentile(cold, 0.95),
        busyP95: percentile(oursBusy, 0.95),
        plainBusyP95: percentile(plainBusy, 0.95),
      },
    ]),
  );

/** Newest first is a question of its own and would make the ratio look better. */
const allTimes = (screens, whose) =>
  Object.entries(screens).flatMap(([name, times]) => (name === 'newest first' ? [] : times[whose]));

function screensTable({ total, screens }) {
  const rows = [
    [
      '',
      'queries',
      'found',
      'p50',
      'p95',
      'p99',
      'cold p95',
      'busy p95',
      'FTS5 p50',
      'p95',
      'p99',
      'busy p95',
      'ratio at p95',
      'busy',
      'target',
    ],
  ];
  const row = (name, { ours, plain, cold, oursBusy, plainBusy, found, queries }, target) => {
    const [a, b] = [three(ours), three(plain)];
    const [busy, plainlyBusy] = [percentile(oursBusy, 0.95), percentile(plainBusy, 0.95)];
    const verdict = target === undefined ? '' : `≤ ${target} ${a[1] <= target ? 'met' : 'MISSED'}`;
    const middle = found.length > 0 ? percentile(found, 0.5) : '';
    rows.push([
      name,
      queries.length,
      middle,
      ...a.map(ms),
      ms(percentile(cold, 0.95)),
      ms(busy),
      ...b.map(ms),
      ms(plainlyBusy),
      times(b[1] / a[1]),
      times(plainlyBusy / busy),
      verdict,
    ]);
  };
  for (const [name, figures] of Object.entries(screens)) row(name, figures, most(total, name));
  const all = Object.fromEntries(
    ['ours', 'plain', 'cold', 'oursBusy', 'plainBusy'].map((whose) => [whose, allTimes(screens, whose)]),
  );
  row('all but newest first', { ...all, found: [], queries: all.cold });
  return [
    `${total} articles: a whole screen (first page, exact highlights, all facets; warm; “busy” is processor time), beside FTS5 bm25 + snippet of 50`,
    table(rows),
  ].join('\n');
}

const times = (ratio) => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} ×`;

function sizeFigures({ total, made, index, screens, memory }) {
  const [ours, plain] = ['ours', 'plain'].map((whose) => percentile(allTimes(screens, whose), 0.95));
  return {
    total,
    rowsPerSecond: total / made.seconds.rows,
    indexPerSecond: total / index.seconds,
    barePerSecond: total / made.seconds.bare,
    indexOfBare: made.seconds.bare / index.seconds,
    indexOfBareBusy: made.busy.bare / index.busy,
    bothOfBare: made.seconds.bare / (made.seconds.rows + index.seconds),
    indexMb: index.bytes / 2 ** 20,
    bareMb: made.bytes.bare / 2 ** 20,
    archiveMb: made.bytes.archive / 2 ** 20,
    memoryMb: memory.own / 2 ** 20,
    residentMb: memory.rss / 2 ** 20,
    p50: percentile(allTimes(screens, 'ours'), 0.5),
    p95: ours,
    plainP95: plain,
    ratio: plain / ours,
  };
}

function growthTable(sizes) {
  const line = (name, say) => [name, ...sizes.map(say)];
  const rate = (value) => `${Math.round(value)}/s`;
  return table([
    ['Growth', ...sizes.map(({ total }) => total)],
    line('index follows, articles', (s) => rate(s.indexPerSecond)),
    line('rows written, articles', (s) => rate(s.rowsPerSecond)),
    line('bare FTS5 insert of the same texts', (s) => rate(s.barePerSecond)),
    line('index ÷ bare FTS5', (s) => s.indexOfBare.toFixed(2)),
    line('the same by processor time', (s) => s.indexOfBareBusy.toFixed(2)),
    line('rows and index, one after the other ÷ bare', (s) => s.bothOfBare.toFixed(2)),
    line('index.db', (s) => mb(s.indexMb)),
    line('bare FTS5 with its texts', (s) => mb(s.bareMb)),
    line('archive.db', (s) => mb(s.archiveMb)),
    line('memory of searching: heap and buffers', (s) => mb(s.memoryMb)),
    line('resident, with SQLite’s pages', (s) => mb(s.residentMb)),
    line('whole screen p50', (s) => ms(s.p50)),
    line('whole screen p95', (s) => ms(s.p95)),
    line('plain FTS5 p95', (s) => ms(s.plainP95)),
  ]);
}

function targetsOf({ total, screens }, size) {
  if (total < 100_000) return [];
  const verdict = (isMet) => (isMet ? 'met' : 'MISSED');
  const ofClasses = Object.entries(screens).map(([name, { ours }]) => {
    const [wanted, is] = [most(total, name), percentile(ours, 0.95)];
    return [`${name}, whole screen p95`, `≤ ${wanted} ms`, ms(is), verdict(is <= wanted)];
  });
  return [
    ...ofClasses,
    [
      'faster than plain FTS5 at p95, all classes',
      `≥ ${LEAST_RATIO} ×`,
      times(size.ratio),
      verdict(size.ratio >= LEAST_RATIO),
    ],
    [
      'index ÷ bare FTS5 insert',
      `≥ ${LEAST_BUILD}`,
      size.indexOfBare.toFixed(2),
      verdict(size.indexOfBare >= LEAST_BUILD),
    ],
    ...(total > 100_000
      ? []
      : [
          [
            'memory of searching',
            `≤ ${MOST_MEMORY_MB} MB`,
            mb(size.memoryMb),
            verdict(size.memoryMb <= MOST_MEMORY_MB),
          ],
        ]),
  ];
}
