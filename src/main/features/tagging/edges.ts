/** Where a passage begins and ends, and what of it is quoted. Its words are taken from the text anew each time. */
import { act } from '#main/archive/acts.ts';
import type { WritableDb } from '#main/archive/db.ts';
import {
  deletePassage,
  insertPassage,
  passageAt,
  passageOf,
  placePassage,
  refilePassage,
  setEvidence,
  setNote,
  setOmissions,
} from '#main/archive/passages.ts';
import { tagPassage } from '#main/archive/tags.ts';
import { textHead } from '#main/archive/textReads.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { isAssessed } from '#shared/model/assessed.ts';
import type { Passage } from '#shared/model/passage.ts';
import type { Span } from '#shared/model/span.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { shiftOmissions, tidyOmissions } from '#shared/text/omissions.ts';
import { trimSpan } from '#shared/text/trimSpan.ts';
import { problemWith } from './marking.ts';
import { NO_PASSAGE, short } from './refs.ts';

const IS_DETACHED = fail(
  'refused',
  'The words of this passage no longer stand in its text, so it has no edges to move. Nothing was changed.',
);

/** A passage that has its place, with the text it stands in. */
function placed(db: WritableDb, passageId: PassageId): Result<{ passage: Passage; content: string }> {
  const passage = passageOf(db, passageId);
  const content = passage && textHead(db, passage.textId)?.content;
  if (!passage || content === undefined) return NO_PASSAGE;
  return passage.state === 'detached' ? IS_DETACHED : ok({ passage, content });
}

/** Puts a passage on [start, end) of its text; of what was left out, what is still inside stays so. */
function place(db: WritableDb, passage: Passage, content: string, span: Span, now: string): void {
  const selector = selectorFor(content, span.start, span.end);
  const omissions = tidyOmissions(selector.quote, shiftOmissions(passage.omissions, selector.start - passage.start));
  placePassage(db, passage.id, selector, now);
  setOmissions(db, passage.id, omissions, now);
}

export function movePassage(
  db: WritableDb,
  now: string,
  input: Input<'passages.move'>,
): Result<Output<'passages.move'>> {
  const found = placed(db, input.passageId);
  if (!found.ok) return found;
  const { passage, content } = found.value;
  const { start, end } = input;
  const problem = problemWith(content, input);
  if (problem) return problem;
  const other = passageAt(db, { textId: passage.textId, start, end, author: passage.author });
  if (other !== undefined && other !== passage.id) {
    return fail('duplicate', 'Another passage has exactly these words. Nothing was moved; join the two instead.');
  }
  if (start === passage.start && end === passage.end) return ok({});
  act(db, { label: `Move the edges of “${short(passage.quote)}”`, articleId: passage.articleId, now }, () => {
    place(db, passage, content, { start, end }, now);
  });
  return ok({});
}

export function splitPassage(
  db: WritableDb,
  now: string,
  { passageId, at }: Input<'passages.split'>,
): Result<Output<'passages.split'>> {
  const found = placed(db, passageId);
  if (!found.ok) return found;
  const { passage, content } = found.value;
  const first = trimSpan(content, { start: passage.start, end: Math.min(at, passage.end) });
  const second = trimSpan(content, { start: Math.max(at, passage.start), end: passage.end });
  if (at <= passage.start || at >= passage.end || !first || !second) {
    return fail('invalid-input', 'There are no words on one side of that place. Put the caret inside the passage.');
  }
  const { textId, author, tagIds, evidence, articleId } = passage;
  const secondId = act(db, { label: `Split “${short(passage.quote)}”`, articleId, now }, (): PassageId => {
    const selector = selectorFor(content, second.start, second.end);
    const id = insertPassage(db, { textId, selector, note: '', author }, now);
    setOmissions(
      db,
      id,
      tidyOmissions(selector.quote, shiftOmissions(passage.omissions, selector.start - passage.start)),
      now,
    );
    setEvidence(db, id, evidence, now);
    for (const tagId of tagIds) tagPassage(db, id, tagId, now);
    place(db, passage, content, first, now);
    return id;
  });
  return ok({ passageIds: [passageId, secondId] });
}

