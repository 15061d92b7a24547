import { type Dispatch, useEffect } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { type Session, type SessionAction, nextToRead } from './session.ts';

/** Has the waiting files read, one after the other, so that a hundred of them do not crowd out the window. */
export function useDrafts(session: Session, send: Dispatch<SessionAction>): void {
  const next = nextToRead(session);
  const handle = next?.file.handle ?? null;
  const charset = next?.charset ?? null;
  useEffect(() => {
    if (handle === null) return;
    let isStale = false;
    void callHost('importing.preview', { handle, charset }, { quiet: true }).then((result) => {
      if (isStale) return;
      if (result.ok) send({ type: 'drafted', handle, draft: result.value });
      else send({ type: 'unreadable', handle, message: result.error.message });
    });
    return () => {
      isStale = true;
    };
  }, [handle, charset, send]);
}
