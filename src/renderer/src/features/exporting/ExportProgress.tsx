import { exporting } from '#renderer/strings/exporting.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import type { Step } from './useExportPdf.ts';

const STEPS: readonly Step[] = ['composing', 'printing', 'numbering', 'writing'];

/** How far the file has come; a step begun counts as half done. */
export function ExportProgress({ step }: { readonly step: Step }) {
  const share = (STEPS.indexOf(step) + 0.5) / STEPS.length;
  return <ProgressBar label={exporting.progress} share={share} detail={exporting.steps[step]} />;
}
