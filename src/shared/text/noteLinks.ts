/** Links in notes, which are plain text: "cuttings:passage/12", "cuttings:article/3". Pure. */

export type LinkKind = 'passage' | 'article';

export interface NoteLink {
  readonly kind: LinkKind;
  readonly id: number;
}

const LINK = /\bcuttings:(passage|article)\/(\d{1,15})/gu;

/** As it is pasted into a note. */
export const noteLink = ({ kind, id }: NoteLink): string => `cuttings:${kind}/${id}`;

/** What a note leads to, each once, in the order of the note. */
export function linksIn(note: string): NoteLink[] {
  const found = [...note.matchAll(LINK)].map(([, kind, id]) => ({ kind: kind as LinkKind, id: Number(id) }));
  return found.filter((link, at) => found.findIndex(({ kind, id }) => kind === link.kind && id === link.id) === at);
}
