// The names that stand in the texts of an evaluation, and which of them are forms of a given one.
import fs from 'node:fs';
import path from 'node:path';

const LANGUAGES = new Set(['ru', 'uk', 'en']);
/** What the index takes for a name: so large a share of capitals where no sentence begins. */
const NAME_SHARE = 0.3;

const linesOf = (file) => fs.readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');

/** "ru_gsd-ud-dev.conllu" → ru, "wmt13.firefox-tiny.en" → en. */
function languageOf(file) {
  const base = path.basename(file);
  const named = base.endsWith('.conllu') ? base.slice(0, 2) : base.slice(base.lastIndexOf('.') + 1);
  return LANGUAGES.has(named) ? named : null;
}

function sentencesOf(file) {
  const lines = linesOf(file);
  if (!file.endsWith('.conllu')) return lines;
  return lines.filter((line) => line.startsWith('# text = ')).map((line) => line.slice('# text = '.length));
}

/** Proper nouns with their lemmas, as annotated. */
function lemmasOf(file) {
  return linesOf(file)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 4 && cells[3] === 'PROPN')
    .map(([, form, lemma]) => ({ form, lemma }));
}

/**
 * The vocabulary of the files as the index keeps it.
 * @returns {{ analyser: string, folded: string, occurrences: number, capitals: number, lemmas: Set<string> }[]}
 */
export function readPool(files, { tokenise, foldWord, analyserOf }) {
  const words = new Map();
  const entry = (folded, language) => {
    const analyser = analyserOf(folded, language);
    const key = `${analyser} ${folded}`;
    if (!words.has(key)) words.set(key, { analyser, folded, occurrences: 0, capitals: 0, lemmas: new Set() });
    return words.get(key);
  };
  for (const file of files) {
    const language = languageOf(file);
    if (language === null) continue;
    for (const sentence of sentencesOf(file)) {
      tokenise(sentence).forEach(({ folded, start }, at) => {
        const word = entry(folded, language);
        word.occurrences++;
        if (at > 0 && /^\p{Lu}/u.test(sentence.slice(start))) word.capitals++;
      });
    }
    if (!file.endsWith('.conllu')) continue;
    for (const { form, lemma } of lemmasOf(file)) {
      if (tokenise(form).length === 1) entry(foldWord(form), language).lemmas.add(foldWord(lemma));
    }
  }
  return [...words.values()]
    .filter((word) => word.capitals > 0 && word.capitals >= NAME_SHARE * word.occurrences)
    .map((word) => ({ ...word, articles: word.occurrences, capitals: word.capitals / word.occurrences }));
}

/** Sentences that answer one another: files of one name, one in English. */
export function readPairs(parallelFiles, tokenise) {
  const english = new Map(parallelFiles.filter((file) => file.endsWith('.en')).map((file) => [stemOfPath(file), file]));
  return parallelFiles
    .filter((file) => /\.(ru|uk)$/.test(file) && english.has(stemOfPath(file)))
    .flatMap((file) => {
      const targets = linesOf(english.get(stemOfPath(file)));
      const written = (sentence) => tokenise(sentence).map(({ start, end }) => sentence.slice(start, end));
      return linesOf(file).map((line, n) => ({ source: written(line), target: written(targets[n] ?? '') }));
    });
}

const stemOfPath = (file) => file.replace(/\.\w+$/, '');

/** Endings of names in both languages, as a grammar lists them: not what the application takes off. */
const HARD = 'а у ом е ы ов ам ами ах и і ові ем ым ых ым ыми ого ому єм еві';
const FEMALE = 'а ы и і у е ой ою о ам ами ах я ю ей ею ї єю';
const SOFT = 'я ю ем е и єм ї єві еві ям ями ях ем і ів ев ей';
const ADJECTIVE = 'ий ый ій ой ого его ому ему ым им ім ом ем ые ие ых их ыми ими і а ая ой ую ою ої ій у';
const PARADIGMS = [
  [/(?:ский|ський|цкий|цький|ный|ний|ый)$/u, /(?:ий|ый)$/u, ADJECTIVE],
  [/(?:ская|ська)$/u, /(?:ая|а)$/u, ADJECTIVE],
  [/(?:ий|ій|ей|ай|ой|ь|їй)$/u, /[йь]$/u, `й ь ${SOFT} ией ією`],
  [/[ая]$/u, /[ая]$/u, FEMALE],
  [/(?:[оеиуюэёії]|є)$/u, /$/u, ''],
  [/$/u, /$/u, HARD],
];

/** Every form of a name: by its paradigm, roughly, and the fleeting vowel of -ец, -ів. */
export function formsOfName(name) {
  const [, ending, list] = PARADIGMS.find(([kind]) => kind.test(name));
  const base = name.replace(ending, '');
  const bases = [
    base,
    ...(/[еі]в$|ец$|єв$/u.test(base) ? [base.replace(/[еіє](?=.$)/u, ''), base.replace(/і(?=.$)/u, 'о')] : []),
  ];
  const forms = bases.flatMap((one) => list.split(' ').map((rest) => one + rest));
  if (/(?:ко|ло|ро)$/u.test(name)) forms.push(...['а', 'у', 'ом', 'ові', 'і'].map((rest) => name.slice(0, -1) + rest));
  return new Set([name, ...forms]);
}
