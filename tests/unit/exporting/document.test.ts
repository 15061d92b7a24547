import { describe, expect, it } from 'vitest';
import { run } from '#main/archive/db.ts';
import { writeSettings } from '#main/archive/settings.ts';
import { taggingCommands } from '#main/features/tagging/handlers.ts';
import { renderDocument } from '#main/features/exporting/document.tsx';
import { loadEvidence, type Wanted } from '#main/features/exporting/loadEvidence.ts';
import { fileNameOf } from '#main/features/exporting/host.ts';
import { addArticle, addTranslation, NOW } from '../../support/archive.ts';
import { desk, TEXT } from './desk.ts';

function pageOf(at: ReturnType<typeof desk>, items: readonly Wanted[], title = 'Bridge', note = ''): string {
  return renderDocument(loadEvidence(at.db, { title, note, remarks: [], items }, NOW), '0.1.0', null);
}

describe('The printed document', () => {
  it('shows quote, translation, context, tag, note, citation, hash and offsets of a passage', () => {
    const at = desk();
    const html = pageOf(at, [{ kind: 'passage', passageId: at.marked('Смету', ['Деньги'], 'Проверить.') }]);
    expect(html).toContain('<blockquote>Смету</blockquote>');
    expect(html).toContain('<blockquote>The estimate comes in spring.</blockquote>');
    expect(html).toContain('<mark>Смету</mark> назовут весной.');
    expect(html).toContain('Деньги</li>');
    expect(html).toContain('Проверить.');
    expect(html).toMatch(/И\. Лесная\. .*Мост через Тихую.*Голос Заречья.*8 January 2026, 10:30 \(UTC\+02:00\)/s);
    expect(html).toContain('Cites <bdi>Bloomberg</bdi>');
    expect(html).toContain('1 March 2026, 08:00 UTC; <bdi class="file">article.txt</bdi>');
    expect(html).toContain('[30, 35)');
    expect(html).toContain('linked automatically by length, order and words');
    expect(html).toContain('href="https://news.example/bridge?id=1"');
  });

  it('shows what was left out of a quote, what a fact-checker found, and who marked it', () => {
    const at = desk();
    writeSettings(at.db, { analyst: 'О. Ковальчук' });
    const passageId = at.marked('Смету назовут весной. Работы займут год.', ['Сроки']);
    const tagging = taggingCommands(at.db, () => NOW);
    const start = TEXT.indexOf('назовут весной. Работы');
    void tagging['passages.leaveOut']({ passageId, start, end: start + 'назовут весной. Работы'.length });
    void tagging['passages.setEvidence']({ passageId, speaker: 'мэр', nature: 'claim', standing: 'disputed' });
    const html = pageOf(at, [{ kind: 'passage', passageId }]);
    expect(html).toContain('<blockquote>Смету […] займут год.</blockquote>');
    // In context nothing is left out: a reader can see what was.
    expect(html).toContain('<mark>Смету назовут весной. Работы займут год.</mark>');
    expect(html).toContain('Claim; says мэр; disputed by О. Ковальчук, 1 March 2026, 08:00 UTC');
    expect(html).toMatch(/marked 1 March 2026, 08:00 UTC(<!-- -->)? by О\. Ковальчук/);
  });

  it('says the language and direction of every text', () => {
    const at = desk();
    const text = 'أعلنت البلدية تأجيل افتتاح الجسر.';
    const { articleId, textId } = addArticle(at, text, { title: 'الجسر', language: 'ar' });
    addTranslation(at, articleId, textId, text, 'The town put off the opening of the bridge.');
    const html = pageOf(at, [{ kind: 'passage', passageId: at.mark(textId, text, 'البلدية') }]);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<td lang="ar" dir="rtl"');
    expect(html).toContain('<td lang="en" dir="ltr"');
  });

  it('lets nothing that was imported or typed become markup, a script or an address', () => {
    const at = desk();
    const hostile = '<script>alert(1)</script> "><img src=x onerror=alert(1)> </title></textarea><!-- ]]>';
    const { textId, articleId } = addArticle(at, hostile, {
      title: hostile,
      outlet: hostile,
      byline: hostile,
      credit: hostile,
      url: 'javascript:alert(1)',
      cites: [{ outlet: hostile, sentence: hostile }],
    });
    run(at.db, 'UPDATE captures SET file_name = :hostile', { hostile });
    const passageId = at.mark(textId, hostile, '"><img src=x onerror=alert(1)>', [hostile], hostile);
    const items: Wanted[] = [
      { kind: 'heading', heading: hostile },
      { kind: 'passage', passageId },
      { kind: 'article', articleId },
    ];
    const html = pageOf(at, items, hostile, hostile);
    expect(html).not.toMatch(/<(script|img|style|iframe|object|embed|form|svg|base|textarea)\b/i);
    expect(html).not.toMatch(/<!--|\son\w+="|\sstyle="|="javascript:/i);
    expect([...html.matchAll(/\b(?:href|src)="([^"#][^"]*)"/g)].map(([, address]) => address)).toEqual([
      'app://bundle/print/print.css',
    ]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<span class="url">javascript:alert(1)</span>');
  });

  it('warns at the front and at the entry when a quote is not at its place', () => {
    const at = desk();
    const passageId = at.marked('Смету назовут');
    run(at.db, `UPDATE passages SET quote = 'Смету скрывают' WHERE id = :passageId`, { passageId });
    const html = pageOf(at, [{ kind: 'passage', passageId }]);
    expect(html).toContain('Check before use');
    expect(html.match(/The text at the recorded place is not this quote/g)).toHaveLength(2);
    expect(html).not.toContain('The estimate comes in spring.');
  });

  it('says plainly that there is no translation', () => {
    const at = desk();
    const { textId } = addArticle(at, 'Лёд сошёл.', { title: 'Лёд' });
    const html = pageOf(at, [{ kind: 'passage', passageId: at.mark(textId, 'Лёд сошёл.', 'Лёд') }]);
    expect(html).toContain('No translation is linked to this text.');
    expect(html).toContain('Outlet not recorded');
  });

  it('skips no level of headings', () => {
    const at = desk();
    const passageId = at.marked('Смету');
    const html = pageOf(at, [
      { kind: 'passage', passageId },
      { kind: 'heading', heading: 'Later' },
    ]);
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 1)).toBeLessThanOrEqual(1);
  });
});

describe('The suggested file name', () => {
  it.each([
    ['Мост: «смета» / сроки?', 'Мост «смета» сроки.pdf'],
    ['../etc/passwd', 'etc passwd.pdf'],
    ['CON', 'Dossier.pdf'],
    ['...', 'Dossier.pdf'],
    ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
    ['я'.repeat(300), `${'я'.repeat(80)}.pdf`],
  ])('of “%s” is “%s”', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
