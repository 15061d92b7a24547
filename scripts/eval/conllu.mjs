// Sentences with lemmas and parts of speech, as Universal Dependencies writes them.
import fs from 'node:fs';
import path from 'node:path';

const LETTERS = { uk: /[іїєґ]/giu, ru: /[ыэъё]/giu, en: /[a-z]/giu };

/** @returns {{ text: string, words: { form: string, lemma: string, pos: string }[] }[]} */
function readSentences(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split(/\r?\n/);
      const words = lines
        .map((line) => line.split('\t'))
        .filter((cells) => cells.length >= 4 && /^\d+$/.test(cells[0])) // not 1-2 (joined tokens) nor 1.1 (empty nodes)
        .map(([, form, lemma, pos]) => ({ form, lemma, pos }));
      const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
      return { text: text ?? words.map(({ form }) => form).join(' '), words };
    });
}

/** By the file's name ("uk_iu-ud-dev.conllu"), else by its letters. */
function languageOf(file, sentences) {
  const named = /^(ru|uk|en)[_-]/.exec(path.basename(file))?.[1];
  if (named) return named;
  const sample = sentences
    .slice(0, 200)
    .map(({ text }) => text)
    .join(' ');
  const share = (language) => sample.match(LETTERS[language])?.length ?? 0;
  return Object.keys(LETTERS).sort((a, b) => share(b) - share(a))[0];
}

/** The sentences of all files by language: Map { 'ru' → sentences }. */
export function readCorpora(files) {
  const corpora = new Map();
  for (const file of files) {
    const sentences = readSentences(file);
    if (sentences.length === 0) throw new Error(`${file} holds no sentences in CoNLL-U.`);
    const language = languageOf(file, sentences);
    corpora.set(language, [...(corpora.get(language) ?? []), ...sentences]);
  }
  return corpora;
}

/**
 * The questions of one part of speech: each form of a lemma is asked for, and every sentence with any form of the lemma
 * answers it. Lemmas that stand at least three times, in at least two forms.
 * @returns {{ form: string, relevant: Set<number> }[]}
 */
export function questionsOf(sentences, pos, fold) {
  const lemmas = new Map();
  sentences.forEach(({ words }, at) => {
    for (const word of words) {
      if (word.pos !== pos) continue;
      const lemma = fold(word.lemma);
      const form = fold(word.form);
      if (form === '' || lemma === '') continue;
      const known = lemmas.get(lemma) ?? { times: 0, forms: new Map(), relevant: new Set() };
      known.times++;
      if (!known.forms.has(form)) known.forms.set(form, word.form);
      known.relevant.add(at);
      lemmas.set(lemma, known);
    }
  });
  return [...lemmas.values()]
    .filter(({ times, forms }) => times >= 3 && forms.size >= 2)
    .flatMap(({ forms, relevant }) => [...forms.values()].map((form) => ({ form, relevant })));
}

/** Averages over the questions: recall, precision, F1 of the two, share of questions whose every sentence was found. */
export function score(questions, retrieve) {
  let recall = 0;
  let precision = 0;
  let full = 0;
  for (const { form, relevant } of questions) {
    const found = retrieve(form);
    let hits = 0;
    for (const at of found) if (relevant.has(at)) hits++;
    recall += hits / relevant.size;
    precision += found.size === 0 ? 0 : hits / found.size;
    if (hits === relevant.size) full++;
  }
  const n = Math.max(1, questions.length);
  const percent = (sum) => (100 * sum) / n;
  const [r, p] = [percent(recall), percent(precision)];
  return {
    queries: questions.length,
    recall: r,
    precision: p,
    f1: r + p === 0 ? 0 : (2 * r * p) / (r + p),
    full: percent(full),
  };
}
