// What search finds: other forms of a word, and names in the other script; beside plain FTS5 and Snowball.
import path from 'node:path';
import { table } from '../bench/measure.mjs';
import { dictionaryFolders, existingFiles } from './flags.mjs';
import { inflection } from './inflection.mjs';
import { names } from './names.mjs';
import { inflectionTargets, nameTargets } from './searchTargets.mjs';

export const flags = { conllu: 'many', names: 'one', parallel: 'many', dictionary: 'many' };

const own = (...files) => files.map((file) => path.join(import.meta.dirname, 'own', file));

/** Texts of our own, a few sentences: they show that it runs, not how well. */
const OWN = {
  conllu: own('ru_own.conllu', 'uk_own.conllu'),
  names: own('names.tsv'),
  parallel: own('pairs.ru', 'pairs.en'),
};

export async function evaluate(values, { folder }) {
  const dictionaries = dictionaryFolders(values.dictionary, folder);
  const isOwn = values.conllu.length === 0 && values.names === undefined;
  const given = (kind, list) => (isOwn && list.length === 0 ? OWN[kind] : existingFiles(list, folder));
  const conllu = given('conllu', values.conllu);
  const [nameList] = given('names', values.names === undefined ? [] : [values.names]);
  const parallel = given('parallel', values.parallel);

  const inflected = conllu.length > 0 ? (await inflection({ files: conllu, dictionaries })).rows : [];
  const named = nameList === undefined ? null : await names({ file: nameList, conllu, parallel });
  const targets = [...inflectionTargets(inflected), ...nameTargets(named?.rows ?? [])];
  const report = [
    ...(isOwn ? ['A few sentences of our own: this shows that it runs, not how well. Name files to measure.', ''] : []),
    ...(inflected.length > 0 ? [inflectionTable(inflected), ''] : []),
    ...(named ? ['English spellings asked for, Cyrillic forms of the name wanted', named.report, ''] : []),
    targetsTable(targets),
  ].join('\n');
  return { report, figures: { inflection: inflected, names: named?.rows ?? [], targets } };
}

const LANGUAGES = { ru: 'Russian', uk: 'Ukrainian', en: 'English' };
const percent = (value) => (value === undefined ? '' : value.toFixed(1));

/** Names and nouns of a method side by side. */
function inflectionTable(rows) {
  const lines = new Map();
  for (const row of rows) {
    const language = `${LANGUAGES[row.language] ?? row.language}${row.dictionary ? ', dictionary' : ''}`;
    const key = `${language}: ${row.method}`;
    lines.set(key, { ...lines.get(key), [row.part]: row });
  }
  const cells = (row) => [
    row?.queries ?? '',
    ...['recall', 'precision', 'f1', 'full'].map((name) => percent(row?.[name])),
  ];
  const head = ['queries', 'R', 'P', 'F1', 'full %'];
  return [
    'One form of a word asked for, every sentence with any form of it wanted (names, then nouns; %)',
    table([
      ['', ...head.map((name) => `names ${name}`), ...head.map((name) => `nouns ${name}`)],
      ...[...lines].map(([name, parts]) => [name, ...cells(parts.names), ...cells(parts.nouns)]),
    ]),
  ].join('\n');
}

const targetsTable = (targets) =>
  targets.length === 0
    ? ''
    : table([
        ['Target', 'wanted', 'measured', ''],
        ...targets.map(({ what, wanted, measured, isMet }) => [
          what,
          wanted,
          percent(measured),
          isMet ? 'met' : 'MISSED',
        ]),
      ]);
