import type { Page } from '@playwright/test';
import type { Column } from '../e2e/support/analyst.ts';

interface Quotes {
  readonly word: string;
  readonly passages: readonly { readonly column: Column; readonly words: string }[];
}

/** Something to search for and to tag in whatever article was given: a word, and parts of two linked sentences. */
export async function chooseQuotes(page: Page): Promise<Quotes> {
  const library = await page.evaluate(() => window.cuttings.call('reading.library', { limit: 1, offset: 0 }));
  const first = library.ok ? library.value.articles[0] : undefined;
  if (!first) throw new Error('the archive is empty');
  const detail = await page.evaluate((articleId) => window.cuttings.call('reading.article', { articleId }), first.id);
  if (!detail.ok) throw new Error(detail.error.message);
  const { texts, alignments } = detail.value;
  const links =
    alignments[0]?.links.filter(({ original, translation }) => original.length > 0 && translation.length > 0) ?? [];
  const wordsOf = (role: 'original' | 'translation', part: number): string => {
    const text = texts.find((candidate) => candidate.role === role);
    const link = links[Math.floor(links.length * part)];
    const segment = text?.segments.find(({ id }) => link?.[role][0] === id);
    const sentence = text && segment ? text.content.slice(segment.start, segment.end) : '';
    return sentence
      .split(' ')
      .slice(0, 5)
      .join(' ')
      .replace(/[,;:.—-]+$/u, '');
  };
  const inOriginal = wordsOf('original', 0.4);
  const word = inOriginal.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? '';
  return {
    word,
    passages: [
      { column: 'Original', words: inOriginal },
      { column: 'Translation', words: wordsOf('translation', 0.7) },
    ],
  };
}
