/** Puts annotations that were read into the archive, one act, each under the name of who made it. */
import { act } from '#main/archive/acts.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { insertPassage, passageBy, passageOf, setEvidence, setNote, setOmissions } from '#main/archive/passages.ts';
import { ensureTag, findTag, tagArticle, tagPassage } from '#main/archive/tags.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import type { Evidence, Passage } from '#shared/model/passage.ts';
import type { Span } from '#shared/model/span.ts';
import { LONGEST_NAME } from '#shared/model/tag.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { ELLIPSIS } from '#shared/text/omissions.ts';
import { placesOf, type Place } from './places.ts';
import type { ReadAnnotation, ReadAnnotations } from './readAnnotations.ts';

type Added = Omit<Output<'passages.importAnnotations'>, 'fileName'>;
type Outcome = 'created' | 'completed' | 'unchanged';

/** What is there already keeps what it has and gets what it lacks. */
export function addAnnotations(db: WritableDb, name: string, read: ReadAnnotations, now: string): Added {
  const counts = { created: 0, completed: 0, unchanged: 0 };
  const notFound: Added['notFound'][number][] = [];
  const places = placesOf(db, read.annotations);
  act(db, { label: `Import passages from “${name}”`, articleId: null, now }, () => {
    for (const [at, annotation] of read.annotations.entries()) {
      const place = places[at] ?? 'no-article';
      if (typeof place === 'string') {
        const quote = annotation.parts.map(({ exact }) => exact.trim()).join(` ${ELLIPSIS} `);
        notFound.push({ quote, source: annotation.title || annotation.source, why: place });
      } else counts[addOne(db, annotation, place, now)]++;
    }
  });
  return { ...counts, unread: read.unread, notFound };
}

const tagIdsFor = (db: WritableDb, { tags }: ReadAnnotation, now: string): TagId[] =>
  tags.map((tag) => tag.trim().slice(0, LONGEST_NAME)).flatMap((tag) => (tag === '' ? [] : [ensureTag(db, tag, now)]));

function addOne(db: WritableDb, annotation: ReadAnnotation, { text, parts }: Place, now: string): Outcome {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) {
    const isNew = annotation.tags.filter((tag) => findTag(db, tag) === undefined).length > 0;
    const changed = tagIdsFor(db, annotation, now).filter((id) => tagArticle(db, text.articleId, id, now));
    return isNew || changed.length > 0 ? 'completed' : 'unchanged';
  }
  const span = { start: first.start, end: last.end };
  const { author } = annotation;
  const there = passageBy(db, { textId: text.id, ...span, author });
  if (there !== undefined) return complete(db, there, annotation, now);
  const id = insertPassage(
    db,
    { textId: text.id, selector: selectorFor(text.content, span.start, span.end), note: annotation.note, author },
    annotation.created ?? now,
  );
  const omissions = between(parts, span.start);
  if (omissions.length > 0) setOmissions(db, id, omissions, annotation.created ?? now);
  if (says(annotation.evidence)) setEvidence(db, id, annotation.evidence, annotation.created ?? now);
  for (const tagId of tagIdsFor(db, annotation, now)) tagPassage(db, id, tagId, now);
  return 'created';
}

/** What is between the pieces, counted from the beginning of the quote. */
const between = (parts: readonly Span[], from: number): Span[] =>
  parts.slice(1).flatMap(({ start }, at) => {
    const end = parts[at]?.end ?? start;
    return end < start ? [{ start: end - from, end: start - from }] : [];
  });

const says = ({ speaker, nature, standing }: Evidence): boolean =>
  speaker !== '' || nature !== null || standing !== null;

function complete(db: WritableDb, id: PassageId, annotation: ReadAnnotation, now: string): Outcome {
  const passage = passageOf(db, id);
  if (!passage) return 'unchanged';
  const missing = tagIdsFor(db, annotation, now).filter((tagId) => !passage.tagIds.includes(tagId));
  for (const tagId of missing) tagPassage(db, id, tagId, now);
  const isNoted = addNote(db, passage, annotation, now);
  const isAssessed = says(annotation.evidence) && !says(passage.evidence);
  if (isAssessed) setEvidence(db, id, annotation.evidence, now);
  return missing.length > 0 || isNoted || isAssessed ? 'completed' : 'unchanged';
}

/** A note that says something else is put under the one that is there: neither is lost. */
function addNote(db: WritableDb, { id, note }: Passage, annotation: ReadAnnotation, now: string): boolean {
  if (annotation.note === '' || note.includes(annotation.note)) return false;
  setNote(db, id, note === '' ? annotation.note : `${note}\n\n${annotation.note}`, now);
  return true;
}
