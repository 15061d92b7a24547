// Invented surnames without end, declined: few people are in the news every day, many only once.
import { zipf } from './random.mjs';

const ONSETS = 'б бр в вл г гр д др ж з к кл кр л м мл н п пл р с св сл ст т тр ф х ц ч ш щ'.split(' ');
const VOWELS = 'а е и о у я ю'.split(' ');
const SYLLABLES = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));

const RU = ['', 'а', 'у', 'а', 'ым', 'е'];
const UK = ['', 'а', 'у', 'а', 'им', 'і'];
/** What a surname ends with, and its six cases in each language. */
const KINDS = [
  { end: { ru: 'нов', uk: 'нов', en: 'nov' }, ru: RU, uk: UK },
  { end: { ru: 'рин', uk: 'рін', en: 'rin' }, ru: RU, uk: UK },
  { end: { ru: 'лев', uk: 'лєв', en: 'lev' }, ru: RU, uk: UK },
  { end: { ru: 'енко', uk: 'енко', en: 'enko' }, ru: ['', '', '', '', '', ''], uk: ['', '', '', '', '', ''] },
  { end: { ru: 'чук', uk: 'чук', en: 'chuk' }, ru: ['', 'а', 'у', 'а', 'ом', 'е'], uk: ['', 'а', 'у', 'а', 'ом', 'у'] },
  {
    end: { ru: 'вск', uk: 'вськ', en: 'vsk' },
    ru: ['ий', 'ого', 'ому', 'ого', 'им', 'ом'],
    uk: ['ий', 'ого', 'ому', 'ого', 'им', 'ому'],
  },
  {
    end: { ru: 'дзор', uk: 'дзор', en: 'dzor' },
    ru: ['', 'а', 'у', 'а', 'ом', 'е'],
    uk: ['', 'а', 'у', 'а', 'ом', 'і'],
  },
];
const LATIN = Object.fromEntries(
  `а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю yu я ya`
    .split(' ')
    .reduce((pairs, part, i, all) => (i % 2 ? [...pairs, [all[i - 1], part]] : pairs), []),
);
const RANKS = 4_000_000;

/** The person of that rank, always the same. */
function personOf(rank) {
  let left = rank;
  let stem = '';
  do {
    stem += SYLLABLES[(left * 97 + 31) % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  if (stem.length < 3) stem += SYLLABLES[(rank * 53) % SYLLABLES.length];
  const kind = KINDS[rank % KINDS.length];
  const latin = [...stem].map((letter) => LATIN[letter]).join('');
  const named = (word) => word[0].toUpperCase() + word.slice(1);
  return {
    gender: 'm',
    ru: kind.ru.map((ending) => named(stem) + kind.end.ru + ending),
    uk: kind.uk.map((ending) => named(stem.replaceAll('и', 'і')) + kind.end.uk + ending),
    en: named(latin) + kind.end.en + (kind.end.en === 'vsk' ? 'y' : ''),
  };
}

/** A small cache: those who are often in the news are not spelt anew each time. */
const known = new Map();

export function somebody(random) {
  const rank = zipf(random, RANKS);
  if (rank > 5000) return personOf(rank);
  let person = known.get(rank);
  if (!person) known.set(rank, (person = personOf(rank)));
  return person;
}
