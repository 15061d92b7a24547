import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '#shared/contract/events.ts';
import { bridge } from './bridge.ts';

/** Listens to what the main process tells without being asked. */
export function useArchiveEvent<E extends EventName>(name: E, listener: (payload: Events[E]) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => bridge().on(name, (payload) => hear(payload)), [name]);
}
