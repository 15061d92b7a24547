// How well a name typed in English finds its Russian and Ukrainian forms: plain transliteration beside Cuttings, with its
// own code. The vocabulary: capitalised words of the given texts.
import fs from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { table } from '../bench/measure.mjs';
import { formsOfName, readPairs, readPool } from './namesPool.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** @returns {{ group: string, names: Record<'ru' | 'uk', string>, spellings: string[] }[]} */
function readNames(file, foldWord) {
  return fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([group, ru, uk, spellings]) => ({
      group,
      names: { ru: foldWord(ru), uk: foldWord(uk) },
      spellings: spellings.split(',').map(foldWord),
    }));
}

/** One letter, one answer, as transliteration libraries have it. */
const PLAIN = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':')),
);
const transliterate = (word) => Array.from(word, (letter) => PLAIN[letter] ?? letter).join('');

async function withApplication(work) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    const load = (file) => server.ssrLoadModule(`/src/shared/${file}`);
    return await work({
      ...(await load('text/tokens.ts')),
      ...(await load('text/fold.ts')),
      ...(await load('words/analyser.ts')),
      ...(await load('words/morphology.ts')),
      ...(await load('words/inflect.ts')),
      ...(await load('words/stem.ts')),
      ...(await load('words/names/skeleton.ts')),
      ...(await load('words/names/rank.ts')),
      ...(await load('words/names/otherSpellings.ts')),
      ...(await load('words/names/aliases.ts')),
    });
  } finally {
    await server.close();
  }
}

const grouped = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** The vocabulary as `otherSpellings` asks it; the index answers the same questions from its tables. */
function sourceOf(pool, aliases, app) {
  const languages = Object.fromEntries(
    ['ru', 'uk', 'en'].map((analyser) => [analyser, languageOf(analyser, pool, app)]),
  );
  const bySkeleton = grouped(pool, ({ folded }) => app.vocabularySkeleton(folded));
  const learnt = grouped(
    aliases.flatMap(({ latin, cyrillic, score }) => [
      { from: latin, folded: cyrillic, score },
      { from: cyrillic, folded: latin, score },
    ]),
    ({ from }) => from,
  );
  return {
    withSkeleton: (skeleton) => bySkeleton.get(skeleton) ?? [],
    formsOf: (folded) =>
      app.analysersOf(folded).flatMap((analyser) => {
        const language = languages[analyser];
        if (!language) return [];
        const relatives = app.relativesOf(folded, language.morphology, language);
        return relatives.filter(({ relation }) => relation === 'same').map(({ word }) => word);
      }),
    aliasesOf: (folded) => learnt.get(folded) ?? [],
    stemOf: app.stemOf,
  };
}

/** What ships: no dictionary is needed for names. */
function languageOf(analyser, pool, app) {
  const own = pool.filter((word) => word.analyser === analyser);
  const morphology = app.createMorphology(analyser, null);
  const words = new Map(own.map((word) => [word.folded, word]));
  const stems = grouped(own, ({ folded }) => morphology.stem(folded));
  return {
    morphology,
    word: (folded) => words.get(folded) ?? null,
    words: (forms) => forms.flatMap((form) => words.get(form) ?? []),
    withStem: (stem) => stems.get(stem) ?? [],
  };
}

/** Each: a folded English spelling → words of the pool. */
function methodsOf(pool, pairs, app) {
  const cyrillic = pool.filter(({ folded }) => CYRILLIC.test(folded));
  const plain = grouped(cyrillic, ({ folded }) => transliterate(folded));
  const bare = sourceOf(pool, [], app);
  const taught = sourceOf(pool, app.mineAliases(pairs), app);
  const ask = (source) => (spelling) => app.otherSpellings(spelling, source).map(({ word }) => word);
  return {
    'plain transliteration': (spelling) => plain.get(spelling) ?? [],
    'Cuttings, by sound': (spelling) =>
      app.rankSpellings(
        spelling,
        app.skeletonsOf(spelling).flatMap((skeleton) => bare.withSkeleton(skeleton)),
        bare.stemOf,
      ),
    Cuttings: ask(bare),
    'Cuttings, with mined aliases': ask(taught),
  };
}

