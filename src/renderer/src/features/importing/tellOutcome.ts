import { type NoticeAction, notify } from '#renderer/ui/notices.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { ImportOutcome } from '#shared/contract/routes/importing.ts';

export function tellOutcome({ outcome, title }: ImportOutcome, undo: NoticeAction): void {
  const heading = importing.toast[outcome];
  if (outcome === 'skipped') notify({ tone: 'info', heading, text: title });
  else notify({ tone: 'done', heading, text: title, action: undo });
}
