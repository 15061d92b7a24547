import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import type { Found } from '../../../workspace/useFound.ts';
import { useTypedQuery, useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';

/**
 * Puts a search into the record when it was meant: at Enter and when a result is opened, not at every key. Waits for
 * the answer, because the count belongs to it. `meant` grows with every
 * such moment; true when this search is in the record.
 */
export function useRecording({ first, answers, isPrevious }: Found, meant: number): boolean {
  const query = useTypedQuery();
  const { script, sort, level, savedSearchId } = useWorkspace();
  const { run } = useArchiveCommand('search.record', { quiet: true });
  const handled = useRef(meant);
  const last = useRef<string | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  const asked = query.trim();
  const search = JSON.stringify([asked, script, sort, level, savedSearchId]);
  const total = first && !isPrevious && answers === asked && first.problem === null ? first.total : null;

  const record = (): void => {
    if (total === null || asked === '' || last.current === search) return;
    last.current = search;
    void run({ query: asked, script, sort, level, total, savedSearchId }).then((result) => {
      if (result.ok) setRecorded(search);
    });
  };
  const recordNow = useEffectEvent(record);
  useEffect(() => {
    if (meant === handled.current || total === null) return;
    handled.current = meant;
    recordNow();
  }, [meant, total]);
  return recorded === search;
}
