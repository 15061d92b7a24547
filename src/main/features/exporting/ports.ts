/** What exporting needs from its host. Electron gives the real ones, the command line its own, tests fakes. */

/** Lays an HTML document out on paper and returns the PDF. Rejects with an Error whose message is a sentence. */
export interface Printer {
  print: (html: string) => Promise<Uint8Array>;
}

/** Asks the analyst where to save; null when they changed their mind. */
export interface SaveDialog {
  saveAs: (suggestedName: string) => Promise<string | null>;
}

/** Makes a document available to the window; returns its address, good until the next one. */
export interface Preview {
  show: (html: string) => string;
}

/** Shows a file in the system's file manager. */
export interface FileManager {
  reveal: (path: string) => void;
}

/** The time, as an ISO 8601 instant in UTC. */
export type Now = () => string;

export type ExportStep = 'composing' | 'printing' | 'numbering' | 'writing';
export type OnStep = (step: ExportStep) => void;
