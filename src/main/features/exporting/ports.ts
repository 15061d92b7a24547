/** What exporting needs from its host. Electron gives the real ones, the command line its own, tests fakes. */

/** Lays an HTML document out on paper and returns the PDF. Rejects with an Error whose message is a sentence. */
export interface Printer {
  print: (html: string) => Promise<Uint8Array>;
}

/** What only a desktop can do; the command line has none of it. */
export interface Desktop {
  /** Asks the analyst where to save; null when they changed their mind. */
  readonly saveAs: (suggestedName: string) => Promise<string | null>;
  /** Makes a document available to the window; returns its address, good until the next one. */
  readonly preview: (html: string) => string;
  /** Shows a file in the system's file manager. */
  readonly reveal: (file: string) => void;
}

/** The time, as an ISO 8601 instant in UTC. */
export type Now = () => string;

export type ExportStep = 'composing' | 'printing' | 'numbering' | 'writing';
export type OnStep = (step: ExportStep) => void;
