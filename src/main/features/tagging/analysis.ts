/** Tags that meet, and analysts who agree. */
import { authors, meetingsInArticles, meetingsOnPassages, sharedCodings, type Coding } from '#main/archive/analysis.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passagesWithTags } from '#main/archive/passages.ts';
import { tagExists } from '#main/archive/tags.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Handlers, Input, Output, QueryName } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { Alignment } from '#shared/model/alignment.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { ArticleId, TagId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { touchedBy } from '#shared/text/context.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';
import { cohensKappa } from './kappa.ts';
import { passagesInContext } from './passagesInContext.ts';
import { NO_TAG } from './refs.ts';

export const analysisQueries = (db: ReadableDb): Handlers<Extract<QueryName, `analysis.${string}`>> => ({
  'analysis.together': ({ within }) =>
    ok({ pairs: within === 'passages' ? meetingsOnPassages(db) : meetingsInArticles(db) }),
  'analysis.meeting': ({ a, b, within }) =>
    tagExists(db, a) && tagExists(db, b) ? ok({ passages: passagesInContext(db, meeting(db, a, b, within)) }) : NO_TAG,
  'analysis.authors': () => ok({ authors: authors(db) }),
  'analysis.agreement': (input) => ok(agreement(db, input)),
});

/** Passages of either tag where the two meet. */
function meeting(db: ReadableDb, a: TagId, b: TagId, within: 'passages' | 'articles'): Passage[] {
  const either = passagesWithTags(db, [a, b]);
  const has = (tagId: TagId) => either.filter(({ tagIds }) => tagIds.includes(tagId));
  const [withA, withB] = [has(a), has(b)];
  const meets = (one: Passage, others: readonly Passage[]): boolean =>
    others.some((other) =>
      within === 'articles'
        ? other.articleId === one.articleId
        : other.textId === one.textId && other.start < one.end && one.start < other.end,
    );
  return either.filter(
    (one) => (one.tagIds.includes(a) && meets(one, withB)) || (one.tagIds.includes(b) && meets(one, withA)),
  );
}

interface Room {
  readonly original: ArticleText;
  readonly texts: readonly ArticleText[];
  readonly alignments: readonly Alignment[];
}

function roomOf(db: ReadableDb, articleId: ArticleId): Room | null {
  const texts = textsOf(db, articleId);
  const original = texts.find(({ role }) => role === 'original');
  return original ? { original, texts, alignments: alignmentsOf(db, articleId) } : null;
}

/** The sentences of the newest original that a coding touches; null when it stands on none that is known. */
function sentencesOf(coding: Coding, { original, texts, alignments }: Room): number[] | null {
  if (coding.textId === original.id) return touchedBy(coding, original.segments).map(({ ordinal }) => ordinal);
  const from = texts.find(({ id }) => id === coding.textId);
  const alignment = alignments.find(
    ({ originalTextId, translationTextId }) => originalTextId === original.id && translationTextId === coding.textId,
  );
  if (!from || !alignment) return null;
  const spans = mirrorSpan(coding, from.segments, original.segments, alignment.links, 'toOriginal');
  if (spans.length === 0) return null;
  return spans.flatMap((span) => touchedBy(span, original.segments).map(({ ordinal }) => ordinal));
}

function agreement(db: ReadableDb, { first, second }: Input<'analysis.agreement'>): Output<'analysis.agreement'> {
  const codings = sharedCodings(db, first, second);
  const rooms = new Map<ArticleId, Room | null>();
  for (const { articleId } of codings) if (!rooms.has(articleId)) rooms.set(articleId, roomOf(db, articleId));
  const touched = new Map<TagId, { first: Set<string>; second: Set<string> }>();
  let leftOut = 0;
  for (const coding of codings) {
    const room = rooms.get(coding.articleId);
    const sentences = room ? sentencesOf(coding, room) : null;
    if (sentences === null) leftOut++;
    if (sentences === null || coding.tagId === null) continue;
    const sets = touched.get(coding.tagId) ?? { first: new Set<string>(), second: new Set<string>() };
    touched.set(coding.tagId, sets);
    for (const ordinal of sentences)
      sets[coding.author === first ? 'first' : 'second'].add(`${coding.articleId} ${ordinal}`);
  }
  const sentences = [...rooms.values()].reduce((sum, room) => sum + (room?.original.segments.length ?? 0), 0);
  const tags = [...touched].map(([tagId, sets]) => {
    const both = [...sets.first].filter((at) => sets.second.has(at)).length;
    const answers = {
      both,
      onlyFirst: sets.first.size - both,
      onlySecond: sets.second.size - both,
      neither: sentences - sets.first.size - sets.second.size + both,
    };
    return { tagId, ...answers, kappa: cohensKappa(answers) };
  });
  const used = ({ both, onlyFirst, onlySecond }: (typeof tags)[number]): number => both + onlyFirst + onlySecond;
  return { articles: rooms.size, sentences, tags: tags.sort((a, b) => used(b) - used(a)), leftOut };
}
