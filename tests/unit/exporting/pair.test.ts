import { describe, expect, it } from 'vitest';
import { loadPair } from '#main/features/exporting/pair.ts';
import { pairPage } from '#main/features/exporting/pairPage.tsx';
import { tmxOf } from '#main/features/exporting/tmx.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';

const RU = ['Мост <закрыт> & «точка» до 2026 года.', 'Смета 🌉 на 40 рублей 15 копеек утверждена.'];
const EN = [
  'The bridge is <closed> & “full stop” until 2026.',
  'The estimate 🌉 of 40 roubles 15 kopecks was approved.',
];
const ALONE = { original: 'Паром за́втра не пойдёт.', translation: '', confidence: null };

function loaded() {
  const archive = newArchive();
  const { articleId, textId } = addArticle(archive, RU.join(' '), { title: 'Мост & смета', outlet: 'Вечерний листок' });
  addTranslation(archive, articleId, textId, RU.join(' '), EN.join(' '));
  const pair = loadPair(archive.db, articleId, null);
  if (!pair.ok) throw new Error(pair.error.message);
  return pair.value;
}

function pair() {
  const whole = loaded();
  return { ...whole, rows: [...whole.rows, ALONE] };
}

describe('A pair leaves the archive', () => {
  it('as TMX: a unit for each link, every sign escaped, what has no counterpart left out', () => {
    expect(loaded().rows.map(({ original, translation }) => [original, translation])).toEqual(
      RU.map((sentence, at) => [sentence, EN[at]]),
    );
    const tmx = tmxOf(pair(), '0.1.0', NOW);
    expect(tmx).toContain('srclang="ru" datatype="plaintext" creationdate="20260301T080000Z"');
    expect(tmx).toContain('<seg>Мост &lt;закрыт&gt; &amp; «точка» до 2026 года.</seg>');
    expect(tmx).toContain('<prop type="x-outlet">Вечерний листок</prop>');
    expect(tmx.match(/<tu /g)).toHaveLength(2);
    expect(tmx).not.toContain('Паром');
  });

  it('as TMX without characters that XML can’t hold', () => {
    const rows = [{ original: 'a\u0007b\uD800c', translation: 'd\uFFFE', confidence: 1 }];
    expect(tmxOf({ ...pair(), rows }, '0.1.0', NOW)).toContain('<seg>a\uFFFDb\uFFFDc</seg>');
  });

  it('as a page: everything, what is missing said, no markup of the texts, no scripts', () => {
    const page = pairPage(pair());
    expect(page).toContain('<td lang="ru" dir="ltr">Мост &lt;закрыт&gt; &amp; «точка» до 2026 года.</td>');
    expect(page).toMatch(/Паром за́втра не пойдёт\.<\/td><td class="none" lang="en">not translated<\/td>/u);
    expect(page).not.toContain('<script');
    expect(page).toContain('default-src &#x27;none&#x27;');
  });
});
