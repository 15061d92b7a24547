/** Puts annotations that were read into the archive, one act, each under the name of who made it. */
import { act } from '#main/archive/acts.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { insertPassage, passageBy, passageOf, setEvidence, setNote, setOmissions } from '#main/archive/passages.ts';
import { ensureTag, tagArticle, tagPassage } from '#main/archive/tags.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import { isAssessed } from '#shared/model/assessed.ts';
import type { Span } from '#shared/model/span.ts';
import { LONGEST_NAME } from '#shared/model/tag.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { renumberLinks, type NoteLink } from '#shared/text/noteLinks.ts';
import { ELLIPSIS } from '#shared/text/omissions.ts';
import { placesOf, type Place } from './places.ts';
import type { ReadAnnotation, ReadAnnotations } from './readAnnotations.ts';

type Added = Omit<Output<'passages.importAnnotations'>, 'fileName'>;
type Outcome = 'created' | 'completed' | 'unchanged';

/** An annotation that found its place, and what became of it. */
interface Kept {
  readonly annotation: ReadAnnotation;
  /** null: a tag on an article as a whole. */
  readonly passageId: PassageId | null;
  readonly text: Place['text'];
  readonly outcome: Outcome;
}

/** What is there already keeps what it has and gets what it lacks. */
export function addAnnotations(db: WritableDb, name: string, read: ReadAnnotations, now: string): Added {
  const counts = { created: 0, completed: 0, unchanged: 0 };
  const notFound: Added['notFound'][number][] = [];
  const places = placesOf(db, read.annotations);
  act(db, { label: `Import passages from “${name}”`, articleId: null, now }, () => {
    const kept = read.annotations.flatMap((annotation, at): Kept[] => {
      const place = places[at] ?? 'no-article';
      if (typeof place !== 'string') return [addOne(db, annotation, place, now)];
      const quote = annotation.parts.map(({ exact }) => exact.trim()).join(` ${ELLIPSIS} `);
      notFound.push({ quote, source: annotation.title || annotation.source, why: place });
      return [];
    });
    // Only now is it known which numbers the passages have here that the notes lead to.
    const numberOf = numbersHere(kept);
    for (const { annotation, passageId, outcome } of kept) {
      const note = renumberLinks(annotation.note, numberOf);
      const isNoted = passageId !== null && addNote(db, passageId, note, annotation.created ?? now);
      counts[isNoted && outcome === 'unchanged' ? 'completed' : outcome]++;
    }
  });
  return { ...counts, unread: read.unread, notFound };
}

/** Numbers of the other archive, as its annotations are called (`webAnnotations.ts`), into those they have here. */
function numbersHere(kept: readonly Kept[]): (link: NoteLink) => number | undefined {
  const here = new Map<string, number>();
  for (const { annotation, passageId, text } of kept) {
    if (passageId !== null) here.set(annotation.id, passageId);
    here.set(annotation.articleName, text.articleId);
  }
  return ({ kind, id }) => here.get(`urn:cuttings:${kind}:${id}`);
}

const tagIdsFor = (db: WritableDb, { tags }: ReadAnnotation, now: string): TagId[] =>
  tags.map((tag) => tag.trim().slice(0, LONGEST_NAME)).flatMap((tag) => (tag === '' ? [] : [ensureTag(db, tag, now)]));

/** All but the note. */
function addOne(db: WritableDb, annotation: ReadAnnotation, { text, parts }: Place, now: string): Kept {
  const [first] = parts;
  if (!first) {
    const changed = tagIdsFor(db, annotation, now).filter((id) => tagArticle(db, text.articleId, id, now));
    return { annotation, text, passageId: null, outcome: changed.length > 0 ? 'completed' : 'unchanged' };
  }
  // Widened first where it would cut a character in two, as every passage is.
  const selector = selectorFor(text.content, first.start, Math.max(...parts.map(({ end }) => end)));
  const { author } = annotation;
  const there = passageBy(db, { textId: text.id, start: selector.start, end: selector.end, author });
  if (there !== undefined) return { annotation, text, passageId: there, outcome: complete(db, there, annotation, now) };
  const at = annotation.created ?? now;
  const passageId = insertPassage(db, { textId: text.id, selector, note: '', author }, at);
  const omissions = between(parts, selector.start);
  if (omissions.length > 0) setOmissions(db, passageId, omissions, at);
  if (isAssessed(annotation.evidence)) setEvidence(db, passageId, annotation.evidence, at);
  for (const tagId of tagIdsFor(db, annotation, now)) tagPassage(db, passageId, tagId, now);
  return { annotation, text, passageId, outcome: 'created' };
}

/** What is between the pieces, counted from the beginning of the quote. */
const between = (parts: readonly Span[], from: number): Span[] =>
  parts.slice(1).flatMap(({ start }, at) => {
    const end = parts[at]?.end ?? start;
    return end < start ? [{ start: end - from, end: start - from }] : [];
  });

function complete(db: WritableDb, id: PassageId, annotation: ReadAnnotation, now: string): Outcome {
  const passage = passageOf(db, id);
  if (!passage) return 'unchanged';
  const missing = tagIdsFor(db, annotation, now).filter((tagId) => !passage.tagIds.includes(tagId));
  for (const tagId of missing) tagPassage(db, id, tagId, now);
  const isNews = isAssessed(annotation.evidence) && !isAssessed(passage.evidence);
  if (isNews) setEvidence(db, id, annotation.evidence, now);
  return missing.length > 0 || isNews ? 'completed' : 'unchanged';
}

/** A note that says something else is put under the one that is there: neither is lost. */
function addNote(db: WritableDb, id: PassageId, note: string, now: string): boolean {
  const own = passageOf(db, id)?.note ?? '';
  if (note === '' || own.includes(note)) return false;
  setNote(db, id, own === '' ? note : `${own}\n\n${note}`, now);
  return true;
}
