import { useState } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { useArchiveEvent } from '#renderer/archive/useArchiveEvent.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { notify } from '#renderer/ui/notices.ts';
import type { Events } from '#shared/contract/events.ts';
import type { DossierId } from '#shared/model/ids.ts';

export type Step = Events['exporting.progress']['step'];

/** Asks where to, prints, and says how it went; `step` is null unless a file is being made. */
export function useExportPdf(): {
  readonly exportPdf: (dossierId: DossierId) => Promise<void>;
  readonly isRunning: boolean;
  readonly step: Step | null;
} {
  const [isRunning, setRunning] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  useArchiveEvent('exporting.progress', (progress) => setStep(progress.step));
  const exportPdf = async (dossierId: DossierId) => {
    setRunning(true);
    const result = await callHost('exporting.pdf', { dossierId });
    setRunning(false);
    setStep(null);
    if (!result.ok || result.value.fileName === null) return;
    const { fileName, pages } = result.value;
    notify({
      tone: 'done',
      heading: exporting.exported(fileName),
      text: exporting.pages(pages),
      action: { label: exporting.reveal, run: () => void callHost('exporting.reveal', {}) },
    });
  };
  return { exportPdf, isRunning, step: isRunning ? step : null };
}
