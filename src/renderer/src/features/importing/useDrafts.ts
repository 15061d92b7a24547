import { type Dispatch, useEffect, useEffectEvent } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { type Entry, type Session, type SessionAction, waitingToRead } from './session.ts';

/** Often enough to watch it go, seldom enough that drawing a long list does not cost more than reading it. */
const SHOW_EVERY_MS = 250;

async function readEntry({ file, charset }: Entry): Promise<SessionAction> {
  const { handle } = file;
  const result = await callHost('importing.preview', { handle, charset }, { quiet: true });
  return result.ok
    ? { type: 'drafted', handle, charset, draft: result.value }
    : { type: 'unreadable', handle, charset, message: result.error.message };
}

/** Has the waiting files read, one after the other, and tells the session a handful at a time. */
export function useDrafts(session: Session, send: Dispatch<SessionAction>): void {
  const waiting = useEffectEvent(() => waitingToRead(session));
  const [next] = waitingToRead(session);
  const handle = next?.file.handle ?? null;
  const charset = next?.charset ?? null;
  useEffect(() => {
    if (handle === null) return;
    let isStale = false;
    const read = async () => {
      const found: SessionAction[] = [];
      const until = performance.now() + SHOW_EVERY_MS;
      for (const entry of waiting()) {
        found.push(await readEntry(entry));
        if (isStale) return;
        if (performance.now() > until) break;
      }
      found.forEach(send);
    };
    void read();
    return () => {
      isStale = true;
    };
  }, [handle, charset, send]);
}
