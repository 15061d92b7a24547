import fs from 'node:fs';
import path from 'node:path';
import { createApp, type App } from '#main/app.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { closeAfterwards, emptyFolder, NOW } from '../../support/archive.ts';
import { importText, insistently, type Ask, type AskResult } from '../../support/asking.ts';
import { paperPrinter } from '../../support/paper.ts';

const RESOURCES = path.resolve(import.meta.dirname, '..', '..', '..', 'resources');

/** The whole application on a new archive, asked as the window asks, with a clock that the test sets. */
export function newSearchDesk() {
  const folder = emptyFolder();
  const clock = { now: NOW };
  const events: unknown[] = [];
  const dialog: { answer: string | null; asked: string[]; chosen: string[]; during: () => void } = {
    answer: path.join(folder, 'out'),
    asked: [],
    chosen: [],
    during: () => undefined,
  };
  const app: App = createApp({
    directory: path.join(folder, 'archive'),
    resourcesDir: RESOURCES,
    printer: paperPrinter(),
    threads: null,
    checkOutputs: true,
    now: () => clock.now,
    onEvent: (name, payload) => {
      events.push([name, payload]);
      dialog.during();
    },
    desktop: {
      chooseFiles: () => Promise.resolve(dialog.chosen),
      saveAs: (name) => {
        dialog.asked.push(name);
        return Promise.resolve(dialog.answer);
      },
      chooseFolder: () => Promise.resolve(null),
      openExternal: () => Promise.resolve(false),
      reveal: () => undefined,
      copyText: () => undefined,
      preview: () => '',
      openArchive: () => undefined,
    },
  });
  closeAfterwards(() => void app.close());
  const call = app.route as AskResult;
  const ask: Ask = insistently(call);
  return {
    folder,
    clock,
    dialog,
    events,
    ask,
    call,
    article: async (text: string, published: string | null = null): Promise<ArticleId> =>
      (await importText(ask, text, { published })).id,
    /** The label of what undo took back. */
    undo: async (): Promise<string> => (await ask('tagging.undo', {})).label,
    redo: async (): Promise<string> => (await ask('tagging.redo', {})).label,
    written: (): string => fs.readFileSync(path.join(folder, 'out'), 'utf8'),
  };
}

export type SearchDesk = ReturnType<typeof newSearchDesk>;
