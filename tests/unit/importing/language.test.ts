import { describe, expect, test } from 'vitest';
import { loadLanguageDetector } from '#main/features/importing/language.ts';
import { fixture, sampleText } from './support.ts';

describe('the language of a text', async () => {
  const detect = await loadLanguageDetector();

  test.each([
    ['ru', fixture('twin.ru.txt')],
    ['ru', sampleText('voyager.ru.txt')],
    ['uk', fixture('repairs.uk.txt')],
    ['uk', sampleText('corridor.uk.txt')],
    ['en', fixture('museum.en.txt')],
    ['en', sampleText('partners.en.txt')],
    ['be', 'Прэзідэнт заявіў, што перамовы працягнуцца на наступным тыдні, а вынікі абвесцяць у сераду.'],
    [
      'bg',
      'Президентът заяви, че преговорите ще продължат следващата седмица, а резултатите ще бъдат обявени в сряда.',
    ],
    ['de', 'Der Präsident sagte, die Gespräche würden in der kommenden Woche fortgesetzt.'],
  ])('%s is recognised', (language, text) => {
    const found = detect(text);
    expect(found.language).toBe(language);
    expect(found.confidence).toBeGreaterThan(0.5);
  });

  test('a sentence is enough', () => {
    expect(detect('Переговоры продолжатся на следующей неделе').language).toBe('ru');
    expect(detect('Переговори триватимуть наступного тижня').language).toBe('uk');
  });

  test.each(['', 'A', '2026', '— …', 'https://example.org/news/2026/01'])('%j is too little to tell', (text) => {
    expect(detect(text)).toEqual({ language: 'und', confidence: 0 });
  });
});
