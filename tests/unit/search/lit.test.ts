import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summariesOf } from '#main/archive/articleReads.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { newSearch } from './desk.ts';

const WORDS = [
  'Иран',
  'Ирана',
  'Ираном',
  'суд',
  'суда',
  'верховный',
  'міст',
  'Києва',
  'Київ',
  'Maduro',
  'Мадуро',
  'Бук',
  '-',
  '2',
];
const text = fc
  .array(fc.constantFrom(...WORDS, 'и', 'the', '.'), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const article = fc.record({ title: text, content: text, language: fc.constantFrom('ru', 'uk', 'en', 'bg') });

const word = fc.constantFrom(...WORDS.filter((one) => one !== '-'), 'Мадура', 'Бук-2');
const marked = fc
  .tuple(
    fc.constantFrom('', '', 'title:', 'original:'),
    word,
    fc.constantFrom('', '', '*', '~', '[wider]', '[exact]', '[same-script]'),
  )
  // Two words that must both occur: either of them is lit alone, too.
  .filter(([, one, behind]) => !(one === 'Бук-2' && behind === '*'));
const phrase = fc.tuple(fc.constantFrom('', 'title:'), word, word, fc.constantFrom('', '~'));
const term = fc.oneof(
  marked.map((parts) => parts.join('')),
  phrase.map(([field, one, other, behind]) => `${field}"${one} ${other}"${behind}`),
  fc.tuple(word, fc.nat(3), word).map(([one, between, other]) => `${one} near/${between + 1} ${other}`),
);

it('an article is found when something is lit in it, and only then, whatever is asked of whatever texts', () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 4 }),
      fc.array(term, { minLength: 1, maxLength: 6 }),
      (articles, terms) => {
        const search = newSearch();
        const ids = articles.map(({ content, ...fields }) => search.add(content, fields).articleId);
        for (const query of terms) {
          const found = new Set(search.find(`${query} `).hits.map(({ article: { id } }) => id));
          for (const id of ids) expect([query, found.has(id)]).toEqual([query, isLit(search, query, id)]);
        }
      },
    ),
    { numRuns: 25 },
  );
});

function isLit(search: ReturnType<typeof newSearch>, query: string, articleId: ArticleId): boolean {
  if (search.places({ query: `${query} `, articleId }).length > 0) return true;
  const [summary] = summariesOf(search.db, [articleId]);
  const { found } = search.searcher.understand({ query: `${query} ` });
  return (
    summary !== undefined && found !== null && found.matcher.spans(summary.title, 'title', summary.language).length > 0
  );
}
