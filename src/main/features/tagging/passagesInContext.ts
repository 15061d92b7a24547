import { summariesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passageOf, passagesWithTags } from '#main/archive/passages.ts';
import { articlesWithTags, tagIdsUnder } from '#main/archive/tags.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { PassageInContext, UnderTag } from '#shared/contract/routes/tagging.ts';
import type { Alignment } from '#shared/model/alignment.ts';
import type { ArticleSummary, ArticleText } from '#shared/model/article.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { ArticleId, PassageId, TagId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { contextSentence } from '#shared/text/context.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';

interface Room {
  readonly article: ArticleSummary;
  readonly texts: readonly ArticleText[];
  readonly alignments: readonly Alignment[];
}

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
  const ids = [...new Set(passages.map(({ articleId }) => articleId))];
  const rooms = new Map(
    summariesOf(db, ids).map((article): [number, Room] => [
      article.id,
      { article, texts: textsOf(db, article.id), alignments: alignmentsOf(db, article.id) },
    ]),
  );
  return passages.flatMap((passage) => {
    const room = rooms.get(passage.articleId);
    const text = room?.texts.find(({ id }) => id === passage.textId);
    return room && text ? [inContext(passage, text, room)] : [];
  });
}

function inContext(passage: Passage, text: ArticleText, room: Room): PassageInContext {
  const context = contextSentence(passage, text.segments, text.content);
  return {
    passage,
    article: room.article,
    language: text.language,
    role: text.role,
    context: text.content.slice(context.start, context.end),
    quoteStart: passage.start - context.start,
    mirrored: mirrored(passage, text, room),
  };
}

/** The first other text that is aligned with this one and has something linked there. */
function mirrored(passage: Passage, text: ArticleText, { texts, alignments }: Room): PassageInContext['mirrored'] {
  for (const { originalTextId, translationTextId, links } of alignments) {
    const isOriginal = originalTextId === text.id;
    if (!isOriginal && translationTextId !== text.id) continue;
    const other = texts.find(({ id }) => id === (isOriginal ? translationTextId : originalTextId));
    if (!other) continue;
    const spans = mirrorSpan(
      passage,
      text.segments,
      other.segments,
      links,
      isOriginal ? 'toTranslation' : 'toOriginal',
    );
    if (spans.length === 0) continue;
    const quote = spans.map(({ start, end }) => other.content.slice(start, end)).join(' […] ');
    return { language: other.language, quote };
  }
  return null;
}
