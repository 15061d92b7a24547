import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '#main/dictionaries.ts';
import { isName, relativesOf, type Attested, type Vocabulary } from '#shared/words/inflect.ts';
import { createMorphology, type Morphology } from '#shared/words/morphology.ts';
import { readHunspell } from '#shared/words/hunspell.ts';

const resources = path.resolve(import.meta.dirname, '../../../resources/dictionaries');

/** Words as an archive attests them: "Путин" 3 stands in three articles, with a capital because it is written so here. */
function vocabularyOf(words: Record<string, number>, morphology: Morphology): Vocabulary {
  const all = Object.entries(words).map(([word, articles]): Attested => ({
    folded: word.toLowerCase(),
    articles,
    capitals: /^\p{Lu}/u.test(word) ? 1 : 0,
  }));
  return {
    word: (folded) => all.find((word) => word.folded === folded) ?? null,
    words: (forms) => all.filter(({ folded }) => forms.includes(folded)),
    withStem: (stem) => all.filter((word) => morphology.stem(word.folded) === stem),
  };
}

function formsIn(words: Record<string, number>, morphology: Morphology) {
  const vocabulary = vocabularyOf(words, morphology);
  return (folded: string, relation: 'same' | 'wider' = 'same') =>
    relativesOf(folded, morphology, vocabulary)
      .filter((relative) => relative.relation === relation)
      .map(({ word }) => word.folded)
      .sort();
}

const ukrainian = createMorphology('uk', null);
const russian = createMorphology('ru', null);

describe('Without a dictionary, one form finds the others that stand in the archive', () => {
  it.each([
    ['Київ', 'Києва', 'Києву', 'Києвом', 'Києві'],
    ['Львів', 'Львова', 'Львову', 'Львовом', 'Львові'],
    ['Харків', 'Харкова', 'Харкові'],
    ['Прага', 'Праги', 'Празі', 'Прагу', 'Прагою'],
    ['Росія', 'Росії', 'Росію', 'Росією'],
    ['Зеленський', 'Зеленського', 'Зеленському', 'Зеленським'],
    ['Порошенко', 'Порошенка', 'Порошенку', 'Порошенком'],
    ['Ахметов', 'Ахметова', 'Ахметову', 'Ахметовим'],
    ['Сергій', 'Сергія', 'Сергію', 'Сергієм'],
    ['область', 'області', 'областю', 'областей', 'областями'],
    ['українець', 'українця', 'українцями', 'українців'],
    ['питання', 'питань', 'питанням', 'питаннями'],
    ['сторінка', 'сторінок', 'сторінці', 'сторінками'],
    ['колір', 'кольору', 'кольорами'],
    ['людина', 'людини', 'люди', 'людей', 'людьми'],
    ['дія', 'дії', 'дій', 'діями'],
  ])('%s', (...forms) => {
    const find = formsIn(Object.fromEntries(forms.map((form) => [form, 3])), ukrainian);
    const all = forms.map((form) => form.toLowerCase()).sort();
    for (const form of all) expect(find(form), form).toEqual(all);
  });

  it.each([
    ['Мадуро'],
    ['Байден', 'Байдена', 'Байдену', 'Байденом', 'Байдене'],
    ['Египет', 'Египта', 'Египтом', 'Египте'],
    ['Корея', 'Кореи', 'Корею', 'Кореей'],
    ['Китай', 'Китая', 'Китаем', 'Китае'],
    ['Медведев', 'Медведева', 'Медведевым', 'Медведеве'],
    ['Хаменеи'],
    ['боец', 'бойца', 'бойцов', 'бойцами'],
    ['статья', 'статьи', 'статей', 'статьями'],
    ['россиянин', 'россияне', 'россиян', 'россиянам'],
  ])('%s', (...forms) => {
    const find = formsIn(Object.fromEntries(forms.map((form) => [form, 3])), russian);
    const all = forms.map((form) => form.toLowerCase()).sort();
    for (const form of all) expect(find(form), form).toEqual(all);
  });

  it('takes the reading that the archive speaks for: Львові is of Львів here, of лев there', () => {
    expect(formsIn({ Львів: 9, Львова: 9, Львові: 9, лев: 1, лева: 1 }, ukrainian)('львові')).toEqual([
      'львова',
      'львові',
      'львів',
    ]);
  });

  it('never takes a preposition for a form: від is not of вода', () => {
    const find = formsIn({ вода: 3, води: 3, від: 900 }, ukrainian);
    expect(find('вода')).toEqual(['вода', 'води']);
    expect(find('від')).toEqual(['від']);
  });

  it('gives nothing for a word that the archive has in no form', () => {
    expect(relativesOf('мадуро', russian, vocabularyOf({ Москва: 1 }, russian))).toEqual([]);
    expect(formsIn({ Байдена: 2 }, russian)('байденом')).toEqual(['байдена']);
  });
});

