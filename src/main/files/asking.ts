/** Files that are asked for in the system's own dialogs. */
import path from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';

export const NO_WINDOW = fail('refused', 'This needs the Cuttings window.');

export interface Saving {
  readonly writeWhole: (file: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** null when the analyst changed their mind; missing where there is no window. */
  readonly saveAs: ((suggestedName: string) => Promise<string | null>) | null;
}

export interface Opening<Purpose extends string> {
  /** Missing where there is no window. */
  readonly chooseFiles: ((purpose: Purpose) => Promise<string[]>) | null;
}

type Told<T> = T & { readonly fileName: string | null };

/** Asks where to save, then makes the bytes. `none`: what is told beside no file name when the dialog was cancelled. */
export async function saveAsked<T extends object>(
  { saveAs, writeWhole }: Saving,
  suggestedName: string,
  none: T,
  make: () => { readonly bytes: Uint8Array; readonly told: T },
): Promise<Result<Told<T>>> {
  if (!saveAs) return NO_WINDOW;
  const out = await saveAs(suggestedName);
  if (out === null) return ok({ ...none, fileName: null });
  const { bytes, told } = make();
  const written = await writeWhole(out, bytes);
  return written.ok ? ok({ ...told, fileName: path.basename(out) }) : written;
}

/** Asks which file, then takes it in. `none`: as above. */
export async function openAsked<Purpose extends string, T extends object>(
  { chooseFiles }: Opening<Purpose>,
  purpose: Purpose,
  none: T,
  take: (file: string, fileName: string) => Result<T>,
): Promise<Result<Told<T>>> {
  if (!chooseFiles) return NO_WINDOW;
  const [file] = await chooseFiles(purpose);
  if (file === undefined) return ok({ ...none, fileName: null });
  const fileName = path.basename(file);
  const taken = take(file, fileName);
  return taken.ok ? ok({ ...taken.value, fileName }) : taken;
}
