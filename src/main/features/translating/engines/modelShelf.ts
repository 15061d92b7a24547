import fs from 'node:fs';
import path from 'node:path';
import type { MachineModel } from '#shared/model/translation.ts';
import { readModelFolder, type ModelFolder } from './modelFolder.ts';

/** Models lie in the archive's folder, `models/<from>-<to>/`, as copies of what was chosen. */
const shelf = (directory: string): string => path.join(directory, 'models');
const folderOf = (directory: string, from: string, to: string): string => path.join(shelf(directory), `${from}-${to}`);

export function listModels(directory: string): MachineModel[] {
  if (!fs.existsSync(shelf(directory))) return [];
  return fs.readdirSync(shelf(directory)).flatMap((name): MachineModel[] => {
    const found = readModelFolder(path.join(shelf(directory), name));
    if (!found.ok || name !== `${found.value.from}-${found.value.to}`) return [];
    const { from, to, bytes, model } = found.value;
    return [{ from, to, bytes, name: path.basename(model) }];
  });
}

export function findModel(directory: string, from: string, to: string): ModelFolder | null {
  const found = readModelFolder(folderOf(directory, from, to));
  return found.ok ? found.value : null;
}

/** Copies the files; there under its name only when all of them are. Takes the place of one of the same languages. */
export async function keepModel(directory: string, model: ModelFolder): Promise<void> {
  const target = folderOf(directory, model.from, model.to);
  const half = `${target}.half`;
  await fs.promises.rm(half, { recursive: true, force: true });
  await fs.promises.mkdir(half, { recursive: true });
  try {
    for (const file of [model.model, model.shortlist, ...model.vocabularies])
      await fs.promises.copyFile(file, path.join(half, path.basename(file)));
    await fs.promises.rm(target, { recursive: true, force: true });
    await fs.promises.rename(half, target);
  } catch (error) {
    await fs.promises.rm(half, { recursive: true, force: true });
    throw error;
  }
}

export const dropModel = (directory: string, from: string, to: string): Promise<void> =>
  fs.promises.rm(folderOf(directory, from, to), { recursive: true, force: true });
