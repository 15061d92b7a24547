// Sentences of the synthetic news: one scene told in any of three languages.
import { CASES } from './decline.mjs';
import { adjectives, compounds, deeds, nouns, places, sayings, times } from './lexicon.mjs';
import { below, pick, zipf } from './random.mjs';
import { OUTLETS } from './words.mjs';

/**
 * n: a thing with or without adjective, p: a person, v: a deed by n or p, w: a saying by p, c: a city, t: a time,
 * d: a number, o: an outlet. The number tells one from another; after it the case, or for verbs who does it.
 */
const FRAMES = [
  {
    ru: '{p1 nom} {v1 p1} {n1 acc} {n2 gen} в {c1 loc} {t1}.',
    uk: '{p1 nom} {v1 p1} {n1 acc} {n2 gen} у {c1 loc} {t1}.',
    en: '{p1} {v1} {n1} of {n2} in {c1} {t1}.',
  },
  {
    ru: '{n1 nom} {v1 n1} {n2 acc}, {w1 p1} {p1 nom}, когда {n3 nom} {v2 n3} {n4 acc} {n5 gen}.',
    uk: '{n1 nom} {v1 n1} {n2 acc}, {w1 p1} {p1 nom}, коли {n3 nom} {v2 n3} {n4 acc} {n5 gen}.',
    en: '{n1} {v1} {n2}, {p1} {w1}, when {n3} {v2} {n4} of {n5}.',
  },
  {
    ru: 'По словам {p1 gen}, {n1 nom} {t1} {v1 n1} {n2 acc}, несмотря на {n3 acc} и {n4 acc}.',
    uk: 'За словами {p1 gen}, {n1 nom} {t1} {v1 n1} {n2 acc}, попри {n3 acc} та {n4 acc}.',
    en: 'According to {p1}, {n1} {v1} {n2} {t1} in spite of {n3} and {n4}.',
  },
  {
    ru: '{t1} {n1 nom} {c1 gen} {v1 n1} {n2 acc} и {n3 acc}, однако подробностей о {n4 loc} не было.',
    uk: '{t1} {n1 nom} {c1 gen} {v1 n1} {n2 acc} і {n3 acc}, однак подробиць про {n4 acc} не було.',
    en: '{t1} {n1} of {c1} {v1} {n2} and {n3}, but there were no details on {n4}.',
  },
  {
    ru: 'Речь идёт о {n1 loc} {n2 gen}, которую {p1 nom} и {p2 nom} обсуждали с {n3 ins} в {c1 loc}.',
    uk: 'Ідеться про {n1 acc} {n2 gen}, яку {p1 nom} та {p2 nom} обговорювали з {n3 ins} у {c1 loc}.',
    en: 'This is about {n1} of {n2}, which {p1} and {p2} were discussing with {n3} in {c1}.',
  },
  {
    ru: '{n1 nom} {n2 gen} вместе с {p1 ins} {v1 n1} {n3 acc} за {d1} дней до {n4 gen}.',
    uk: '{n1 nom} {n2 gen} разом з {p1 ins} {v1 n1} {n3 acc} за {d1} днів до {n4 gen}.',
    en: '{n1} of {n2} together with {p1} {v1} {n3} {d1} days before {n4}.',
  },
  {
    ru: 'Ранее {p1 nom} {w1 p1}, что {n1 nom} {v1 n1} {n2 acc} без {n3 gen} и передал {n4 acc} {p2 dat}.',
    uk: 'Раніше {p1 nom} {w1 p1}, що {n1 nom} {v1 n1} {n2 acc} без {n3 gen} і передав {n4 acc} {p2 dat}.',
    en: 'Earlier {p1} {w1} that {n1} {v1} {n2} without {n3} and gave {n4} to {p2}.',
  },
  {
    ru: 'Из-за {n1 gen} {n2 nom} в {c1 loc} {v1 n2} {n3 acc}, хотя {n4 nom} ещё не {v2 n4} {n5 acc}.',
    uk: 'Через {n1 acc} {n2 nom} у {c1 loc} {v1 n2} {n3 acc}, хоча {n4 nom} ще не {v2 n4} {n5 acc}.',
    en: 'Because of {n1} {n2} in {c1} {v1} {n3}, although {n4} had not yet {v2} {n5}.',
  },
  {
    ru: 'Расходы на {n1 acc} выросли на {d1} процентов, а {n2 nom} {v1 n2} {n3 acc} на {d2} миллионов.',
    uk: 'Видатки на {n1 acc} зросли на {d1} відсотків, а {n2 nom} {v1 n2} {n3 acc} на {d2} мільйонів.',
    en: 'Spending on {n1} grew by {d1} per cent, and {n2} {v1} {n3} by {d2} million.',
  },
  {
    ru: '«{n1 nom} не {v1 n1} {n2 acc}, и {n3 nom} {v2 n3} {n4 acc}», — {w1 p1} {p1 nom}.',
    uk: '«{n1 nom} не {v1 n1} {n2 acc}, і {n3 nom} {v2 n3} {n4 acc}», — {w1 p1} {p1 nom}.',
    en: '“{n1} has not {v1} {n2}, and {n3} {v2} {n4},” {p1} {w1}.',
  },
  {
    ru: 'Как сообщает «{o1}», {n1 nom} {p1 gen} {v1 n1} {n2 acc} {t1}.',
    uk: 'Як повідомляє «{o1}», {n1 nom} {p1 gen} {v1 n1} {n2 acc} {t1}.',
    en: 'As “{o1}” reports, {n1} of {p1} {v1} {n2} {t1}.',
  },
  {
    ru: 'К {n1 dat} {p1 nom} относится с {n2 ins}: {n3 nom} {v1 n3} {n4 acc}, а {n5 nom} в {c1 loc} {v2 n5} {n6 acc}.',
    uk: 'До {n1 gen} {p1 nom} ставиться з {n2 ins}: {n3 nom} {v1 n3} {n4 acc}, а {n5 nom} у {c1 loc} {v2 n5} {n6 acc}.',
    en: '{p1} looks at {n1} with {n2}: {n3} {v1} {n4}, and {n5} in {c1} {v2} {n6}.',
  },
];
const TITLE = {
  ru: '{n1 nom} {v1 n1} {n2 acc} {n3 gen}: {p1 nom} о {n4 loc}',
  uk: '{n1 nom} {v1 n1} {n2 acc} {n3 gen}: {p1 nom} про {n4 acc}',
  en: '{n1} {v1} {n2} of {n3}: {p1} on {n4}',
};

