import path from 'node:path';
import type { Desktop } from '#main/app.ts';

/** A desktop that answers every question and remembers what it was asked to do. `dictionary`: the files of one, in `folder`. */
export function seenDesktop(folder: string, dictionary: readonly string[]) {
  const pdf = path.join(folder, 'dossier.pdf');
  const seen = {
    external: [] as string[],
    revealed: [] as string[],
    copied: [] as string[],
    opened: [] as string[],
    previews: [] as string[],
  };
  const desktop: Desktop = {
    chooseFiles: (purpose) =>
      Promise.resolve((purpose === 'dictionary' ? dictionary : ['ferry.txt']).map((name) => path.join(folder, name))),
    saveAs: (name) => Promise.resolve(name.endsWith('.pdf') ? pdf : path.join(folder, name)),
    chooseFolder: () => Promise.resolve(path.join(folder, 'another')),
    openExternal: (address) => Promise.resolve(seen.external.push(address) > 0),
    reveal: (file) => void seen.revealed.push(file),
    copyText: (text) => void seen.copied.push(text),
    preview: (html) => `app://bundle/print/${seen.previews.push(html)}.html`,
    openArchive: (directory) => void seen.opened.push(directory),
  };
  return { pdf, seen, desktop };
}