describe('With the dictionary that ships', () => {
  const morphology = createMorphology(
    'ru',
    readDictionary({ aff: path.join(resources, 'ru/ru.aff'), dic: path.join(resources, 'ru/ru.dic') }),
  );

  it('Путину is of Путин, not of the fishing season, which is another reading', () => {
    const find = formsIn({ Путин: 9, Путина: 9, Путину: 9, Путиным: 9, путиной: 1 }, morphology);
    expect(find('путину')).toEqual(['путин', 'путина', 'путину', 'путиным']);
    expect(find('путину', 'wider')).toEqual(['путиной']);
  });

  it('the noun is meant rather than the past tense', () => {
    const find = formsIn({ начало: 5, начала: 5, начать: 9, начали: 9, начал: 9 }, morphology);
    expect(find('начало')).toEqual(['начала', 'начало']);
    expect(find('начало', 'wider')).toContain('начать');
  });

  it('a name that it doesn’t know goes by the rules', () => {
    expect(formsIn({ Хуситов: 2, Хуситы: 3, Хуситам: 1 }, morphology)('хуситы')).toHaveLength(3);
  });

  it('knows its forms beside those it has as words of their own', () => {
    expect(formsIn({ сестра: 3, сестры: 3, сестер: 2 }, morphology)('сестра')).toEqual(['сестер', 'сестра', 'сестры']);
  });
});

describe('A dictionary that knows', () => {
  it('keeps apart what the rules would join', () => {
    const aff = 'SFX M Y 2\nSFX M 0 а .\nSFX M 0 ом .\nSFX F Y 2\nSFX F а ы а\nSFX F а ой а\n';
    const morphology = createMorphology('ru', readHunspell(aff, '2\nбанд/M\nбанда/F\n'));
    const find = formsIn({ банда: 5, бандой: 5, банды: 5, бандом: 1 }, morphology);
    expect(find('банды')).toEqual(['банда', 'бандой', 'банды']);
    expect(find('банды', 'wider')).toEqual(['бандом']);
  });
});

describe('English', () => {
  const morphology = createMorphology('en', null);

  it.each([
    ['sanction', 'sanctions', 'sanctioned', 'sanctioning'],
    ['country', 'countries'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['man', 'men'],
    ['crisis', 'crises'],
    ['strike', 'strikes', 'struck', 'striking'],
  ])('%s', (...forms) => {
    const find = formsIn(Object.fromEntries(forms.map((form) => [form, 3])), morphology);
    for (const form of forms) expect(find(form), form).toEqual([...forms].sort());
  });

  it('news is not of new, and university only widely of universe', () => {
    const find = formsIn({ new: 99, news: 9, university: 5, universities: 5, universe: 2 }, morphology);
    expect(find('news')).toEqual(['news']);
    expect(find('university')).toEqual(['universities', 'university']);
    expect(find('university', 'wider')).toEqual(['universe']);
  });
});

it('A name is a word that mostly has a capital', () => {
  expect(isName({ folded: 'иран', articles: 3, capitals: 0.9 })).toBe(true);
  expect(isName({ folded: 'мир', articles: 3, capitals: 0.1 })).toBe(false);
  expect(isName(null)).toBe(false);
});
