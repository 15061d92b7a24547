// Synthetic news for measuring: sentences put together from word lists of our own (or a folder of texts, one sentence
// a line), with invented surnames that go on growing as vocabularies do. The same seed makes the same articles.
import fs from 'node:fs';
import path from 'node:path';

const RU = {
  who: [
    'министр',
    'губернатор',
    'комитет',
    'ведомство',
    'собеседник издания',
    'представитель компании',
    'мэр',
    'суд',
    'правительство',
    'наблюдатели',
    'эксперты',
    'совет директоров',
  ],
  did: [
    'заявил',
    'сообщил',
    'подтвердил',
    'опроверг',
    'обсудил',
    'отложил',
    'поддержал',
    'раскритиковал',
    'утвердил',
    'пересмотрел',
    'предложил',
    'согласовал',
  ],
  what: [
    'новый бюджет',
    'условия соглашения',
    'ремонт моста',
    'поставки зерна',
    'тарифы на электроэнергию',
    'строительство порта',
    'план переговоров',
    'расследование аварии',
    'закупку самолётов',
    'санкции против банка',
    'отчёт аудиторов',
    'запуск железной дороги',
  ],
  where: [
    'в Москве',
    'в Тегеране',
    'в Каракасе',
    'на границе',
    'в области',
    'в столице',
    'в парламенте',
    'на форуме',
    'в порту',
    'на заводе',
  ],
  when: [
    'в понедельник',
    'на прошлой неделе',
    'накануне',
    'утром',
    'в январе',
    'осенью',
    'после заседания',
    'до конца года',
  ],
  tail: [
    'однако подробностей не привёл',
    'не уточнив сроков',
    'сославшись на документы',
    'несмотря на возражения оппозиции',
    'и пообещал вернуться к вопросу',
    'хотя источники говорят об обратном',
  ],
  ends: ['', 'а', 'у', 'ом', 'е'],
};
const UK = {
  who: [
    'міністр',
    'голова громади',
    'комітет',
    'відомство',
    'співрозмовник видання',
    'мер',
    'суд',
    'уряд',
    'спостерігачі',
    'експерти',
  ],
  did: [
    'заявив',
    'повідомив',
    'підтвердив',
    'спростував',
    'обговорив',
    'відклав',
    'підтримав',
    'розкритикував',
    'затвердив',
    'переглянув',
  ],
  what: [
    'новий бюджет',
    'умови угоди',
    'ремонт мосту',
    'постачання зерна',
    'тарифи на електроенергію',
    'будівництво порту',
    'план переговорів',
    'розслідування аварії',
    'звіт аудиторів',
    'запуск залізниці',
  ],
  where: [
    'у Києві',
    'у Львові',
    'на кордоні',
    'в області',
    'у столиці',
    'у парламенті',
    'на форумі',
    'у порту',
    'їхнім коштом',
  ],
  when: [
    'у понеділок',
    'минулого тижня',
    'напередодні',
    'вранці',
    'у січні',
    'восени',
    'після засідання',
    'до кінця року',
  ],
  tail: [
    'однак подробиць не навів',
    'не уточнивши строків',
    'пославшись на документи',
    'попри заперечення опозиції',
    'і пообіцяв повернутися до питання',
  ],
  ends: ['', 'а', 'у', 'ом', 'і'],
};
const SYLLABLES = [
  'ба',
  'ве',
  'гри',
  'до',
  'жа',
  'зо',
  'ка',
  'лу',
  'ми',
  'но',
  'пе',
  'ра',
  'со',
  'ту',
  'фе',
  'ха',
  'че',
  'ши',
];

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Few people are in the news every day, many once: ranks by a power law over a list that never ends. */
function surname(random, ends) {
  const rank = Math.floor(1 / (random() ** 1.2 + 1e-5));
  const spell = randomFrom(rank * 7919 + 13);
  const stem =
    pick(spell, SYLLABLES) +
    pick(spell, SYLLABLES) +
    (rank > 40 ? pick(spell, SYLLABLES) : '') +
    pick(spell, ['нов', 'рин', 'лев', 'ский']);
  return stem[0].toUpperCase() + stem.slice(1) + pick(random, ends);
}

function sentence(random, words) {
  const { who, did, what, where, when, tail, ends } = words;
  const body = `${pick(random, who)} ${surname(random, ends)} ${pick(random, did)} ${pick(random, what)} ${pick(random, where)} ${pick(random, when)}`;
  const end = random() < 0.5 ? `, ${pick(random, tail)}` : '';
  return `${body[0].toUpperCase()}${body.slice(1)}${end}.`;
}

/** @returns sentences of every *.ru and *.uk file below a folder, or null without one. */
export function readPool(folder) {
  if (!folder) return null;
  const files = fs.readdirSync(folder, { recursive: true }).filter((name) => /\.(ru|uk)$/.test(name));
  const lines = files.flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line.length > 40);
}

/** Article number `n`: title and text of about 350 words, 85 % Russian, 15 % Ukrainian. */
export function makeArticle(n, pool = null) {
  const random = randomFrom(n * 2654435761 + 1);
  const words = random() < 0.85 ? RU : UK;
  const next = () => (pool ? pick(random, pool) : sentence(random, words));
  const title = next().replace(/\.$/, '').slice(0, 90);
  const paragraphs = [];
  for (let total = 0; total < 350;) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, next).join(' ');
    total += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return { title, text: `${title}\n\n${paragraphs.join('\n\n')}\n` };
}