/** "По словам {p1 gen}." → ['По словам ', ['p1', 'gen'], '.'] */
const compile = (frame) =>
  Object.fromEntries(
    Object.entries(frame).map(([language, line]) => [
      language,
      line.split(/\{([^}]+)\}/).map((part, i) => (i % 2 ? part.split(' ') : part)),
    ]),
  );
const frames = FRAMES.map(compile);
const title = compile(TITLE);

/** What a frame's slots stand for, chosen as they are met. */
class Scene {
  constructor(random, subject) {
    this.random = random;
    this.subject = subject;
    this.chosen = new Map();
  }

  of(slot) {
    let found = this.chosen.get(slot);
    if (!found) this.chosen.set(slot, (found = this.#choose(slot[0])));
    return found;
  }

  #choose(kind) {
    const { random, subject } = this;
    if (kind === 'n') return this.#thing();
    if (kind === 'p') return subject.person(random);
    if (kind === 'v') return some(random, deeds);
    if (kind === 'w') return some(random, sayings);
    if (kind === 'c') return random() < 0.6 ? subject.place : places[zipf(random, places.length)];
    if (kind === 't') return pick(random, times);
    if (kind === 'd') return 2 + zipf(random, 3000);
    return pick(random, OUTLETS);
  }

  #thing() {
    const { random, subject } = this;
    const list = random() < 0.7 ? subject.nouns : nouns.general;
    const luck = random();
    const adjective =
      luck < 0.35 ? some(random, adjectives) : luck < 0.4 ? compounds[below(random, compounds.length)] : null;
    return { noun: some(random, list), adjective, isMany: random() < 0.3 };
  }
}

/** Half the time what is often said, half the time anything. */
const some = (random, list) => list[random() < 0.5 ? zipf(random, list.length) : below(random, list.length)];

function thingIn(language, { noun, adjective, isMany }, grammarCase) {
  if (language === 'en') return `the ${adjective ? `${adjective.en} ` : ''}${noun.en}${isMany ? 's' : ''}`;
  const { gender, forms } = noun[language];
  const at = CASES.indexOf(grammarCase);
  const word = forms[isMany ? at + 6 : at];
  if (!adjective) return word;
  // The accusative of living beings is their genitive, and so is their adjective's.
  const likeGenitive = at === 3 && (isMany || gender === 'm') && word === forms[isMany ? 7 : 1];
  return `${adjective[language][isMany ? 'p' : gender][likeGenitive ? 1 : at]} ${word}`;
}

function slotIn(language, scene, [slot, how]) {
  const kind = slot[0];
  const value = scene.of(slot);
  if (kind === 'n') return thingIn(language, value, how);
  if (kind === 'd' || kind === 'o') return String(value);
  if (kind === 't') return value[language];
  if (language === 'en') return value.en;
  if (kind === 'p') return value[language][CASES.indexOf(how)];
  if (kind === 'c') return value[language].forms[CASES.indexOf(how)];
  const doer = scene.of(how);
  return value[language][how[0] === 'p' ? 'm' : doer.isMany ? 'p' : doer.noun[language].gender];
}

function tell(frame, language, scene) {
  let line = '';
  for (const part of frame[language]) line += typeof part === 'string' ? part : slotIn(language, scene, part);
  if (language === 'ru') line = line.replace(/( о|^о) (?=[аиоуэ])/gi, '$1б ');
  const first = line.search(/[\p{L}\d]/u);
  return line.slice(0, first) + line[first].toUpperCase() + line.slice(first + 1);
}

/** One sentence in `languages`, and the outlet it cites or null. */
export function sentence(random, subject, languages) {
  const frame = frames[below(random, frames.length)];
  const scene = new Scene(random, subject);
  const lines = languages.map((language) => tell(frame, language, scene));
  return { lines, cites: scene.chosen.get('o1') ?? null };
}

export function headline(random, subject, languages) {
  const scene = new Scene(random, subject);
  return languages.map((language) => tell(title, language, scene));
}
