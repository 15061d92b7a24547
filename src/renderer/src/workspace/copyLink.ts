import type { NoteLink } from '#shared/text/noteLinks.ts';
import { callHost } from '../archive/commands.ts';
import { tagging } from '../strings/tagging.ts';
import { notify } from '../ui/notices.ts';

/** Puts a link on the clipboard that a note understands. */
export async function copyLink(link: NoteLink): Promise<void> {
  const result = await callHost('tagging.copyLink', { ...link });
  if (result.ok) notify({ tone: 'done', heading: tagging.linkCopied });
}
