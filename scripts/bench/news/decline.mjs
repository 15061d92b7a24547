// Case endings by the end of the word: enough Russian and Ukrainian for synthetic news, not a grammar.

/** Cases in this order: nominative, genitive, dative, accusative, instrumental, locative; singular, then plural. */
export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];

const VELAR = /[гкхжшчщ]$/;
const SIBILANT = /[жшчщц]$/;

/** @returns {{ gender: 'm'|'f'|'n', forms: string[] }} twelve forms; `accusative` of living beings is their genitive. */
export function declineNoun(word, language, isAlive) {
  const { gender, forms } = (language === 'ru' ? russianNoun : ukrainianNoun)(word);
  if (isAlive && gender === 'm') forms[3] = forms[1];
  if (isAlive) forms[9] = forms[7];
  return { gender, forms };
}

const join = (stem, endings) => endings.split(' ').map((ending) => stem + ending.replace('-', ''));

function russianNoun(word) {
  const stem = word.slice(0, -1);
  if (word.endsWith('ия')) return { gender: 'f', forms: join(stem, 'я и и ю ей и и й ям и ями ях') };
  if (word.endsWith('ие')) return { gender: 'n', forms: join(stem, 'е я ю е ем и я й ям я ями ях') };
  if (word.endsWith('о')) return { gender: 'n', forms: join(stem, 'о а у о ом е а - ам а ами ах') };
  if (word.endsWith('е')) return { gender: 'n', forms: join(stem, 'е я ю е ем е я й ям я ями ях') };
  if (word.endsWith('я')) return { gender: 'f', forms: join(stem, 'я и е ю ей е и ь ям и ями ях') };
  if (word.endsWith('а')) {
    const i = VELAR.test(stem) ? 'и' : 'ы';
    const o = SIBILANT.test(stem) ? 'ей' : 'ой';
    return { gender: 'f', forms: join(stem, `а ${i} е у ${o} е ${i} - ам ${i} ами ах`) };
  }
  if (/(тель|арь|рубль|корабль|уголь|дождь)$/.test(word))
    return { gender: 'm', forms: join(stem, 'ь я ю ь ем е и ей ям и ями ях') };
  if (word.endsWith('ь')) return { gender: 'f', forms: join(stem, 'ь и и ь ью и и ей ям и ями ях') };
  if (word.endsWith('й')) return { gender: 'm', forms: join(stem, 'й я ю й ем е и ев ям и ями ях') };
  const [base, short] = word.endsWith('ец') ? [word, `${word.slice(0, -2)}ц`] : [word, word];
  const i = VELAR.test(short) ? 'и' : 'ы';
  const many = /[жшчщ]$/.test(short) ? 'ей' : 'ов';
  const by = SIBILANT.test(short) ? 'ем' : 'ом';
  return { gender: 'm', forms: [base, ...join(short, `а у - ${by} е ${i} ${many} ам ${i} ами ах`)] };
}

function ukrainianNoun(word) {
  const stem = word.slice(0, -1);
  if (/([^аеиіоуєїюя])\1я$/.test(word)) return { gender: 'n', forms: join(stem, 'я я ю я ям і я ь ям я ями ях') };
  if (word.endsWith('ія')) return { gender: 'f', forms: join(stem, 'я ї ї ю єю ї ї й ям ї ями ях') };
  if (word.endsWith('о')) return { gender: 'n', forms: join(stem, 'о а у о ом і а - ам а ами ах') };
  if (word.endsWith('е')) return { gender: 'n', forms: join(stem, 'е я ю е ем і я ь ям я ями ях') };
  if (word.endsWith('я')) return { gender: 'f', forms: join(stem, 'я і і ю ею і і ь ям і ями ях') };
  if (word.endsWith('а')) {
    const soft = { к: 'ц', г: 'з', х: 'с' }[stem.at(-1)];
    const at = `${soft ? stem.slice(0, -1) + soft : stem}і`;
    const forms = join(stem, 'а и - у ою - и - ам и ами ах');
    forms[2] = at;
    forms[5] = at;
    return { gender: 'f', forms };
  }
  if (/(тель|корабель|суддь)$/.test(word)) return { gender: 'm', forms: join(stem, 'ь я ю ь ем і і ів ям і ями ях') };
  if (word.endsWith('ь')) return { gender: 'f', forms: join(stem, 'ь і і ь ю і і ей ям і ями ях') };
  if (word.endsWith('й')) return { gender: 'm', forms: join(stem, 'й я ю й єм ї ї їв ям ї ями ях') };
  const short = word.endsWith('ець') ? `${word.slice(0, -3)}ц` : word;
  return { gender: 'm', forms: [word, ...join(short, 'а у - ом і и ів ам и ами ах')] };
}

/** Endings for masculine, feminine, neuter and plural, six cases each. */
const ADJECTIVE = {
  ru: {
    m: 'ый ого ому ый ым ом',
    f: 'ая ой ой ую ой ой',
    n: 'ое ого ому ое ым ом',
    p: 'ые ых ым ые ыми ых',
  },
  uk: {
    m: 'ий ого ому ий им ому',
    f: 'а ої ій у ою ій',
    n: 'е ого ому е им ому',
    p: 'і их им і ими их',
  },
};
const SOFT = { ы: 'и', а: 'я', о: 'е', у: 'ю' };

/** @returns {Record<'m'|'f'|'n'|'p', string[]>} */
export function declineAdjective(word, language) {
  const ends = ADJECTIVE[language];
  const stem = word.slice(0, -2);
  const isSoft = language === 'ru' && word.endsWith('ний');
  const bend = (ending) => {
    if (language === 'uk') return ending;
    if (isSoft) return ending.replace(/^[ыаоу]/, (letter) => SOFT[letter]);
    return VELAR.test(stem) ? ending.replace(/^ы/, 'и') : ending;
  };
  return Object.fromEntries(
    Object.entries(ends).map(([gender, list]) => [gender, list.split(' ').map((ending) => stem + bend(ending))]),
  );
}

/** The past tense from its masculine form: "заявил" → m, f, n, p. */
export function conjugate(word, language) {
  const stem = language === 'ru' ? word : word.replace(/в$/, 'л');
  return { m: word, f: `${stem}а`, n: `${stem}о`, p: `${stem}и` };
}
