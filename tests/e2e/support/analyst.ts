import fs from 'node:fs';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

export type Column = 'Original' | 'Translation';

/** What an analyst does with mouse and eyes. Each method ends when the result can be seen. */
export class Analyst {
  readonly page: Page;
  readonly app: ElectronApplication;

  constructor({ page, app }: Desk) {
    this.page = page;
    this.app = app;
  }

  /** The next file dialog is answered with these files. */
  async willChoose(...filePaths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
    }, filePaths);
  }

  /** The next save dialog is answered with this path; null cancels it. */
  async willSaveAs(filePath: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    }, filePath);
  }

  /** Exports the dossier that is at the right to a file, and waits for it. */
  async exportDossier(file: string): Promise<void> {
    await this.willSaveAs(file);
    await this.page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Export PDF/ })
      .click();
    await expect.poll(() => fs.existsSync(file)).toBe(true);
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  column(column: Column): Locator {
    return this.page.getByRole('document', { name: new RegExp(`^${column}, `) });
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: 'Search the archive' });
  }

  get results(): Locator {
    return this.page.getByRole('listbox', { name: /Search results|All articles/ }).getByRole('option');
  }

  async chooseFile(file: string): Promise<Locator> {
    await this.willChoose(file);
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await this.dialog('Import articles').getByRole('button', { name: 'Choose files…' }).click();
    const form = this.dialog('Import an article');
    await expect(form.getByLabel('Title', { exact: true })).not.toHaveValue('');
    return form;
  }

  /** An article with its translation, brought in through the contract where importing is not the subject, and opened. */
  async hasArticle(pair: { name: string; text: string; translation?: string; language?: string }): Promise<void> {
    const title = await this.page.evaluate(importPair, pair);
    // The window notices by itself that something new is in the archive.
    const line = this.results.filter({ hasText: title });
    await expect(line).toBeVisible({ timeout: 10_000 });
    await line.click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(this.column('Original')).toBeVisible();
    if (pair.translation !== undefined) await expect(this.column('Translation')).toBeVisible();
  }

  async search(query: string): Promise<void> {
    await this.searchBox.click();
    await this.searchBox.fill(query);
    await expect(this.results.first()).toBeVisible();
  }

  /** Where words stand on the screen, scrolled into view first. */
  async placeOf(column: Column, words: string): Promise<{ from: Point; to: Point }> {
    return this.column(column).evaluate(findWords, words);
  }

  /** Moves the pointer onto words. */
  async pointAt(column: Column, words: string): Promise<void> {
    await this.placeOf(column, words);
    await this.page.waitForTimeout(150); // the other column follows the scroll
    const { from } = await this.placeOf(column, words);
    const isRtl = (await this.column(column).getAttribute('dir')) === 'rtl';
    // Inside the first letter, whichever way the text runs.
    await this.page.mouse.move(from.x + (isRtl ? -2 : 2), from.y, { steps: 3 });
  }

  async selectWithMouse(column: Column, words: string): Promise<void> {
    await this.placeOf(column, words);
    await this.page.waitForTimeout(150); // the other column follows the scroll
    const { from, to } = await this.placeOf(column, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
    expect(await this.selected()).toBe(words);
  }

  /** The words selected in a text, without the line ends the screen adds. */
  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** The next so many characters after the caret (or after the start of the selection), across sentences. */
  textAfterCaret(length: number): Promise<string> {
    return this.page.evaluate((count) => {
      const selection = getSelection();
      const root = selection?.anchorNode?.parentElement?.closest('[data-text-id]');
      if (!selection || !root || selection.rangeCount === 0) return '';
      const range = selection.getRangeAt(0).cloneRange();
      range.setEnd(root, root.childNodes.length);
      return range.toString().slice(0, count);
    }, length);
  }

  /** Types a tag into the sheet that T opens. */
  async typeTag(name: string): Promise<void> {
    const sheet = this.dialog('Tags of this passage');
    await expect(sheet).toBeVisible();
    await this.page.keyboard.type(name);
    await expect(sheet.getByRole('option').first()).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
    await this.page.waitForTimeout(200); // the sheet fades, the passage is painted, the keyboard is back in the text
  }

  /** The words that a CSS highlight paints in a column, by the start of its name. */
  painted(column: Column, namePrefix: string): Promise<string[]> {
    return this.column(column).evaluate((root, prefix) => {
      const found: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith(prefix)) continue;
        for (const range of highlight) {
          if (range instanceof Range && root.contains(range.startContainer)) found.push(range.toString());
        }
      }
      return found;
    }, namePrefix);
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the screen points before the first and after the last letter of words in an element. */
function findWords(root: Element, words: string): { from: Point; to: Point } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: whole.length });
    whole += node.nodeValue ?? '';
  }
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`“${words}” does not stand in this text`);
  const pointAt = (offset: number): [Text, number] => {
    const entry = nodes.findLast(({ start }) => start <= offset);
    if (!entry) throw new Error('no text');
    return [entry.node, offset - entry.start];
  };
  const edge = (from: number, side: 'left' | 'right'): Point => {
    const range = document.createRange();
    range.setStart(...pointAt(from));
    const [node, offset] = pointAt(from);
    range.setEnd(node, offset + 1);
    const rect = range.getBoundingClientRect();
    return { x: side === 'left' ? rect.left + 0.5 : rect.right - 0.5, y: rect.top + rect.height / 2 };
  };
  const element = pointAt(at)[0].parentElement;
  // As with the wheel: the column that the reader moves leads, the other follows.
  root.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const isRtl = getComputedStyle(root).direction === 'rtl';
  return { from: edge(at, isRtl ? 'right' : 'left'), to: edge(at + words.length - 1, isRtl ? 'left' : 'right') };
}

/** Runs in the page. */
async function importPair({
  name,
  text,
  translation,
  language = 'en',
}: {
  name: string;
  text: string;
  translation?: string;
  /** Of the translation. */
  language?: string;
}): Promise<string> {
  const call: typeof window.cuttings.call = async (route, input) => {
    const result = await window.cuttings.call(route, input);
    if (!result.ok) throw new Error(result.error.message);
    return result;
  };
  const bytes = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
  const file = await call('importing.stageBytes', { name, bytes: bytes(text), modifiedAt: null });
  if (!file.ok) return '';
  const draft = await call('importing.preview', { handle: file.value.handle, charset: null });
  if (!draft.ok) return '';
  const { fields, capturedAt, charset } = draft.value;
  const { handle } = file.value;
  const done = await call('importing.commit', {
    handle,
    charset: charset.used,
    fields,
    capturedAt,
    onDuplicate: 'ask',
    attachTo: null,
  });
  if (!done.ok || done.value.articleId === null || translation === undefined) return fields.title;
  const other = await call('importing.stageBytes', {
    name: 'translation.txt',
    bytes: bytes(translation),
    modifiedAt: null,
  });
  if (!other.ok) return '';
  await call('importing.addTranslation', {
    articleId: done.value.articleId,
    handle: other.value.handle,
    charset: 'utf-8',
    language,
    origin: 'human',
    translator: '',
    translatedOn: null,
  });
  return fields.title;
}
