import { useEffect, useState } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { shownKeys } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { DossierId } from '#shared/model/ids.ts';
import { ExportProgress } from './ExportProgress.tsx';
import css from './Exporting.module.css';
import { useExportPdf } from './useExportPdf.ts';

/** The very document that will be printed, on a desk. */
export function PreviewDialog({ dossierId }: { readonly dossierId: DossierId }) {
  const dispatch = useWorkspaceDispatch();
  const dossier = useArchiveQuery('exporting.dossier', { dossierId });
  const preview = usePreview(dossierId);
  const { exportPdf, isRunning, step } = useExportPdf();
  const title = dossier.data?.title ?? '';
  const close = () => dispatch({ type: 'closeDialog' });
  const isReady = !isRunning && preview.url !== null;
  const main = () => {
    if (isReady) void exportPdf(dossierId);
  };
  return (
    <Dialog
      title={exporting.previewOf(title)}
      size="large"
      isBare
      closeLabel={exporting.close}
      onClose={close}
      onMain={main}
      footer={
        <>
          <div className={css.footProgress}>{step === null ? null : <ExportProgress step={step} />}</div>
          <Button onPress={close}>{exporting.close}</Button>
          <Button look="primary" isDisabled={preview.url === null} onPress={main}>
            {isRunning ? exporting.exporting : exporting.export}
            <span className={css.keys}>{shownKeys('Mod+Enter', isMac)}</span>
          </Button>
        </>
      }
    >
      <div className={css.desk}>
        {preview.url === null ? (
          <p className={css.preparing} role="status">
            {preview.problem ?? exporting.preparing}
          </p>
        ) : (
          <iframe sandbox="" className={css.sheet} title={exporting.previewFrame(title)} src={preview.url} />
        )}
      </div>
    </Dialog>
  );
}

function usePreview(dossierId: DossierId): { readonly url: string | null; readonly problem: string | null } {
  const [url, setUrl] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    void callHost('exporting.preview', { dossierId }, { quiet: true }).then((result) => {
      if (isStale) return;
      if (result.ok) setUrl(result.value.url);
      else setProblem(result.error.message);
    });
    return () => {
      isStale = true;
    };
  }, [dossierId]);
  return { url, problem };
}
