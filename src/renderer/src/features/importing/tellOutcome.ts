import { notify } from '#renderer/ui/notices.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { ImportOutcome } from '#shared/contract/routes/importing.ts';

export function tellOutcome({ outcome, title }: ImportOutcome): void {
  const heading = {
    imported: importing.toast.imported(title),
    attached: importing.toast.attached(title),
    skipped: importing.toast.skipped,
  }[outcome];
  notify({ tone: outcome === 'skipped' ? 'info' : 'done', heading });
}
