type Listener = (message: string) => void;
const listeners = new Set<Listener>();

/** Tells a screen reader what an eye sees change: counts of results, a tag put on. Spoken by ui/Announcer. */
export function announce(message: string): void {
  for (const listen of listeners) listen(message);
}

export function onAnnouncement(listen: Listener): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
