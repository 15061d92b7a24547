/** What main tells the renderer without being asked. Typed, not parsed: main is trusted. */
export interface Events {
  /** Something else (the command line, another process) changed the archive. */
  'archive.changed': Record<string, never>;
  'importing.progress': { done: number; total: number; name: string };
  /** The search index follows the archive: articles done and to do of this stretch of work; equal when it has caught up. */
  'search.indexing': { done: number; total: number };
  /** Terms of a batch search that is being exported. */
  'search.batching': { done: number; total: number };
  /** Sentences of a machine translation. */
  'translating.progress': { done: number; total: number };
  'exporting.progress': { step: 'composing' | 'printing' | 'numbering' | 'writing' };
  /** A menu item was chosen; the renderer's keymap runs the same commands. */
  'menu.command': { command: string };
}
export type EventName = keyof Events;
