import fs from 'node:fs';
import path from 'node:path';
import { ok } from '#shared/contract/result.ts';

/** A desk whose files lie in one folder: saves go there, and `puts` says what is chosen next. */
export function askedFiles(directory: string) {
  let chosen: string[] = [];
  const fileOf = (name: string): string => path.join(directory, name);
  return {
    asking: {
      saveAs: (name: string) => Promise.resolve(fileOf(name)),
      chooseFiles: () => Promise.resolve(chosen),
      writeWhole: (file: string, bytes: Uint8Array) => {
        fs.writeFileSync(file, bytes);
        return Promise.resolve(ok(null));
      },
    },
    puts: (name: string, content: string): void => {
      chosen = [fileOf(name)];
      fs.writeFileSync(fileOf(name), content);
    },
    saved: (name: string | null): string => fs.readFileSync(fileOf(name ?? ''), 'utf8'),
  };
}
