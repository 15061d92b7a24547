/** What is marked in a text: its own passages, and those of the text beside it at the sentences that say the same. */
import type { ArticleDetail, ArticleText } from '#shared/model/article.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import type { Tag, TagColour } from '#shared/model/tag.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';
import { keptParts } from '#shared/text/omissions.ts';
import type { TextsToRead } from './textsToRead.ts';

export interface Mark {
  readonly passageId: PassageId;
  readonly start: number;
  readonly end: number;
  readonly isMirrored: boolean;
  /** One for each tag; empty for a passage with only a note. */
  readonly colours: readonly TagColour[];
  /** The tags themselves, for their names in the margin. */
  readonly tags: readonly Pick<Tag, 'name' | 'colour'>[];
}

export function marksOf(
  text: ArticleText,
  texts: TextsToRead,
  passages: ArticleDetail['passages'],
  tags: readonly Tag[],
): Mark[] {
  const tagOf = new Map<TagId, Tag>(tags.map((tag) => [tag.id, tag]));
  return passages.flatMap((passage): Mark[] => {
    if (passage.state === 'detached') return [];
    const own = passage.tagIds.flatMap((id) => tagOf.get(id) ?? []);
    const colours = [...new Set(own.map(({ colour }) => colour))];
    const common = { passageId: passage.id, colours, tags: own };
    if (passage.textId === text.id) {
      return keptParts(passage).map(({ start, end }) => ({
        ...common,
        start: passage.start + start,
        end: passage.start + end,
        isMirrored: false,
      }));
    }
    return mirrored(passage, text, texts).map((span) => ({ ...common, ...span, isMirrored: true }));
  });
}

function mirrored(
  passage: ArticleDetail['passages'][number],
  into: ArticleText,
  { original, translation, alignment }: TextsToRead,
) {
  if (!translation || !alignment) return [];
  const from = into.id === original.id ? translation : original;
  if (passage.textId !== from.id) return [];
  const direction = from.id === original.id ? 'toTranslation' : 'toOriginal';
  return mirrorSpan(passage, from.segments, into.segments, alignment.links, direction);
}
