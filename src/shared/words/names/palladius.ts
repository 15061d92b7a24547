/** Chinese names: pinyin and how Palladius writes its syllables in Russian (Ukrainian differs in э and и only). */

const WHOLE: Record<string, string> = {
  ...{ yi: 'и', ya: 'я', yao: 'яо', ye: 'е', you: 'ю', yan: 'янь', yin: 'инь', yang: 'ян', ying: 'ин', yong: 'юн' },
  ...{ yu: 'юй', yue: 'юэ', yuan: 'юань', yun: 'юнь', wu: 'у', wa: 'ва', wo: 'во', wai: 'вай', wei: 'вэй' },
  ...{ wan: 'вань', wen: 'вэнь', wang: 'ван', weng: 'вэн', er: 'эр', a: 'а', ai: 'ай', an: 'ань', ang: 'ан', ao: 'ао' },
  ...{ e: 'э', en: 'энь', ou: 'оу', hui: 'хуэй', zi: 'цзы', ci: 'цы', si: 'сы' },
};
const INITIALS: Record<string, string> = {
  ...{ zh: 'чж', ch: 'ч', sh: 'ш', b: 'б', p: 'п', m: 'м', f: 'ф', d: 'д', t: 'т', n: 'н', l: 'л', g: 'г', k: 'к' },
  ...{ h: 'х', r: 'ж', z: 'цз', c: 'ц', s: 'с' },
};
const FINALS: Record<string, string> = {
  ...{ a: 'а', o: 'о', e: 'э', ai: 'ай', ei: 'эй', ao: 'ао', ou: 'оу', an: 'ань', en: 'энь', ang: 'ан', eng: 'эн' },
  ...{ ong: 'ун', i: 'и', iao: 'яо', ie: 'е', iu: 'ю', ian: 'янь', in: 'инь', ing: 'ин', iang: 'ян', u: 'у', ua: 'уа' },
  ...{ uo: 'о', uai: 'уай', ui: 'уй', uan: 'уань', un: 'унь', uang: 'уан' },
};
const SOFT_INITIALS: Record<string, string> = { j: 'цз', q: 'ц', x: 'с' };
const SOFT_FINALS: Record<string, string> = {
  ...{ i: 'и', ia: 'я', iao: 'яо', ie: 'е', iu: 'ю', ian: 'янь', in: 'инь', iang: 'ян', ing: 'ин', iong: 'юн' },
  ...{ u: 'юй', ue: 'юэ', uan: 'юань', un: 'юнь' },
};

const SYLLABLES = new Map([
  ...combine(INITIALS, FINALS),
  ...combine(SOFT_INITIALS, SOFT_FINALS),
  ...Object.entries(WHOLE),
]);
const LONGEST_SYLLABLE = 6;

function combine(initials: Record<string, string>, finals: Record<string, string>): [string, string][] {
  return Object.entries(initials).flatMap(([initial, first]) =>
    Object.entries(finals).map(([final, rest]): [string, string] => [initial + final, first + rest]),
  );
}

/** The Cyrillic spelling if the word can be read as pinyin ("guangzhou" → "гуанчжоу"); null when it can't. */
export function palladiusOf(latin: string): string | null {
  if (latin === '') return '';
  for (let length = Math.min(LONGEST_SYLLABLE, latin.length); length > 0; length--) {
    const syllable = SYLLABLES.get(latin.slice(0, length));
    const rest = syllable === undefined ? null : palladiusOf(latin.slice(length));
    if (syllable !== undefined && rest !== null) return syllable + rest;
  }
  return null;
}
