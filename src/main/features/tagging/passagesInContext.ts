import { summariesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passageOf, passagesWithTags } from '#main/archive/passages.ts';
import { linkedSentences, textsById, touchedSentences, type TextWords } from '#main/archive/passageSentences.ts';
import { articlesWithTags, tagIdsUnder } from '#main/archive/tags.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { PassageInContext, UnderTag } from '#shared/contract/routes/tagging.ts';
import { groupBy } from '#shared/groupBy.ts';
import type { ArticleId, PassageId, TagId, TextId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { contextSentence } from '#shared/text/context.ts';
import { ELLIPSIS } from '#shared/text/omissions.ts';

/** Everything under a tag across the archive; with what stands under it in the codebook, if asked. */
export function underTag(db: ReadableDb, tagId: TagId, withChildren: boolean): UnderTag {
  const tagIds = withChildren ? tagIdsUnder(db, tagId) : [tagId];
  const articles = articlesWithTags(db, tagIds);
  return { passages: passagesInContext(db, passagesWithTags(db, tagIds)), articles: summariesOf(db, articles) };
}

/** What links in a note lead to. */
export function linked(
  db: ReadableDb,
  passageIds: readonly PassageId[],
  articleIds: readonly ArticleId[],
): Output<'tagging.linked'> {
  const passages = passageIds.flatMap((id) => passageOf(db, id) ?? []);
  const titles = new Map(
    summariesOf(db, [...new Set(passages.map(({ articleId }) => articleId))]).map(({ id, title }) => [id, title]),
  );
  return {
    passages: passages.flatMap((passage) => {
      const title = titles.get(passage.articleId);
      return title === undefined ? [] : [{ passage, title }];
    }),
    articles: summariesOf(db, [...articleIds]),
  };
}

/** Each passage with its sentence and the aligned words of the other text. */
export function passagesInContext(db: ReadableDb, passages: readonly Passage[]): PassageInContext[] {
  const ids = passages.map(({ id }) => id);
  const articles = new Map(
    summariesOf(db, [...new Set(passages.map(({ articleId }) => articleId))]).map((article) => [article.id, article]),
  );
  const touched = groupBy(touchedSentences(db, ids), ({ passageId }) => passageId);
  const linked = groupBy(linkedSentences(db, ids), ({ passageId }) => passageId);
  const texts = textsById(db, new Set([...passages, ...[...linked.values()].flat()].map(({ textId }) => textId)));
  return passages.flatMap((passage): PassageInContext[] => {
    const [article, text] = [articles.get(passage.articleId), texts.get(passage.textId)];
    if (!article || !text) return [];
    const { language, role, content } = text;
    const context = contextSentence(passage, touched.get(passage.id) ?? [], content);
    return [
      {
        passage,
        article,
        language,
        role,
        context: content.slice(context.start, context.end),
        quoteStart: passage.start - context.start,
        mirrored: mirrored(linked.get(passage.id) ?? [], texts),
      },
    ];
  });
}

/** The sentences of the first text that is aligned with the passage's own and has something linked there. */
function mirrored(
  linked: ReturnType<typeof linkedSentences>,
  texts: ReadonlyMap<TextId, TextWords>,
): PassageInContext['mirrored'] {
  const [first] = linked;
  const other = first && texts.get(first.textId);
  if (!other) return null;
  const own = linked.filter(({ alignmentId }) => alignmentId === first.alignmentId);
  const spans: { start: number; end: number }[] = [];
  for (const [at, { ordinal, start, end }] of own.entries()) {
    const last = spans.at(-1);
    if (last && own[at - 1]?.ordinal === ordinal - 1) last.end = end;
    else spans.push({ start, end });
  }
  const quote = spans.map(({ start, end }) => other.content.slice(start, end)).join(` ${ELLIPSIS} `);
  return { language: other.language, quote };
}
