// What the evaluation of search has to reach.

/** Of the words of a text: `key` is how a word is searched, `expanded` how a name is, with every reading it has. */
const INFLECTION = [
  { language: 'ru', dictionary: true, part: 'names', method: 'key', value: 'f1', least: 95.5 },
  { language: 'ru', dictionary: true, part: 'nouns', method: 'key', value: 'f1', least: 97 },
  { language: 'uk', dictionary: false, part: 'names', method: 'key', value: 'f1', least: 94.3 },
  { language: 'uk', dictionary: false, part: 'nouns', method: 'key', value: 'f1', least: 93.5 },
  { language: 'uk', dictionary: true, part: 'names', method: 'key', value: 'f1', least: 95.5 },
  { language: 'uk', dictionary: true, part: 'nouns', method: 'key', value: 'f1', least: 97.5 },
  { language: 'ru', dictionary: true, part: 'names', method: 'expanded', value: 'recall', least: 98 },
  { language: 'uk', dictionary: true, part: 'names', method: 'expanded', value: 'recall', least: 98 },
];
const METHODS = { key: 'Cuttings, surest reading', expanded: 'Cuttings, as it searches' };
const SAID = { ru: 'Russian', uk: 'Ukrainian', f1: 'F1', recall: 'recall with expansion' };

/** Of the rows that were measured; what was not is no target. */
export function inflectionTargets(rows) {
  return INFLECTION.flatMap(({ language, dictionary, part, method, value, least }) => {
    const row = rows.find(
      (one) =>
        one.language === language &&
        one.dictionary === dictionary &&
        one.part === part &&
        one.method === METHODS[method],
    );
    if (!row) return [];
    const how = language === 'uk' ? (dictionary ? ' with a dictionary' : ' with what ships') : '';
    const what = `${SAID[language]} ${part}${how}, ${SAID[value]}`;
    return [{ what, wanted: `≥ ${least}`, measured: row[value], isMet: row[value] >= least }];
  });
}

const NAMES = [
  { method: 'Cuttings', value: 'found', least: 92 },
  { method: 'Cuttings', value: 'falseShare', most: 15 },
  { method: 'Cuttings, with mined aliases', value: 'found', least: 96 },
  { method: 'Cuttings, with mined aliases', value: 'falseShare', most: 15 },
];

export function nameTargets(rows) {
  return NAMES.flatMap(({ method, value, least, most }) => {
    const row = rows.find((one) => one.method === method);
    if (!row) return [];
    const isMet = least === undefined ? row[value] <= most : row[value] >= least;
    const what = `${method}: English spelling → Cyrillic name, ${value === 'found' ? 'found' : 'false share'}`;
    return [{ what, wanted: least === undefined ? `≤ ${most}` : `≥ ${least}`, measured: row[value], isMet }];
  });
}
