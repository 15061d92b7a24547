import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AliasMiner, mineAliases } from '../../../../src/shared/words/names/aliases.ts';

const pair = (source: string, target: string) => ({ source: source.split(' '), target: target.split(' ') });
const PAIRS = [
  pair('Сегодня в Вене собрались послы', 'Today the envoys met in Vienna'),
  pair('Переговоры в столице Австрии Вене продолжены', 'Talks in Vienna the capital of Austria went on'),
  pair('Из Вены сообщает наш корреспондент', 'From Vienna reports our correspondent'),
  pair('Погода в Москве хорошая', 'The weather in Moscow is fine'),
  pair('Мэр Москвы выступил', 'The mayor of Moscow spoke'),
  pair('Вчера Ангела Меркель молчала', 'Yesterday Angela Merkel kept silent'),
  pair('Потом Ангела Меркель ушла', 'Then Angela Merkel left'),
];

const said = (pairs: typeof PAIRS) => mineAliases(pairs).map(({ latin, cyrillic }) => `${latin} ${cyrillic}`);

test('names that keep company in aligned sentences are learnt, in whatever form', () => {
  expect(said(PAIRS)).toEqual(expect.arrayContaining(['vienna вене', 'moscow москве']));
});

test('a first name is not taken for the surname it goes with', () => {
  expect(
    said(PAIRS)
      .filter((one) => /angela|merkel/.test(one))
      .sort(),
  ).toEqual(['angela ангела', 'merkel меркель']);
});

test('it does not matter which side is the original, nor whether the pairs come at once', () => {
  const turned = PAIRS.map(({ source, target }) => ({ source: target, target: source }));
  expect(mineAliases(turned)).toEqual(mineAliases(PAIRS));
  const miner = new AliasMiner();
  for (const one of PAIRS) miner.add(one);
  expect(miner.aliases()).toEqual(mineAliases(PAIRS));
});

test('one meeting teaches nothing, and no words break it', () => {
  expect(mineAliases([pair('Погода в Осло', 'Weather in Oslo')])).toEqual([]);
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('Вена', 'Vienna', 'мир')));
  fc.assert(
    fc.property(fc.array(fc.record({ source: words, target: words })), (pairs) => {
      for (const { score, count } of mineAliases(pairs)) {
        expect(score).toBeGreaterThanOrEqual(0.3);
        expect(score).toBeLessThanOrEqual(1);
        expect(count).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});
