import { soundReader } from './sounds.ts';

/**
 * The consonants of Latin spellings as classes: B D F G H K L M N P R S T V, where S is everything that hisses (с з ц ч ш
 * щ ж дж), because no two spelling habits agree on those. The first reading of a group is the one a vocabulary keeps.
 */
export const latinSounds = soundReader({
  ...{ ao: ['.u(?=[^aeiouy]): - V'], e: ['eu(?=[^aeiouy]): - V'] },
  b: ['bh?: B'],
  c: [
    'chtch: S',
    'ch(?=[rl]): K H S',
    'ch(?=[iouy]): S K H T',
    'ch: S K H',
    'ck: K SK',
    'cs: KS S',
    'cz: S',
    'cc(?=[eiy]): S KS',
    'c(?=[eiy]): S K',
    'c$(?<=ic): S K',
    'c: K S',
  ],
  d: ['dzh|dsch|dsh|dj|dz|dg(?=e): S', 'dh: D S', 'd: D'],
  f: ['ff?$(?<=[oei]ff?): V F', 'f: F'],
  g: ['gh: G -', 'gn(?<=^..): N KN', 'g(?=[eiyn]): G S -', 'g: G'],
  h: ['h(?<=^.): H G -', 'h: - H G'],
  j: ['j(?<=^.): S - H', 'j(?=$|[^aeiouy])|j(?<=[^aeiouyn]j): - S H', 'j: S - H'],
  k: ['kh: H K', 'kn(?<=^..): N KN', 'k: K'],
  l: ['l: L'],
  m: ['m: M'],
  n: ['ng(?![aeiouyrl]): NG N', 'n: N'],
  p: ['ph: F', 'p: P'],
  q: ['qu: K KV', 'q: K S'],
  r: ['rz: RS S', 'rh?: R'],
  s: ['schtsch|stsch|szcz|shch: S', 'sch: S SK', 'sh|sz: S', 'sc(?=[eiy]): S', 's: S'],
  t: ['tsch|tch|tsh|tzsch: S', 'ts(?<=^..): S T', 'ts|tz|tc: S', 'th: T S F', 't: T'],
  v: ['v(?<=^.): V F', 'v: V'],
  w: ['wr(?<=^..): R VR', 'wh?: V -'],
  x: ['x(?<=^.|[ng].): S KS', 'x: KS S'],
  z: ['zh|zs|z: S'],
});

/** Without the last sound if Cyrillic loses it as a case ending (Ибрагим, as if of Ибраг) or French keeps it silent. */
export const withoutWeakEnd = (latin: string): string =>
  latin.replace(/(?<=[aeiouy])(?:m|k?h|ch|go|mu|[tsxdzpr]|ts|ld|lt)$/, '');
