import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { exportingHost, exportTag } from '#main/features/exporting/handlers.ts';
import { pagesOfAnchors } from '#main/features/exporting/pdf.ts';
import type { Printer } from '#main/features/exporting/ports.ts';
import { writeWhole } from '#main/features/exporting/writeWhole.ts';
import { closeAfterwards, emptyFolder, NOW } from '../../support/archive.ts';
import { ANCHORS_PER_PAGE, desk, fakePrinter, pdfWithNameTree, refusalOf, valueOf } from './desk.ts';

function atTheWindow(printer: Printer, chosen?: string | null) {
  const at = desk();
  const folder = emptyFolder();
  const out = chosen === undefined ? path.join(folder, 'bridge.pdf') : chosen;
  const steps: string[] = [];
  const shown: string[] = [];
  const host = exportingHost({
    reads: at.db,
    printer,
    now: () => NOW,
    emit: (_name, { step }) => steps.push(step),
    desktop: {
      saveAs: () => Promise.resolve(out),
      preview: () => 'app://bundle/print/1.html',
      reveal: (file) => shown.push(file),
    },
  });
  const dossierId = at.newDossier('Bridge: money');
  const fill = () => {
    const items = ['Кабинет', 'ремонт', 'Смету', 'весной', 'Работы'].map((quote) => ({
      kind: 'passage' as const,
      passageId: at.marked(quote, ['Деньги']),
    }));
    valueOf(at.does['exporting.addItems']({ dossierId, items }));
  };
  return { ...at, folder, out: out ?? '', steps, shown, host, dossierId, fill };
}

const failing: Printer = { print: () => Promise.reject(new Error('The window that prints has ended (crashed).')) };

