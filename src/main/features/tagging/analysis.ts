/** Tags that meet, and analysts who agree. */
import { authors, meetingsInArticles, meetingsOnPassages, sharedCodings } from '#main/archive/analysis.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passagesWithTags } from '#main/archive/passages.ts';
import { linkedSentences, newestOriginals, touchedSentences } from '#main/archive/passageSentences.ts';
import { tagExists } from '#main/archive/tags.ts';
import type { Handlers, Input, Output, QueryName } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import { groupBy } from '#shared/groupBy.ts';
import type { PassageId, TagId, TextId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
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
  const placeOf = ({ articleId, textId }: Passage): number => (within === 'articles' ? articleId : textId);
  const having = (tagId: TagId) =>
    groupBy(
      either.filter(({ tagIds }) => tagIds.includes(tagId)),
      placeOf,
    );
  const [withA, withB] = [having(a), having(b)];
  const meets = (one: Passage, others: typeof withA): boolean =>
    (others.get(placeOf(one)) ?? []).some(
      (other) => within === 'articles' || (other.start < one.end && one.start < other.end),
    );
  return either.filter(
    (one) => (one.tagIds.includes(a) && meets(one, withB)) || (one.tagIds.includes(b) && meets(one, withA)),
  );
}

/** The sentences of the newest originals that each passage stands on, itself or through the links: "text ordinal". */
function sentencesOn(db: ReadableDb, ids: readonly PassageId[], originals: ReadonlySet<TextId>) {
  const found = new Map<PassageId, string[]>();
  for (const { passageId, textId, ordinal } of [...touchedSentences(db, ids), ...linkedSentences(db, ids)]) {
    if (!originals.has(textId)) continue;
    const own = found.get(passageId) ?? [];
    found.set(passageId, own);
    own.push(`${textId} ${ordinal}`);
  }
  return found;
}

function agreement(db: ReadableDb, { first, second }: Input<'analysis.agreement'>): Output<'analysis.agreement'> {
  const codings = sharedCodings(db, first, second);
  const articles = new Set(codings.map(({ articleId }) => articleId));
  const originals = newestOriginals(db, articles);
  const passageIds = [...new Set(codings.map(({ passageId }) => passageId))];
  const standsOn = sentencesOn(db, passageIds, new Set(originals.map(({ textId }) => textId)));
  const touched = new Map<TagId, { first: Set<string>; second: Set<string> }>();
  for (const { passageId, tagId, author } of codings) {
    if (tagId === null) continue;
    const sets = touched.get(tagId) ?? { first: new Set<string>(), second: new Set<string>() };
    const on = standsOn.get(passageId) ?? [];
    if (on.length > 0) touched.set(tagId, sets);
    for (const sentence of on) sets[author === first ? 'first' : 'second'].add(sentence);
  }
  const sentences = originals.reduce((sum, original) => sum + original.sentences, 0);
  const leftOut = passageIds.filter((id) => !standsOn.has(id)).length;
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
  return { articles: articles.size, sentences, tags: tags.sort((a, b) => used(b) - used(a)), leftOut };
}
