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

/**
 * A note of another archive, whose numbers mean nothing here: links become what `numberOf` says they are here; those that
 * lead to nothing are written so that they are no links ("passage 12 there").
 */
export const renumberLinks = (note: string, numberOf: (link: NoteLink) => number | undefined): string =>
  note.replace(LINK, (_, kind: LinkKind, id: string) => {
    const here = numberOf({ kind, id: Number(id) });
    return here === undefined ? `${kind} ${id} there` : noteLink({ kind, id: here });
  });
