/** What T, N and D are about: the selection, else the passage at the caret, else the passage that was clicked. Pure. */
import type { ArticleDetail } from '#shared/model/article.ts';
import type { PassageId, TextId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { spansAt } from '../../text/spans.ts';

export interface Subject {
  readonly textId: TextId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** null: it becomes a passage with its first tag or note. */
  readonly passageId: PassageId | null;
}

interface Reader {
  readonly selection: Omit<Subject, 'passageId'> | null;
  readonly caret: { readonly textId: TextId; readonly offset: number } | null;
  readonly passageId: PassageId | null;
  /** Who works here: of two passages of the same words, one's own is meant. */
  readonly analyst: string;
}

export const subjectOfPassage = ({ textId, start, end, quote, id }: Passage): Subject => ({
  textId,
  start,
  end,
  quote,
  passageId: id,
});

export function subjectOf(article: ArticleDetail, { selection, caret, passageId, analyst }: Reader): Subject | null {
  const anchored = article.passages.filter(({ state }) => state === 'anchored');
  if (selection) {
    if (!article.texts.some(({ id }) => id === selection.textId)) return null;
    const same = anchored.find(
      ({ textId, start, end, author }) =>
        textId === selection.textId &&
        start === selection.start &&
        end === selection.end &&
        (author === '' || author === analyst),
    );
    return { ...selection, passageId: same?.id ?? null };
  }
  const here = anchored.filter(({ textId }) => textId === caret?.textId);
  const atCaret = caret ? spansAt(here, caret.offset) : [];
  const passage =
    atCaret.find(({ id }) => id === passageId) ?? atCaret[0] ?? anchored.find(({ id }) => id === passageId);
  return passage ? subjectOfPassage(passage) : null;
}
