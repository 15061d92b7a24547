import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { Dossier } from '#shared/model/dossier.ts';
import { ExportProgress } from './ExportProgress.tsx';
import css from './Exporting.module.css';
import { useExportPdf } from './useExportPdf.ts';

/** The way out: look at the pages, then make the file. */
export function ExportBar({ dossier }: { readonly dossier: Dossier }) {
  const dispatch = useWorkspaceDispatch();
  const { exportPdf, isRunning, step } = useExportPdf();
  const isEmpty = dossier.items.length === 0;
  const main = () => {
    if (!isRunning) void exportPdf(dossier.id);
  };
  const preview = () => dispatch({ type: 'openDialog', dialog: { kind: 'dossier-preview', dossierId: dossier.id } });
  return (
    <div className={css.bar}>
      {step === null ? null : <ExportProgress step={step} />}
      <div className={css.row}>
        <Button look="outlined" isDisabled={isEmpty || isRunning} onPress={preview}>
          {exporting.preview}
        </Button>
        <Button look="primary" isDisabled={isEmpty} onPress={main}>
          {isRunning ? exporting.exporting : exporting.export}
        </Button>
      </div>
    </div>
  );
}
