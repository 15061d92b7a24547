import { describe, expect, it } from 'vitest';
import { DictionaryError } from '#shared/words/dictionary.ts';
import { readHunspell } from '#shared/words/hunspell.ts';

const AFF = `SET UTF-8
# a comment
NEEDAFFIX !
FORBIDDENWORD *

SFX A Y 4
SFX A   0     а   [^аеёьй]
SFX A   0     ом  [^аеёьй]
SFX A   ёр    ра  шатёр
SFX A   а     ы   [^гкхжчшщ]а

SFX B Y 2
SFX B   а     е   [а-я]а
SFX B   'я    'ю  'я
`;
const dic = (...words: string[]) => [words.length, ...words].join('\n');
const read = (...words: string[]) => readHunspell(AFF, dic(...words));

describe('A hunspell dictionary turned round', () => {
  it('leads from a form to the entry, by conditions and with what is stripped', () => {
    const dictionary = read('стол/A', 'шатёр/A', 'страна/A', 'коза');
    expect(dictionary.lemmas('столом')).toEqual(['стол']);
    expect(dictionary.lemmas('шатра')).toEqual(['шатер']);
    expect(dictionary.lemmas('страны')).toEqual(['страна']);
    expect(dictionary.lemmas('страно')).toEqual([]);
    expect(dictionary.entries).toBe(4);
  });

  it('gives every form of an entry, folded as the index folds', () => {
    expect(read('шатёр/A').formsOf('шатер')).toEqual(['шатер', 'шатера', 'шатером', 'шатра']);
    expect(read("сім'я/B").formsOf('сімя')).toEqual(['сімя', 'сімю']);
    expect(read("сім'я/B").lemmas('сімю')).toEqual(['сімя']);
    expect(read('стол/A').formsOf('стул')).toEqual([]);
  });

  it('keeps a name and a word apart by their capitals', () => {
    const dictionary = read('Лев/A', 'лев/A');
    expect([...dictionary.lemmas('левом')].sort()).toEqual(['Лев', 'лев']);
    expect(dictionary.formsOf('Лев')).toContain('левом');
  });

  it('says nothing of words that are there without their forms, or only half there, or forbidden', () => {
    const dictionary = read('льву', 'стол/A!', 'дом/A*', 'по-русски/A');
    expect(dictionary.lemmas('льву')).toEqual([]);
    expect(dictionary.lemmas('стол')).toEqual([]);
    expect(dictionary.lemmas('столом')).toEqual(['стол']);
    expect(dictionary.lemmas('домом')).toEqual([]);
    expect(dictionary.formsOf('дом')).toEqual([]);
  });

  it('takes off a prefix too, and a suffix with it where they go together', () => {
    const aff = 'PFX P Y 1\nPFX P 0 un .\nSFX S Y 1\nSFX S 0 s .\nSFX N N 1\nSFX N 0 en .\n';
    const dictionary = readHunspell(aff, dic('lock/PSN'));
    expect(dictionary.lemmas('unlock')).toEqual(['lock']);
    expect(dictionary.lemmas('unlocks')).toEqual(['lock']);
    expect(dictionary.lemmas('unlocken')).toEqual([]);
    expect(dictionary.lemmas('locken')).toEqual(['lock']);
  });

  it('reads flags of two characters, of numbers, and of a list of aliases', () => {
    const rule = (flag: string) => `SFX ${flag} Y 1\nSFX ${flag} 0 а .\n`;
    expect(readHunspell(`FLAG long\n${rule('Xy')}`, dic('стол/AbXy')).lemmas('стола')).toEqual(['стол']);
    expect(readHunspell(`FLAG long\n${rule('bX')}`, dic('стол/AbXy')).lemmas('стола')).toEqual([]);
    expect(readHunspell(`FLAG num\n${rule('12')}`, dic('стол/112,12')).lemmas('стола')).toEqual(['стол']);
    expect(readHunspell(`FLAG num\n${rule('12')}`, dic('стол/112')).lemmas('стола')).toEqual([]);
    expect(readHunspell(`FLAG UTF-8\n${rule('й')}`, dic('стол/ёй')).lemmas('стола')).toEqual(['стол']);
    expect(readHunspell(`AF 2\nAF X\nAF Q\n${rule('Q')}`, dic('стол/2')).lemmas('стола')).toEqual(['стол']);
  });

  it('reads what editors leave behind: a byte-order mark, carriage returns, morphological notes', () => {
    const dictionary = readHunspell(
      `\uFEFF${AFF}`.replaceAll('\n', '\r\n'),
      '\uFEFF2\r\nстол/A po:noun\r\nстул/A\tst:x',
    );
    expect(dictionary.lemmas('столом')).toEqual(['стол']);
    expect(dictionary.lemmas('стулом')).toEqual(['стул']);
  });
});

describe('A damaged dictionary', () => {
  const says = (aff: string, words: string) => {
    try {
      readHunspell(aff, words);
      return 'nothing';
    } catch (error) {
      return error instanceof DictionaryError ? error.message : String(error);
    }
  };

  it.each([
    ['a shopping list', dic('стол/A'), 'it has no rules of inflection (line 1)'],
    [AFF.slice(0, AFF.indexOf('SFX A   ёр')), dic('стол/A'), '“SFX A” announces 4 rules, but here is none'],
    ['SFX A maybe\n', dic('стол/A'), 'should say Y or N'],
    ['SFX A Y 1\nSFX A 0 а [аб\n', dic('стол/A'), 'a bracket without its other half (line 2)'],
    ['FLAG emoji\n', dic('стол/A'), 'not a kind of flags'],
    ['AF 2\nAF X\n', dic('стол/A'), '“AF” announces 2'],
    [AFF, 'стол/A\n', 'it should begin with the number of its words (line 1)'],
    [AFF, '1000\nстол/A\n', 'it announces 1000 words, but has only 1; the file seems to be cut off'],
  ])('%# says what is wrong and where', (aff, words, message) => {
    expect(says(aff, words)).toContain(message);
  });
});
