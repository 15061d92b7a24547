// Synthetic news for measuring: a share of Russian and Ukrainian articles about one subject each, some translated, with
// invented surnames that go on growing as vocabularies do. Article `n` is the same whenever it is made, and nothing of
// it is kept: a million take no memory.
import { nouns, places, topics } from './news/lexicon.mjs';
import { somebody } from './news/people.mjs';
import { anchorsIn, lineNear } from './news/pool.mjs';
import { pick, randomFrom, zipf } from './news/random.mjs';
import { headline, sentence } from './news/sentences.mjs';
import { OUTLETS, TAGS } from './news/words.mjs';

export { readPool } from './news/pool.mjs';
export { randomFrom } from './news/random.mjs';

/** Change it when the articles change: archives kept from an older newsroom are made anew. */
export const NEWSROOM = 3;

const WORDS = 350;
const SHARE_RUSSIAN = 0.85;
const SHARE_TRANSLATED = 0.08;
const SHARE_TAGGED = 0.05;
const SHARE_INVENTED = 0.25;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAYS = 2000;
const DAY_MS = 86_400_000;

/**
 * Article number `n` of `total`.
 * @returns {{ title: string, text: string, segments: object[], language: string, outlet: string, published: string,
 *   cites: string[], tags: string[], translation: null | { text: string, segments: object[] } }}
 */
export function makeArticle(n, { pool = null, total = 10_000 } = {}) {
  const random = randomFrom(Math.imul(n, 2654435761) + 1);
  const language = random() < SHARE_RUSSIAN ? 'ru' : 'uk';
  const isTranslated = random() < SHARE_TRANSLATED;
  const subject = subjectOf(random);
  const say = teller(random, subject, isTranslated ? [language, 'en'] : [language], pool?.[language] ?? []);
  const sheets = (isTranslated ? [language, 'en'] : [language]).map(() => new Sheet());
  const cites = new Set();
  const title = say.title();
  title.forEach((line, i) => sheets[i].add(line, 'heading'));
  for (let paragraph = 1; sheets[0].words < WORDS; paragraph++) {
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--) {
      const told = say.sentence();
      told.lines.forEach((line, i) => sheets[i].add(line, 'sentence', paragraph));
      if (told.cites) cites.add(told.cites);
    }
  }
  const day = Math.min(DAYS, Math.floor((n / total) * DAYS + random() * 3));
  const [original, translation] = sheets.map(({ text, segments }) => ({ text: `${text}\n`, segments }));
  return {
    title: title[0],
    ...original,
    language,
    outlet: OUTLETS[zipf(random, OUTLETS.length)],
    published: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
    cites: [...cites],
    tags: random() < SHARE_TAGGED ? [TAGS[zipf(random, TAGS.length)]] : [],
    translation: translation ?? null,
  };
}

/** What an article is about: its people come up again and again, and others once. */
function subjectOf(random) {
  const people = [somebody(random), somebody(random), somebody(random)];
  return {
    nouns: nouns[topics[zipf(random, topics.length)]],
    place: places[zipf(random, places.length)],
    person: (luck) => (luck() < 0.7 ? pick(luck, people) : somebody(luck)),
  };
}

function teller(random, subject, languages, files) {
  const invented = () => sentence(random, subject, languages);
  if (files.length === 0) return { title: () => headline(random, subject, languages), sentence: invented };
  const anchors = anchorsIn(files, random);
  const found = () => {
    const { line, english } = lineNear(anchors, random);
    return { lines: languages.length > 1 ? [line, english ?? line] : [line], cites: null };
  };
  return {
    title: () => found().lines.map((line) => line.replace(/\.$/, '').slice(0, 90)),
    sentence: () => (random() < SHARE_INVENTED ? invented() : found()),
  };
}

/** A text as it grows, with the places of its sentences. */
class Sheet {
  text = '';
  segments = [];
  words = 0;
  #paragraph = 0;

  add(line, kind, paragraph = 0) {
    if (this.text !== '') this.text += paragraph === this.#paragraph ? ' ' : '\n\n';
    this.#paragraph = paragraph;
    const start = this.text.length;
    this.text += line;
    this.segments.push({ paragraph, kind, start, end: this.text.length });
    for (let at = 0; at !== -1; at = line.indexOf(' ', at + 1)) this.words++;
  }
}