/** Which words of the pool are forms of a name. */
function goldOf({ names }, pool) {
  const forms = { ru: formsOfName(names.ru), uk: formsOfName(names.uk) };
  return pool.filter(
    ({ folded, analyser, lemmas }) =>
      (analyser === 'ru' || analyser === 'uk') && (forms[analyser].has(folded) || lemmas.has(names[analyser])),
  );
}

const isGold =
  (gold) =>
  ({ analyser, folded }) =>
    gold.has(`${analyser} ${folded}`);

function scoreOf(questions, retrieve) {
  const sums = { hits: 0, inBoth: 0, both: 0, recall: 0, wrong: 0, all: 0, wrongForms: 0 };
  const misses = [];
  const wrongs = [];
  for (const { spelling, gold } of questions) {
    const found = retrieve(spelling);
    const right = found.filter(isGold(gold));
    const languages = (words) => new Set(Array.from(words, ({ analyser }) => analyser)).size;
    if (right.length > 0) sums.hits++;
    else misses.push(spelling);
    if (languages(gold.values()) === 2) {
      sums.inBoth++;
      if (languages(right) === 2) sums.both++;
    }
    sums.recall += right.length / gold.size;
    const wrong = found.filter((word) => !isGold(gold)(word));
    wrongs.push(...wrong.map(({ folded, occurrences }) => `${spelling}:${folded}:${occurrences}`));
    sums.wrongForms += wrong.length;
    for (const { occurrences } of wrong) sums.wrong += occurrences;
    for (const { occurrences } of found) sums.all += occurrences;
  }
  const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    found: percent(sums.hits, questions.length),
    both: percent(sums.both, sums.inBoth),
    formRecall: percent(sums.recall, questions.length),
    wrongForms: questions.length === 0 ? 0 : sums.wrongForms / questions.length,
    falseShare: percent(sums.wrong, sums.all),
    misses,
    wrongs,
  };
}

const COLUMNS = [
  'method',
  'group',
  'spellings',
  'found %',
  'ru and uk %',
  'forms %',
  'false forms each',
  'false share %',
];

function reportOf(rows) {
  const one = (value) => value.toFixed(1);
  return table([
    COLUMNS,
    ...rows.map((row) => [
      row.method,
      row.group,
      row.spellings,
      one(row.found),
      one(row.both),
      one(row.formRecall),
      one(row.wrongForms),
      one(row.falseShare),
    ]),
  ]);
}

/**
 * @param {{ file: string, conllu: string[], parallel: string[] }} files names: group, ru, uk, English
 * spellings, with tabs between; texts in CoNLL-U; sentence-aligned texts (x.ru, x.uk, x.en), from which aliases are mined
 */
export async function names({ file, conllu, parallel }) {
  return withApplication((app) => {
    const pool = readPool([...conllu, ...parallel], app);
    const questions = readNames(file, app.foldWord).flatMap((name) => {
      const gold = new Map(goldOf(name, pool).map((word) => [`${word.analyser} ${word.folded}`, word]));
      return gold.size === 0 ? [] : name.spellings.map((spelling) => ({ group: name.group, spelling, gold }));
    });
    const groups = [null, ...new Set(questions.map(({ group }) => group))];
    const rows = Object.entries(methodsOf(pool, readPairs(parallel, app.tokenise), app)).flatMap(([method, retrieve]) =>
      groups.map((group) => {
        const asked = questions.filter((question) => group === null || question.group === group);
        return { method, group: group ?? 'all', spellings: asked.length, ...scoreOf(asked, retrieve) };
      }),
    );
    return { rows, report: reportOf(rows) };
  });
}
