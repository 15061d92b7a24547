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
    'cu(?=[aeio]): K KV',
    'cz: S',
    'cc(?=[eiy]): S KS',
    'c(?=[eiy]): S K',
    'c$(?<=ic): S K',
    'c: K S',
  ],
  d: ['dzh|dsch|dsh|dj|dz|dg(?=[el]): S', 'dh: D S', 'd: D'],
  f: ['ff?$(?<=[oe]ff?): V F', 'f: F'],
  g: ['gh(?=t): - G', 'gh: G -', 'gn(?<=^..): N KN', 'gu(?=[aeio]): G GV', 'g(?=[eiyn]): G S - H', 'g: G'],
  h: ['h(?<=^.): H G -', 'h: - H G'],
  j: ['j(?<=^.): S - H', 'j(?=$|[^aeiouy])|j(?<=[^aeiouyn]j): - S H', 'j: S - H'],
  k: ['kh: H K', 'kn(?<=^..): N KN', 'k: K'],
  l: ['l: L'],
  m: ['m: M'],
  n: ['ng(?![aeiouyrl]): NG N', 'n: N'],
  p: ['ph: F', 'p: P'],
  q: ['qu: K KV', 'q: K S'],
  r: ['rz: RS S', 'rh: R RH RG', 'r: R'],
  s: ['schtsch|stsch|szcz|shch: S', 'sch: S SK', 'sh|sz: S', 'sc(?=[eiy]): S', 's: S'],
  t: ['tsch|tch|tsh|tzsch: S', 'ts(?<=^..): S T', 'tts|ts|tz|tc|tes$: S TS', 'th: T S F', 't: T'],
  v: ['v(?<=^.): V F', 'v: V'],
  w: ['wr(?<=^..): R VR', 'wh?: V -'],
  x: ['x(?<=^.|[ng].): S KS', 'x: KS S'],
  z: ['zh|zs|z: S'],
});

/** Without the last sound if Cyrillic loses it as a case ending (Ибрагим, as if of Ибраг), French keeps it silent, or as plural. */
export const withoutWeakEnd = (latin: string): string =>
  latin.replace(/(?<=[aeiouy])(?:me?|k?h|ch|go|mu|[tdxzpr]|ts|ld|lt)$|(?<=[rn])[tdxzpc]$|(?<=..)s$/, '');
