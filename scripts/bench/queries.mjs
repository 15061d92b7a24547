// Queries of each class by how many articles hold them, counted by FTS5 itself.
import { makeArticle, randomFrom, readPool } from './newsroom.mjs';

const MANY = 30;

/** Evenly from a list, always the same. */
const spread = (list, limit) =>
  list.filter((_, i) => i % Math.max(1, Math.floor(list.length / limit)) === 0).slice(0, limit);

/** @returns {Record<string, { query: string, plain: string, sort: 'relevance' | 'newest' }[]>} */
export function queriesFor(bare, { total, pool, many = MANY }) {
  bare.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, 'bare', 'row')");
  const counts = bare
    .prepare("SELECT term, doc FROM temp.words WHERE length(term) > 2 AND term GLOB '*[а-яіїєґ]*'")
    .all();
  const between = (least, most) =>
    spread(
      counts.filter(({ doc }) => doc >= least && doc <= most).map(({ term }) => term),
      many,
    );
  const articles = someArticles(total, pool);
  const docOf = new Map(counts.map(({ term, doc }) => [term, doc]));
  const pairs = (least, most) => pairsIn(articles, (word) => within(docOf.get(word) ?? 0, least, most)).slice(0, many);
  const words = {
    'rare word': between(5, Math.max(5, Math.min(50, total / 200))),
    'middling word': between(total * 0.001, total * 0.01),
    'common word': between(total * 0.05, total * 0.2),
    'very common word': between(total * 0.25, total),
  };
  const classes = {
    ...words,
    'two middling (AND)': pairs(total * 0.001, total * 0.01),
    'two common (AND)': pairs(total * 0.05, total * 0.2),
    phrase: phrasesIn(articles).slice(0, many),
    'prefix of 2': beginnings(articles, 2).slice(0, many),
    'prefix of 3': beginnings(articles, 3).slice(0, many),
    'prefix of 4': beginnings(articles, 4).slice(0, many),
  };
  const asked = (list, sort) => list.map((query) => ({ query, plain: plainly(query), sort }));
  return {
    ...Object.fromEntries(Object.entries(classes).map(([name, list]) => [name, asked(list, 'relevance')])),
    'newest first': asked(
      Object.values(words).flatMap((list) => spread(list, Math.ceil(many / 4))),
      'newest',
    ),
  };
}

const within = (value, least, most) => value >= least && value <= most;

/** The same in FTS5's own syntax. */
const plainly = (query) =>
  query.startsWith('"')
    ? query
    : query
        .split(' ')
        .map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`))
        .join(' ');

function someArticles(total, pool) {
  const sentences = readPool(pool);
  const random = randomFrom(42);
  return Array.from({ length: 400 }, () => {
    const { text } = makeArticle(Math.floor(random() * total), { pool: sentences, total });
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  });
}

/** Two words that fit and stand in one article, so that something is found. */
function pairsIn(articles, fits) {
  return articles.flatMap((words) => {
    const [first, ...others] = [...new Set(words)].filter(fits);
    const second = others.at(Math.floor(others.length / 2));
    return second === undefined ? [] : [`${first} ${second}`];
  });
}

/** Two words that follow each other in a sentence of an article. */
const phrasesIn = (articles) =>
  articles.flatMap((words, i) => {
    const at = (i * 31) % (words.length - 1);
    const pair = words.slice(at, at + 2);
    return pair.every((word) => word.length > 3 && /^\p{L}+$/u.test(word)) ? [`"${pair.join(' ')}"`] : [];
  });

/** What somebody has typed of a word, often those of frequent words. */
const beginnings = (articles, length) => [
  ...new Set(
    articles.flatMap((words, i) => {
      const word = words[(i * 17) % words.length];
      return word.length > length + 1 ? [`${word.slice(0, length)}*`] : [];
    }),
  ),
];
