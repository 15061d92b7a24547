import path from 'node:path';
import type { ReadableDb } from '#main/archive/db.ts';
import { VERSION } from '#main/version.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { DossierId } from '#shared/model/ids.ts';
import { writePair } from './exportPair.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import type { Exported } from './exportPdf.ts';
import { loadEvidence, selectDossier, selectTag } from './loadEvidence.ts';
import { loadPair } from './pair.ts';
import type { Desktop, ExportStep, Now, Printer } from './ports.ts';

export interface ExportingHost {
  readonly reads: ReadableDb;
  readonly printer: Printer;
  readonly now: Now;
  readonly emit: (name: 'exporting.progress', payload: { step: ExportStep }) => void;
  readonly desktop: Desktop | null;
}

// Two megabytes that only printing needs, read when something is printed: a start must not wait for them.
const documents = () => import('./document.tsx');
const printing = () => import('./exportPdf.ts');

/** Preview, export and what comes after it. Reads the archive, changes nothing in it. */
export function exportingHost(
  host: ExportingHost,
): Handlers<'exporting.preview' | 'exporting.pdf' | 'exporting.pair' | 'exporting.reveal'> {
  const { desktop } = host;
  let last: string | null = null;
  return {
    'exporting.preview': async ({ dossierId }) => {
      if (!desktop) return NO_WINDOW;
      const evidence = dossierEvidence(host, dossierId);
      if (!evidence.ok) return evidence;
      const { renderDocument } = await documents();
      return ok({ url: desktop.preview(renderDocument(evidence.value, VERSION, null)) });
    },
    'exporting.pdf': async ({ dossierId }) => {
      if (!desktop) return NO_WINDOW;
      const evidence = dossierEvidence(host, dossierId);
      if (!evidence.ok) return evidence;
      const out = await desktop.saveAs(fileNameOf(evidence.value.title));
      if (out === null) return ok({ fileName: null, pages: 0 });
      const exported = await write(host, evidence.value, out);
      if (exported.ok) last = out;
      return exported;
    },
    'exporting.pair': async ({ articleId, translationId, format }) => {
      if (!desktop) return NO_WINDOW;
      const pair = loadPair(host.reads, articleId, translationId);
      if (!pair.ok) return pair;
      const name = fileNameOf(pair.value.fields.title).replace(/\.pdf$/u, `.${format}`);
      const out = await desktop.saveAs(name);
      if (out === null) return ok({ fileName: null, pairs: 0, alone: 0 });
      const written = await writePair(pair.value, format, out, host.now());
      if (!written.ok) return written;
      last = out;
      return ok({ fileName: path.basename(out), ...written.value });
    },
    'exporting.reveal': () => {
      if (!desktop) return NO_WINDOW;
      if (last === null) return fail('not-found', 'Nothing has been exported since Cuttings was started.');
      desktop.reveal(last);
      return ok({});
    },
  };
}

/** A dossier with something in it: an empty one is refused before anyone is asked where to save it. */
function dossierEvidence({ reads, now }: ExportingHost, dossierId: DossierId): Result<Evidence> {
  const selection = selectDossier(reads, dossierId);
  if (!selection) return fail('not-found', 'This dossier is no longer in the archive. No file was written.');
  const evidence = loadEvidence(reads, selection, now());
  if (evidenceIn(evidence).length > 0) return ok(evidence);
  return fail(
    'export-failed',
    `“${selection.title}” has no passage and no article yet, so there is nothing to print. Add one and try again.`,
  );
}

async function write(host: ExportingHost, evidence: Evidence, out: string): Promise<Result<Exported>> {
  const { exportPdf } = await printing();
  return exportPdf({
    evidence,
    out,
    version: VERSION,
    printer: host.printer,
    onStep: (step) => host.emit('exporting.progress', { step }),
  });
}

/** A file name that every system takes: no separators, no reserved signs, not too long, not hidden. */
export function fileNameOf(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[. ]+/u, '');
  const short = Array.from(safe)
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/iu.test(short) ? 'Dossier' : short}.pdf`;
}

export interface ExportedTag extends Exported {
  readonly passages: number;
}

/** Everything under a tag as a PDF, without a dossier: for the command line. */
export async function exportTag(
  host: ExportingHost,
  { tag, out, title }: { tag: string; out: string; title: string | null },
): Promise<Result<ExportedTag>> {
  const selection = selectTag(host.reads, tag);
  if (!selection) return fail('not-found', `There is no tag “${tag}” in this archive. No file was written.`);
  const evidence = loadEvidence(host.reads, { ...selection, title: title ?? selection.title }, host.now());
  const passages = evidenceIn(evidence).length;
  if (passages === 0) {
    return fail('export-failed', `No passage carries the tag “${selection.title}”. No file was written.`);
  }
  const exported = await write(host, evidence, out);
  return exported.ok ? ok({ ...exported.value, passages }) : exported;
}
