import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, redo, undo } from '#main/archive/acts.ts';
import { binArticle, updateArticleFields } from '#main/archive/articles.ts';
import { listArticles } from '#main/archive/articleReads.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { insertPassage } from '#main/archive/passages.ts';
import { ensureTag, tagPassage } from '#main/archive/tags.ts';
import type { Column, Plan } from '#main/searchIndex/types.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { addArticle, addTranslation, fieldsFor, newArchive, NOW } from '../../support/archive.ts';
import { searchingIn } from '../../support/searching.ts';
import { naively, readArticles } from './naive.ts';

const WORDS = ['мост', 'моста', 'мосту', 'ремонт', 'міст', 'ще', 'ещё', 'bridge', 'Bridges', 'NATO', '2024', 'п’ять'];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const language = fc.constantFrom('ru', 'uk', 'en', 'bg', 'de');
const day = fc.constantFrom(null, '2026-01-08', '2026-02-20', '2025-12-31');

interface Change {
  do: 'translate' | 'retitle' | 'tag' | 'note' | 'bin';
  at: number;
  text: string;
}
type Step =
  | Change
  | { do: 'add'; title: string; text: string; language: string; day: string | null; outlet: string }
  | { do: 'undo' | 'redo' | 'look' };

const at = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('add' as const), title: text, text, language, day, outlet: word }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom<Change['do']>('translate', 'retitle', 'retitle', 'tag', 'note', 'bin'),
      at,
      text,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'look' as const) }) },
);

const fold = (typed: string): string => typed.toLowerCase().replace('ё', 'е').replace('’', '');
const tokens = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.flatMap((w) => tokenVariants(fold(w))));
const columns = fc.oneof(
  fc.constant(null),
  fc.uniqueArray(fc.constantFrom<Column>('title', 'original', 'translation', 'tag', 'note', 'outlet'), {
    minLength: 1,
    maxLength: 3,
  }),
);
const positions = fc.array(tokens, { minLength: 1, maxLength: 3 });
const prefixes = fc.tuple(word, fc.nat({ max: 3 })).map(([w, n]) => tokenVariants(fold(w).slice(0, n + 1)));

const leaf: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), columns, tokens }),
  fc.record({ kind: fc.constant('prefix' as const), columns, prefixes }),
  fc.record({ kind: fc.constant('phrase' as const), columns, positions }),
  fc.record({
    kind: fc.constant('near' as const),
    columns,
    operands: fc.array(fc.array(tokens, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
    distance: fc.nat({ max: 3 }),
  }),
  fc.constantFrom<Plan>(
    { kind: 'filter', filter: { by: 'date', from: '2026-01-01', to: '2026-01-31' } },
    { kind: 'filter', filter: { by: 'has', what: 'translation' } },
    { kind: 'filter', filter: { by: 'has', what: 'note' } },
    { kind: 'filter', filter: { by: 'lang', languages: ['uk', 'en'] } },
  ),
);
const compound: fc.Arbitrary<Plan> = fc.oneof(
  leaf,
  fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  }),
  fc.tuple(leaf, leaf).map(([a, b]): Plan => ({ kind: 'and', children: [a, { kind: 'not', child: b }] })),
);

const name = { label: 'step', articleId: null, now: NOW };

/** An archive on which steps are taken through the functions that the application uses. */
class Bench {
  readonly archive = newArchive();
  readonly texts = new Map<ArticleId, { textId: TextId; content: string }>();

  get db(): WritableDb {
    return this.archive.db;
  }

  take(taken: Step): void {
    const { archive, db } = this;
    if (taken.do === 'look') searchingIn(db);
    else if (taken.do === 'undo') undo(db);
    else if (taken.do === 'redo') redo(db);
    else if (taken.do === 'add') {
      const { title, outlet } = taken;
      const fields = { title, outlet, language: taken.language, published: taken.day };
      const { articleId, textId } = addArticle(archive, taken.text, fields);
      this.texts.set(articleId, { textId, content: taken.text });
    } else if ('at' in taken) this.#change(taken);
  }

  #change(taken: Change): void {
    const { archive, db } = this;
    const articles = listArticles(db, 50, 0);
    const article = articles[taken.at % Math.max(1, articles.length)];
    const original = article && this.texts.get(article.id);
    if (!article || !original) return;
    if (taken.do === 'bin') act(db, name, () => binArticle(db, article.id, NOW));
    else if (taken.do === 'translate')
      addTranslation(archive, article.id, original.textId, original.content, taken.text);
    else if (taken.do === 'retitle') {
      act(db, name, () => updateArticleFields(db, article.id, fieldsFor({ title: taken.text, language: 'uk' })));
    } else {
      act(db, name, () => {
        const selector = selectorFor(original.content, 0, original.content.length);
        const note = taken.do === 'note' ? taken.text : '';
        const passage = insertPassage(db, { textId: original.textId, selector, note, author: '' }, NOW);
        if (taken.do === 'tag') tagPassage(db, passage, ensureTag(db, taken.text, NOW), NOW);
      });
    }
  }
}

describe('The search index', () => {
  it('finds exactly what the texts hold, whatever was added, changed, binned, undone and asked', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.array(compound, { minLength: 8, maxLength: 8 }),
        (steps, plans) => {
          const bench = new Bench();
          for (const taken of steps) bench.take(taken);
          const { index, reader } = searchingIn(bench.db);
          const articles = readArticles(reader);
          for (const plan of plans) {
            const expected = naively(articles, plan);
            expect([...index.idsOf(plan)]).toEqual(expected);
            const { total, ids } = index.evaluate(plan, { sort: 'newest', limit: 100, offset: 0, facets: true });
            expect([total, [...ids].sort((a, b) => a - b)]).toEqual([expected.length, expected]);
          }
          index.rebuild();
          index.catchUp(Infinity);
          for (const plan of plans) expect([...index.idsOf(plan)]).toEqual(naively(articles, plan));
          expect(index.problems()).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the same through its lists of frequent words, which grow by parts and keep the dead', () => {
    const bench = new Bench();
    const [plans] = fc.sample(fc.array(compound, { minLength: 120, maxLength: 120 }), { numRuns: 1, seed: 7 });
    const check = (): void => {
      const { index, reader } = searchingIn(bench.db);
      const articles = readArticles(reader);
      for (const plan of plans ?? []) expect([...index.idsOf(plan)]).toEqual(naively(articles, plan));
    };
    const steps = fc.sample(step, { numRuns: 700, seed: 11 });
    const adds = steps.filter((taken) => taken.do === 'add');
    for (const taken of adds) bench.take(taken);
    check();
    const changes = steps.filter((taken) => taken.do !== 'undo' && taken.do !== 'look');
    for (const taken of changes.slice(0, 60)) bench.take(taken);
    check();
    for (const taken of changes.slice(60, 100)) {
      bench.take(taken);
      searchingIn(bench.db);
    }
    check();
    // Read from the file again.
    const { index } = searchingIn(bench.db);
    expect(index.health()).toMatchObject({ articles: listArticles(bench.db, 1000, 0).length, behind: 0 });
  });
});
