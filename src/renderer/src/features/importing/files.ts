import { callHost } from '#renderer/archive/commands.ts';
import type { StagedFile } from '#shared/contract/routes/importing.ts';

export interface Staged {
  readonly files: readonly StagedFile[];
  readonly problems: readonly string[];
}

/** Hands dropped files to the main process as bytes: a page never says a path. */
export async function stageFiles(files: readonly File[]): Promise<Staged> {
  const staged: StagedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) {
      problems.push(
        `“${file.name}” could not be read; a folder cannot be dropped, only its files. Nothing was imported from it.`,
      );
      continue;
    }
    const modifiedAt = new Date(file.lastModified).toISOString();
    const result = await callHost(
      'importing.stageBytes',
      { name: file.name, bytes: new Uint8Array(bytes), modifiedAt },
      { quiet: true },
    );
    if (result.ok) staged.push(result.value);
    else problems.push(`“${file.name}”: ${result.error.message}`);
  }
  return { files: staged, problems };
}

export async function stagePaste(text: string): Promise<Staged> {
  const result = await callHost('importing.stageText', { text });
  return result.ok ? { files: [result.value], problems: [] } : { files: [], problems: [] };
}

export async function chooseFiles(purpose: 'articles' | 'translation'): Promise<Staged> {
  const result = await callHost('importing.choose', { purpose });
  return result.ok ? result.value : { files: [], problems: [] };
}

/** Lets go of what the main process holds for us. */
export function discard(handles: readonly string[]): void {
  if (handles.length > 0) void callHost('importing.discard', { handles: [...handles] }, { quiet: true });
}

export function shownSize(byteLength: number): string {
  if (byteLength < 1000) return `${byteLength} B`;
  if (byteLength < 1_000_000) return `${Math.round(byteLength / 1000)} kB`;
  return `${(byteLength / 1_000_000).toFixed(1)} MB`;
}
