/**
 * How Russian and Ukrainian nouns, names and adjectives are declined. Each line is one paradigm: its name, then its
 * endings, those of the dictionary form before the bar. "0": no ending.
 */
const RUSSIAN = `
m   0 | а у ом ем е ы и ов ев ей ам ами ах
ь   ь | я ю ем е и ей ям ями ях
й   й | я ю ем е и ев ям ями ях
f   а | ы и е у ой ою ей ею 0 ам ами ах
я   я | и е ю ей ею ь й ям ями ях
3   ь | и ью ей ям ями ях ам ами ах
о   о | а у ом е 0 ам ами ах
е   е | я ю ем и ь й ей ев ям ями ях
ще  е | а у ем 0 ам ами ах
ин  ин | ина ину ином ине е 0 ам ами ах
енок енок онок | енка енку енком енке ята ят ятам ятами ятах ата ат атам атами атах
adj ый ий ой | ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ою ею
сур 0 | а у ым е ы ых ыми
`;

const UKRAINIAN = `
m   0 | а у ові еві ом ем і е и ів ам ами ах
ь   ь | я ю еві ем і е ів ей ям ями ях
р   0 | я ю еві ові ем і е ів ям ями ях
й   й | я ю єві єм ї є їв ям ями ях
f   а | и і у ою ею о е 0 ам ами ах
я   я | і ї ю ею єю е є ь й ей ям ями ях
3   ь 0 | і ю ей ям ями ях ам ами ах
о   о | а у ом ові і 0 и ів ам ами ах
е   е | я ю ем еві і ь ів ей ям ями ях
ще  е | а у ем еві і 0 ам ами ах
нн  я | ю ям і ї ь ів їв ями ях
ин  ин | ина ину инові ином ині и 0 ам ами ах
adj ий ій | а я е є і ї ого ього ому ьому им їм ім ої ьої їй у ю ою ьою их їх ими їми
сур 0 | а у ові им і и их ими
чий 0 | а е ої ій у ою ого ому им ім і их ими
`;

interface Paradigm {
  readonly name: string;
  readonly endings: readonly string[];
}

const read = (table: string): Paradigm[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...cells] = line.split(/\s+/);
      return { name, endings: cells.filter((cell) => cell !== '|').map((cell) => (cell === '0' ? '' : cell)) };
    });

export const PARADIGMS = { ru: read(RUSSIAN), uk: read(UKRAINIAN) } as const;
