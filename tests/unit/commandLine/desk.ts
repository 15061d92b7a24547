import fs from 'node:fs';
import path from 'node:path';
import { runCommandLine } from '#main/commandLine/run.ts';
import { emptyFolder } from '../../support/archive.ts';
import { paperPrinter } from '../../support/paper.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files on it, an archive that is not made yet, and a prompt to type commands at. */
export function newDesk() {
  const folder = emptyFolder();
  const archive = path.join(folder, 'archive');
  const printer = paperPrinter();
  /** The words exactly as typed. */
  const type = async (...words: string[]): Promise<Said> => {
    let [out, err] = ['', ''];
    const code = await runCommandLine(words, {
      root: ROOT,
      printer,
      out: (text) => (out += text),
      err: (text) => (err += text),
      cwd: folder,
    });
    return { code, out, err };
  };
  return {
    folder,
    archive,
    printer,
    type,
    /** A command on this desk's archive. */
    say: (...words: string[]) => type('--archive', archive, ...words),
    /** The same with `--json`: the document it printed. */
    json: async (...words: string[]) => {
      const said = await type('--archive', archive, ...words, '--json');
      return { ...said, json: JSON.parse(said.out) as unknown };
    },
    file: (name: string, content: string | Buffer): string => {
      fs.writeFileSync(path.join(folder, name), content);
      return name;
    },
  };
}
