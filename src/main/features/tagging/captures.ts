/** Passages of earlier captures, and where they stand in the newest one: proposed here, moved only by the analyst. */
import { diffArrays } from 'diff';
import { act } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import {
  passageAt,
  passageOf,
  passagesOfArticle,
  placePassage,
  setOmissions,
  setText,
} from '#main/archive/passages.ts';
import { textHead, textsOf } from '#main/archive/textReads.ts';
import type { Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { DiffPart, PassageVerdict } from '#shared/contract/routes/captures.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { verdictOn } from '#shared/text/verdict.ts';
import { problemWith } from './marking.ts';
import { NO_PASSAGE } from './refs.ts';

const NO_TEXT = fail('not-found', 'That capture is no longer in the archive. Nothing was changed.');

export const capturesQueries = (db: ReadableDb): Handlers<'captures.verdicts' | 'captures.diff'> => ({
  'captures.verdicts': ({ articleId }) => ok(verdictsOf(db, articleId)),
  'captures.diff': ({ fromTextId, toTextId }) => {
    const [from, to] = [textHead(db, fromTextId), textHead(db, toTextId)];
    return from && to ? ok(wordDiff(from.content, to.content)) : NO_TEXT;
  },
});

export const capturesCommands = (
  db: WritableDb,
  now: () => string,
): Handlers<'captures.confirm' | 'captures.letGo'> => ({
  'captures.confirm': (input) => confirm(db, now(), input),
  'captures.letGo': ({ passageIds }) => {
    const passages = passageIds.flatMap((id) => passageOf(db, id) ?? []);
    const [first] = passages;
    if (!first) return NO_PASSAGE;
    act(db, { label: 'Leave what is gone in the earlier capture', articleId: first.articleId, now: now() }, () => {
      for (const { id } of passages) placePassage(db, id, null, now());
    });
    return ok({});
  },
});

function verdictsOf(db: ReadableDb, articleId: ArticleId): Output<'captures.verdicts'> {
  const originals = textsOf(db, articleId).filter(({ role }) => role === 'original');
  const [newest, ...earlier] = originals;
  if (!newest || earlier.length === 0) return { toTextId: newest?.id ?? null, verdicts: [] };
  const verdicts = passagesOfArticle(db, articleId).flatMap((passage): PassageVerdict[] => {
    const from = earlier.find(({ id }) => id === passage.textId);
    if (!from || passage.state === 'detached') return [];
    const { verdict, place } = verdictOn(from.content, newest.content, passage);
    const proposed = place && {
      start: place.start,
      end: place.end,
      quote: newest.content.slice(place.start, place.end),
    };
    return [
      {
        passageId: passage.id,
        fromTextId: from.id,
        verdict,
        quote: passage.quote,
        proposed,
      },
    ];
  });
  return { toTextId: newest.id, verdicts };
}

/** Beyond so many differing words, two captures are different texts; looking for the shortest difference would take minutes. */
const MOST_CHANGES = 4000;

/** Words with the spaces and signs between them, each a piece of its own. */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

function wordDiff(from: string, to: string): Output<'captures.diff'> {
  const changes = diffArrays(pieces(from), pieces(to), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) {
    return {
      parts: [
        { kind: 'removed', text: from },
        { kind: 'added', text: to },
      ],
      isWhole: false,
    };
  }
  const parts = changes.map(({ added, removed, value }): DiffPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return { parts, isWhole: true };
}

function confirm(
  db: WritableDb,
  now: string,
  { toTextId, moves }: Input<'captures.confirm'>,
): Result<Output<'captures.confirm'>> {
  const text = textHead(db, toTextId);
  if (!text) return NO_TEXT;
  for (const move of moves) {
    const passage = passageOf(db, move.passageId);
    if (!passage) return NO_PASSAGE;
    if (passage.articleId !== text.articleId) {
      return fail('invalid-input', 'A passage can only move to another capture of its own article. Nothing was moved.');
    }
    const problem = problemWith(text.content, move);
    if (problem) return problem;
  }
  const label =
    moves.length === 1 ? 'Move a passage to the newest capture' : `Move ${moves.length} passages to the newest capture`;
  const moved = act(db, { label, articleId: text.articleId, now }, () =>
    moves.filter(({ passageId, start, end }) =>
      moveTo(db, passageId, { textId: toTextId, content: text.content, start, end }, now),
    ),
  );
  return moved.length === 0
    ? fail('duplicate', 'There is a passage with exactly these words in the newest capture already. Nothing was moved.')
    : ok({ moved: moved.length });
}

function moveTo(
  db: WritableDb,
  passageId: Input<'captures.letGo'>['passageIds'][number],
  to: {
    readonly textId: Input<'captures.confirm'>['toTextId'];
    readonly content: string;
    readonly start: number;
    readonly end: number;
  },
  now: string,
): boolean {
  const passage = passageOf(db, passageId);
  const { textId, content, start, end } = to;
  if (!passage || passageAt(db, { textId, start, end, author: passage.author }) !== undefined) return false;
  const selector = selectorFor(content, start, end);
  setText(db, passageId, textId);
  placePassage(db, passageId, selector, now);
  // Changed words: what was left out can't be told any more.
  if (selector.quote !== passage.quote) setOmissions(db, passageId, [], now);
  return true;
}
