/** What the names of Russian and Ukrainian end in, by case. */

/** Endings a name may lose before it is looked up: the longest that fits. No -ов, -ев, -ин, -ан: surnames end so. */
const LOST =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ові|еві|єві|ої|ою|ею|єю|ах|ях|ам|ям|ом|ем|єм|ой|ей|ый|ий|ій|ым|им|ім|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|а|я|о|е|є|ы|и|і|ї|у|ю|ь|й)$/u;
const SHORTEST = 3;

/** The word without its case ending, roughly; the same for every form of nearly every name. */
export function withoutEnding(cyrillic: string): string {
  const base = cyrillic.replace(LOST, '');
  return base.length < SHORTEST ? cyrillic : base;
}

interface Paradigm {
  /** How the Latin spelling goes on, with the letter before. */
  readonly rest: RegExp;
  /** What may stand there in Cyrillic. */
  readonly endings: readonly string[];
}

const paradigm = (rest: RegExp, endings: string): Paradigm => ({ rest, endings: endings.split(' ') });

const PARADIGMS: readonly Paradigm[] = [
  // Путин, Лавров, Блинкен, Мерц
  paradigm(/^[^aeiouy]e?$/, 'а у ом ем е ы і ами ах ам ові ым им ім'),
  paradigm(/^[^aeiouy]$/, 'и еві я ю ям ями ях ь єм'),
  // Москва, Украина, Наталья
  paradigm(
    /^.[iyj]?ah?$/,
    'а ы и і ї е у ю я ой ей ою ею єю ам ами ах ям ями ях ій ією ії ие ию ией ий ия ія ію ья ье ью',
  ),
  // Тихановская
  paradigm(/^[kntv](?:a|aya|aja|aia|aa)$/, 'ая ой ую ою а ої ій у'),
  // Зеленский, Навальный, Толстой
  paradigm(
    /^[kntlv](?:i|y|j|ii|iy|ij|yi|yy|yj|oi|oy)$/,
    'ий ый ой ій ого его ому ему ым им ом ем єм ым их ых ые ие ыми ими ім і и',
  ),
  // Сергей, Юрий
  paradigm(
    /^.(?:i|y|j|ii|iy|ij|yi|yy|yj)$/,
    'й я ю ем єм е и ї єві еві ия ию ием ии ія ію ієм ії иев іїв ієві ь ям ями ях',
  ),
  // Дмитро, Косово
  paradigm(/^.o$/, 'о е а у ом ем і и ові еві ем ы ам ами ах'),
];

const known = new Map<string, ReadonlySet<string>>();

/** The case endings that may stand where a Latin spelling goes on so after that letter; none if no name ends like that. */
export function endingsInPlaceOf(latinRest: string, letterBefore: string): ReadonlySet<string> {
  const key = letterBefore + latinRest;
  const memo = known.get(key);
  if (memo) return memo;
  const endings = new Set(PARADIGMS.filter(({ rest }) => rest.test(key)).flatMap((one) => one.endings));
  if (latinRest.length <= LONGEST_REST) known.set(key, endings);
  return endings;
}

/** Longer rests are no endings. */
export const LONGEST_REST = 3;
/** In Cyrillic. */
export const LONGEST_ENDING = Math.max(...PARADIGMS.flatMap(({ endings }) => endings.map(({ length }) => length)));