/** What is left out of the whole: what was left out of each, and the words between them. */
function leftOut(passages: readonly Passage[], start: number): Span[] {
  const omissions = passages.flatMap((passage) =>
    passage.omissions.map((span) => ({
      start: span.start + passage.start - start,
      end: span.end + passage.start - start,
    })),
  );
  let reached = passages[0]?.end ?? start;
  for (const passage of passages) {
    if (passage.start > reached) omissions.push({ start: reached - start, end: passage.start - start });
    reached = Math.max(reached, passage.end);
  }
  return omissions;
}

export function joinPassages(
  db: WritableDb,
  now: string,
  input: Input<'passages.join'>,
): Result<Output<'passages.join'>> {
  const found = [...new Set(input.passageIds)].map((id) => placed(db, id));
  const passages = found.flatMap((one) => (one.ok ? [one.value.passage] : []));
  const broken = found.find((one) => !one.ok);
  if (broken) return broken;
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  const [first, ...others] = passages;
  const content = first && textHead(db, first.textId)?.content;
  if (!first || content === undefined || others.length === 0) return NO_PASSAGE;
  if (others.some(({ textId }) => textId !== first.textId)) {
    return fail('invalid-input', 'Only passages of the same text can be joined. Nothing was changed.');
  }
  if (others.some(({ author }) => author !== first.author)) {
    return fail(
      'refused',
      'These passages were marked by different analysts, whose work is kept apart. Nothing was joined.',
    );
  }
  act(db, { label: `Join “${short(first.quote)}” and what follows`, articleId: first.articleId, now }, () => {
    joinInto(db, first, others, content, now);
  });
  return ok({ passageId: first.id });
}

function joinInto(db: WritableDb, first: Passage, others: readonly Passage[], content: string, now: string): void {
  const end = Math.max(first.end, ...others.map((passage) => passage.end));
  const selector = selectorFor(content, first.start, end);
  for (const { id, tagIds } of others) {
    for (const tagId of tagIds) tagPassage(db, first.id, tagId, now);
    refilePassage(db, id, first.id);
    deletePassage(db, id);
  }
  placePassage(db, first.id, selector, now);
  setOmissions(db, first.id, tidyOmissions(selector.quote, leftOut([first, ...others], first.start)), now);
  const notes = [first, ...others].map(({ note }) => note).filter((note) => note !== '');
  setNote(db, first.id, notes.join('\n\n'), now);
  // What was found out about one of them is not lost with it, unless the first says something itself.
  const said = [first, ...others].find(({ evidence }) => isAssessed(evidence));
  if (said && said !== first) setEvidence(db, first.id, said.evidence, now);
}

export function leaveOut(
  db: WritableDb,
  now: string,
  { passageId, start, end }: Input<'passages.leaveOut'>,
): Result<Output<'passages.leaveOut'>> {
  const found = placed(db, passageId);
  if (!found.ok) return found;
  const { passage } = found.value;
  const span = { start: start - passage.start, end: end - passage.start };
  const isInside = span.start > 0 && span.end < passage.quote.length && span.start < span.end;
  const isAmongWords =
    passage.quote.slice(0, Math.max(0, span.start)).trim() !== '' && passage.quote.slice(span.end).trim() !== '';
  if (!isInside || !isAmongWords) {
    return fail(
      'invalid-input',
      'Only words in the middle of a passage can be left out. To drop words at an end, move the edge.',
    );
  }
  act(db, { label: `Leave words out of “${short(passage.quote)}”`, articleId: passage.articleId, now }, () => {
    setOmissions(db, passageId, tidyOmissions(passage.quote, [...passage.omissions, span]), now);
  });
  return ok({});
}

export function putBack(
  db: WritableDb,
  now: string,
  { passageId }: Input<'passages.putBack'>,
): Result<Output<'passages.putBack'>> {
  const passage = passageOf(db, passageId);
  if (!passage) return NO_PASSAGE;
  if (passage.omissions.length === 0) return ok({});
  act(db, { label: `Quote “${short(passage.quote)}” whole`, articleId: passage.articleId, now }, () => {
    setOmissions(db, passageId, [], now);
  });
  return ok({});
}
