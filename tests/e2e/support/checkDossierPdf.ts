import { expect } from '@playwright/test';
import type { Job } from './articles.ts';
import { fontsOf, infoOf, outlineOf, pagesOf, structureOf, wordsOf } from './pdf.ts';

/** The exported PDF read back with an independent reader. */
export function checkDossierPdf(file: string, job: Job): void {
  const words = wordsOf(file);
  const filed = job.passages.filter(({ tag }) => tag === job.passages[0].tag);
  let last = -1;
  for (const passage of filed) {
    const [cyrillic, latin] =
      passage.column === 'Original' ? [passage.words, passage.mirrored] : [passage.mirrored, passage.words];
    expect(words, 'the quote in the original').toContain(cyrillic);
    expect(words, 'and in the translation').toContain(latin);
    const at = words.lastIndexOf(passage.words);
    expect(at, 'in the order of the dossier').toBeGreaterThan(last);
    last = at;
  }
  expect(words).toMatch(/[0-9a-f]{16}/);
  const info = infoOf(file);
  expect(info).toMatchObject({ Tagged: 'yes' });
  const pages = pagesOf(file);
  expect(pages).toHaveLength(Number(info.Pages));
  pages.forEach((page, at) => expect(page).toContain(`${at + 1} of ${pages.length}`));
  expect(outlineOf(file).length).toBeGreaterThan(1);
  const fonts = fontsOf(file);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font, font.name).toMatchObject({ isEmbedded: true });
  expect(fonts.some(({ name }) => /PTSerif/i.test(name))).toBe(true);
  expect(structureOf(file)).toMatch(/Table|TD|TR/);
}
