/** Which passage is meant. Pure. */
import type { PassageId, TextId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';

/** The passage that has [start, end) strictly inside: the active one, else the shortest. */
export function innermost(
  passages: readonly Passage[],
  textId: TextId,
  start: number,
  end: number,
  activeId: PassageId | null,
): Passage | null {
  const around = passages
    .filter((each) => each.state === 'anchored' && each.textId === textId && each.start < start && end < each.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return around.find(({ id }) => id === activeId) ?? around[0] ?? null;
}

/** The next passage of the same text and the same analyst. */
export function nextOf(passages: readonly Passage[], { id, textId, author, start, end }: Passage): Passage | null {
  const after = passages
    .filter(
      (each) =>
        each.id !== id &&
        each.state === 'anchored' &&
        each.textId === textId &&
        each.author === author &&
        (each.start > start || (each.start === start && each.end > end)),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return after[0] ?? null;
}
