// How well one form of a word finds the others: plain FTS5 and Snowball beside the search of Cuttings, with its own code.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { createServer } from 'vite';
import { questionsOf, readCorpora, score } from './conllu.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const SNOWBALL = { ru: russian, uk: ukrainian, en: english };
const PARTS = [
  ['names', 'PROPN'],
  ['nouns', 'NOUN'],
];

const memoised = (find) => {
  const known = new Map();
  return (form) => {
    if (!known.has(form)) known.set(form, find(form));
    return known.get(form);
  };
};

/** Real FTS5 with its default tokenizer: the form as it stands. */
function plainFts5(sentences) {
  const db = new Database(':memory:');
  db.exec("CREATE VIRTUAL TABLE plain USING fts5(text, content='', tokenize='unicode61')");
  const insert = db.prepare('INSERT INTO plain (rowid, text) VALUES (?, ?)');
  db.transaction(() => sentences.forEach(({ text }, at) => insert.run(at, text)))();
  const find = db.prepare('SELECT rowid FROM plain WHERE plain MATCH ?').pluck();
  return (form) => new Set(find.all(`"${form.replaceAll('"', '""')}"`));
}

/** The sentences in which words follow each other; `matches(word)` are the words of the texts that may stand for it. */
function finder(texts, matches) {
  const places = new Map(); // word → Map { sentence → positions }
  texts.forEach((words, at) =>
    words.forEach((word, position) => {
      if (!places.has(word)) places.set(word, new Map());
      const sentences = places.get(word);
      sentences.set(at, [...(sentences.get(at) ?? []), position]);
    }),
  );
  /** "sentence:position" of everything that stands for one word. */
  const standings = (word, shift) => {
    const found = new Set();
    for (const match of matches(word)) {
      for (const [at, positions] of places.get(match) ?? []) for (const p of positions) found.add(`${at}:${p - shift}`);
    }
    return found;
  };
  return (words) => {
    if (words.length === 0) return new Set();
    const all = words.map(standings);
    return new Set([...all[0]].filter((at) => all.every((one) => one.has(at))).map((at) => Number(at.split(':')[0])));
  };
}

function snowball(texts, tokenise, language) {
  const stem = memoised((word) => SNOWBALL[language](word));
  const find = finder(
    texts.map((words) => words.map(({ folded }) => stem(folded))),
    (word) => [stem(word)],
  );
  return (form) => find(tokenise(form).map(({ folded }) => folded));
}

/** The vocabulary of the sentences as the index keeps it: in how many a word stands, and how often with a capital. */
function vocabularyOf(texts, morphology, hasCapital) {
  const counts = new Map();
  for (const words of texts) {
    const seen = new Map(); // word → stands with a capital within the sentence
    words.forEach(({ folded, written }, position) => {
      seen.set(folded, seen.get(folded) === true || (position > 0 && hasCapital(written)));
    });
    for (const [folded, capital] of seen) {
      const known = counts.get(folded) ?? { folded, articles: 0, capitalised: 0 };
      known.articles++;
      if (capital) known.capitalised++;
      counts.set(folded, known);
    }
  }
  const words = new Map();
  const stems = new Map();
  for (const { folded, articles, capitalised } of counts.values()) {
    const word = { folded, articles, capitals: capitalised / articles };
    words.set(folded, word);
    const stem = morphology.stem(folded);
    stems.set(stem, [...(stems.get(stem) ?? []), word]);
  }
  return {
    word: (folded) => words.get(folded) ?? null,
    words: (forms) => forms.flatMap((form) => words.get(form) ?? []),
    withStem: (stem) => stems.get(stem) ?? [],
  };
}

function cuttings(texts, app, language, dictionary) {
  const { tokenise } = app;
  const morphology = app.createMorphology(language, dictionary);
  const vocabulary = vocabularyOf(texts, morphology, (written) => /^\p{Lu}/u.test(written));
  const relatives = memoised((word) => app.relativesOf(word, morphology, vocabulary));
  const plain = texts.map((words) => words.map(({ folded }) => folded));
  const retrieve = (accepts) => {
    const find = finder(plain, (word) => [
      word,
      ...relatives(word)
        .filter((relative) => accepts(word, relative))
        .map((relative) => relative.word.folded),
    ]);
    return (form) => find(tokenise(form).map(({ folded }) => folded));
  };
  return {
    key: retrieve((_, { relation }) => relation === 'same'),
    expanded: retrieve((word, { relation }) => relation === 'same' || app.isName(vocabulary.word(word))),
    wider: retrieve(() => true),
  };
}

/** The application's own functions, as they are. */
async function withApplication(work) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null },
  });
  const load = (file) => server.ssrLoadModule(`/src/${file}.ts`);
  try {
    const { tokenise } = await load('shared/text/tokens');
    const { createMorphology } = await load('shared/words/morphology');
    const { relativesOf, isName } = await load('shared/words/inflect');
    const { readDictionary } = await load('main/dictionaries');
    return await work({ tokenise, createMorphology, relativesOf, isName, readDictionary });
  } finally {
    await server.close();
  }
}

/** One set of questions to every method. */
function rowsOf(language, sentences, app, dictionary) {
  const texts = sentences.map(({ text }) =>
    app.tokenise(text).map(({ folded, start, end }) => ({ folded, written: text.slice(start, end) })),
  );
  const fold = (word) =>
    app
      .tokenise(word)
      .map(({ folded }) => folded)
      .join(' ');
  const ours = cuttings(texts, app, language, dictionary);
  const methods = {
    ...(dictionary ? {} : { 'plain FTS5': plainFts5(sentences), Snowball: snowball(texts, app.tokenise, language) }),
    'Cuttings, surest reading': ours.key,
    'Cuttings, as it searches': ours.expanded,
    'Cuttings, every reading': ours.wider,
  };
  return PARTS.flatMap(([part, pos]) => {
    const questions = questionsOf(sentences, pos, fold);
    return Object.entries(methods).map(([method, retrieve]) => {
      const figures = score(questions, memoised(retrieve));
      return { language, part, method, dictionary: dictionary !== null, sentences: sentences.length, ...figures };
    });
  });
}

/** The two files of a hunspell dictionary in a folder. */
function filesIn(folder) {
  const named = (extension) => fs.readdirSync(folder).find((name) => name.endsWith(extension));
  const [aff, dic] = [named('.aff'), named('.dic')];
  if (!aff || !dic) throw new Error(`${folder} holds no .aff and .dic file.`);
  return { aff: path.join(folder, aff), dic: path.join(folder, dic) };
}

/** The folder of the dictionary that ships for a language; null when none does. */
function shipped(language) {
  const folder = path.join(root, 'resources', 'dictionaries', language);
  return fs.existsSync(folder) ? folder : null;
}

/**
 * What one form of a word finds, by language and part of speech.
 * @param {{ files: string[], dictionaries?: Record<string, string> }} options CoNLL-U files, and folders of further
 * dictionaries by language ({ uk: 'DIR' })
 * @returns {Promise<{ rows: object[] }>} rows: { language, part, method, dictionary, sentences, queries,
 * recall, precision, f1, full }, in per cent
 */
export async function inflection({ files, dictionaries = {} }) {
  const corpora = readCorpora(files);
  const rows = await withApplication((app) =>
    [...corpora].flatMap(([language, sentences]) => {
      const folder = dictionaries[language] ?? shipped(language);
      const without = rowsOf(language, sentences, app, null);
      return folder ? [...without, ...rowsOf(language, sentences, app, app.readDictionary(filesIn(folder)))] : without;
    }),
  );
  return { rows };
}
