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

/** How a name goes on in Latin letters where its Cyrillic form has one of these endings. */
const PARADIGMS: readonly (readonly [RegExp, readonly string[]])[] = [
  // Путин, Лавров: Latin ends with its consonant
  [/^(?:e|h)?$/, words('а у ом ем е ы и і ами ах ам ові еві ым им ім і я ю ям ями ях ь єм')],
  // Москва, Украина, Наталья
  [
    /^(?:i|y|j)?ah?$/,
    words('а ы и і ї е у ю я ой ей ою ею єю ам ами ах ям ями ях ій ією ії ие ию ией ий ия ія ію ья ье ью'),
  ],
  // Тихановская
  [/^(?:a|aya|aja|aia|aa)$/, words('ая ой ую ою а ої ій у')],
  // Сергей, Юрий, Зеленский, Навальный
  [
    /^(?:i|y|j|ii|iy|ij|yi|yy|yj|ei|ey|ej|ui|oi|oy)$/,
    words('ий ый ой ій ого его ому ему ым им ом ем єм ым их ых ые ие ыми ими ім і и'),
  ],
  [
    /^(?:i|y|j|ii|iy|ij|yi|yy|yj)$/,
    words('й я ю ем єм е и ї єві еві ия ию ием ии ія ію ієм ії иев іїв ієві ь ям ями ях'),
  ],
  // Дмитро, Шевченко, Токио
  [/^(?:o|e)$/, words('о е а у ом ем і и ові еві ем ы ам ами ах')],
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

const known = new Map<string, ReadonlySet<string>>();

/** The case endings that may stand where a Latin spelling goes on so; none when it goes on with anything but an ending. */
export function endingsInPlaceOf(latinRest: string): ReadonlySet<string> {
  const memo = known.get(latinRest);
  if (memo) return memo;
  const endings = new Set(PARADIGMS.filter(([rest]) => rest.test(latinRest)).flatMap(([, list]) => list));
  if (latinRest.length <= LONGEST_REST) known.set(latinRest, endings);
  return endings;
}

/** Longer rests are no endings. */
export const LONGEST_REST = 3;