describe('An analyst who exports a dossier', () => {
  it('gets one finished file with title, author, tags and the pages of its contents', async () => {
    const printer = fakePrinter();
    const { host, dossierId, fill, folder, out, steps } = atTheWindow(printer);
    fill();
    const done = await host['exporting.pdf']({ dossierId });
    expect(done).toMatchObject({ ok: true, value: { fileName: 'bridge.pdf' } });
    expect(fs.readdirSync(folder)).toEqual(['bridge.pdf']);
    expect(steps).toEqual(['composing', 'printing', 'numbering', 'writing']);
    const pdf = await PDFDocument.load(fs.readFileSync(out), { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getKeywords()]).toEqual(['Bridge: money', 'Cuttings', 'Деньги']);
    expect(pdf.getCreationDate()?.toISOString()).toBe(NOW);
    const pages = await pagesOfAnchors(new Uint8Array(fs.readFileSync(out)));
    const html = printer.printed.at(-1) ?? '';
    const listed = [...html.matchAll(/href="#(entry-\d)">.*?class="page">(\d*)</gs)].map(([, id, page]) => [id, page]);
    expect(listed).toEqual([1, 2, 3, 4, 5].map((n) => [`entry-${n}`, String(pages.get(`entry-${n}`))]));
    expect(new Set(listed.map(([, page]) => page)).size).toBeGreaterThan(5 / ANCHORS_PER_PAGE);
  });

  it('is shown the file, but only one that was exported', async () => {
    const { host, dossierId, fill, out, shown } = atTheWindow(fakePrinter());
    expect(refusalOf(host['exporting.reveal']({}))).toMatch(/Nothing has been exported/);
    fill();
    await host['exporting.pdf']({ dossierId });
    await host['exporting.reveal']({});
    expect(shown).toEqual([out]);
  });

  it('changes their mind in the dialog and nothing is printed', async () => {
    const printer = fakePrinter();
    const { host, dossierId, fill } = atTheWindow(printer, null);
    fill();
    expect(await host['exporting.pdf']({ dossierId })).toEqual({ ok: true, value: { fileName: null, pages: 0 } });
    expect(printer.printed).toEqual([]);
  });

  it('is told that an empty dossier has nothing to print', async () => {
    const { host, dossierId, folder } = atTheWindow(fakePrinter());
    expect(refusalOf(await host['exporting.pdf']({ dossierId }))).toMatch(/no passage and no article yet/);
    expect(refusalOf(await host['exporting.preview']({ dossierId }))).toMatch(/no passage and no article yet/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is told why printing failed, and the earlier file is as it was', async () => {
    const { host, dossierId, fill, folder, out } = atTheWindow(failing);
    fill();
    fs.writeFileSync(out, 'yesterday');
    expect(refusalOf(await host['exporting.pdf']({ dossierId }))).toMatch(
      /could not be made\. The window that prints has ended \(crashed\)\. No file was written/,
    );
    expect(fs.readFileSync(out, 'utf8')).toBe('yesterday');
    expect(fs.readdirSync(folder)).toEqual(['bridge.pdf']);
  });

  it('never gets a document from which an entry is missing', async () => {
    const whole = fakePrinter();
    const cutting: Printer = { print: (html) => whole.print(html.replace(' id="entry-4"', '')) };
    const { host, dossierId, fill, folder } = atTheWindow(cutting);
    fill();
    expect(refusalOf(await host['exporting.pdf']({ dossierId }))).toMatch(/1 part of the document did not reach/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is told when the folder is gone, and when the name is a folder', async () => {
    const missing = atTheWindow(fakePrinter(), path.join(emptyFolder(), 'gone', 'x.pdf'));
    missing.fill();
    expect(refusalOf(await missing.host['exporting.pdf'](missing))).toMatch(/does not exist.*Choose another place/);
    const taken = path.join(emptyFolder(), 'x.pdf');
    fs.mkdirSync(taken);
    const { host, dossierId, fill } = atTheWindow(fakePrinter(), taken);
    fill();
    expect(refusalOf(await host['exporting.pdf']({ dossierId }))).toMatch(/is a folder.*Choose another name/);
    expect(fs.readdirSync(path.dirname(taken))).toEqual(['x.pdf']);
  });
});

describe('A file written whole', () => {
  const bytes = new Uint8Array(200_000);

  it('says that the disk is full, or may not be written, and leaves nothing half', async ({ skip }) => {
    const disk = emptyFolder();
    const mount = (...options: string[]) => spawnSync('mount', ['-t', 'tmpfs', '-o', ...options, 'tmpfs', disk]);
    if (mount('size=64k').status !== 0) skip('only root can make a disk that is full');
    closeAfterwards(() => spawnSync('umount', [disk]));
    const out = path.join(disk, 'x.pdf');
    expect(refusalOf(await writeWhole(out, bytes))).toMatch(
      /disk that holds .* is full\. No half-written file was left/,
    );
    expect(fs.readdirSync(disk)).toEqual([]);
    mount('remount,ro');
    expect(refusalOf(await writeWhole(out, bytes))).toMatch(/may not write to .*Choose another place/);
  });

  it('says what the system calls a refusal that has no sentence of its own', async () => {
    const folder = emptyFolder();
    const done = await writeWhole(path.join(folder, `${'x'.repeat(250)}.pdf`), bytes);
    expect(refusalOf(done)).toMatch(/could not be written \(ENAMETOOLONG\)/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('An analyst who exports a tag from the command line', () => {
  const host = (at: ReturnType<typeof desk>, printer: Printer) => ({
    reads: at.db,
    printer,
    now: () => NOW,
    emit: () => undefined,
    desktop: null,
  });

  it('gets every passage under it, however the tag is spelt', async () => {
    const at = desk();
    at.marked('Смету', ['Деньги']);
    at.marked('весной', ['Сроки']);
    at.marked('Работы', ['Деньги']);
    const printer = fakePrinter();
    const out = path.join(emptyFolder(), 'tag.pdf');
    const done = await exportTag(host(at, printer), { tag: 'ДЕНЬГИ', out, title: 'Сколько это стоит' });
    expect(done).toMatchObject({ ok: true, value: { passages: 2, fileName: 'tag.pdf' } });
    expect(printer.printed.at(-1)).toContain('<title>Сколько это стоит</title>');
    expect(fs.existsSync(out)).toBe(true);
  });

  it('is told when there is no such tag', async () => {
    const job = { tag: 'Погода', out: path.join(emptyFolder(), 'x.pdf'), title: null };
    expect(refusalOf(await exportTag(host(desk(), fakePrinter()), job))).toMatch(/There is no tag “Погода”/);
  });
});

describe('Page numbers', () => {
  it('are found in a tree of names as well', async () => {
    const pages = await pagesOfAnchors(await pdfWithNameTree(['entry-1', 'entry-2', 'часть']));
    expect([...pages]).toEqual([
      ['entry-1', 1],
      ['entry-2', 2],
      ['часть', 3],
    ]);
  });
});
