import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import { saysTheSame, tidySentence } from '#shared/text/editText.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { translating as words } from '../../../strings/translating.ts';
import { announce } from '../../../ui/announcements.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { useCurrentSegment } from '../links/useCurrentSegment.ts';
import type { TextsToRead } from '../textsToRead.ts';
import { nextOpen, unitsOf, unitWith, type States, type Unit } from './units.ts';

type Translated = TextsToRead & { readonly translation: ArticleText };

interface Typed {
  readonly key: string;
  readonly words: string;
  /** Once it is saved: the words it took the place of, which are shown until the archive has told of the new ones. */
  readonly savedOver: string | null;
}

interface Saving {
  readonly key: string;
  readonly words: string;
  readonly status: 'edited' | 'verified';
  readonly result: Promise<Result<Output<'translating.save'>>>;
}

export interface SentenceWork {
  readonly units: readonly Unit[];
  readonly states: States;
  readonly unit: Unit | null;
  readonly typed: string;
  readonly isChanged: boolean;
  readonly told: string;
  readonly type: (words: string) => void;
  readonly revert: () => void;
  /** Keeps what was changed and goes on; nothing that was typed is ever dropped on the way. */
  readonly stepOn: () => void;
  readonly stepBack: () => void;
  readonly keep: () => void;
  readonly verify: () => void;
  readonly goToOpen: () => void;
}

/** The sentence a translator is at, what is being typed, and the way through the others. What was typed is kept on leaving. */
export function useSentenceWork(texts: Translated): SentenceWork {
  const { translation } = texts;
  const units = useMemo(() => unitsOf(texts), [texts]);
  const { data } = useArchiveQuery('translating.sentences', { textId: translation.id }, { keepPrevious: true });
  const states: States = useMemo(() => new Map(data?.sentences.map((one) => [one.segmentId, one])), [data]);
  const { run } = useArchiveCommand('translating.save');
  const current = useCurrentSegment(texts);
  const [at, setAt] = useState(() => firstUnit(units, current));
  const [typed, setTyped] = useState<Typed | null>(null);
  const [told, setTold] = useState('');
  const reveal = useReveal(texts);

  const index = Math.min(at, units.length - 1);
  const unit = units[index] ?? null;
  const before = unit?.translation ? translation.content.slice(unit.translation.start, unit.translation.end) : '';
  const own = typed && typed.key === unit?.key && (typed.savedOver ?? before) === before ? typed : null;
  const now = own?.words ?? before;
  const isChanged = own !== null && own.savedOver === null && !saysTheSame(now, before);
  const saving = useRef<Saving | null>(null);

  const save = async (status: 'edited' | 'verified'): Promise<boolean> => {
    if (!unit || (status === 'edited' && !isChanged) || (before === '' && tidySentence(now) === '')) return true;
    const { key } = unit;
    const under = saving.current?.key === key ? saving.current : null;
    // Enter twice, or Enter and away: written once.
    if (under?.words === now && under.status === status) return (await under.result).ok;
    const originalIds = unit.original.map(({ id }) => id);
    const ask = (segmentId: SegmentId | null) =>
      run({ textId: translation.id, segmentId, originalIds, words: now, status });
    const result = await kept(saving, { key, words: now, status, result: under ? after(under, ask) : ask(idOf(unit)) });
    if (!result.ok) return false;
    setTyped((latest) => (latest?.key === key && latest.words === now ? { ...latest, savedOver: before } : latest));
    const { followed, detached } = result.value;
    const done = result.value.segmentId === null ? words.takenOut : words[status === 'verified' ? 'verified' : 'kept'];
    const message = [done, words.passages(followed, detached)].filter((part) => part !== '').join('. ');
    setTold(message);
    announce(message);
    return true;
  };
  const goTo = (to: number): void => {
    const there = units[to];
    if (!there) return;
    setAt(to);
    reveal(there);
  };
  const saveAndGo = async (status: 'edited' | 'verified', to: () => number | null): Promise<void> => {
    // Where to is found out before: what is saved may be gone from the list of what is open afterwards.
    const next = to();
    if (!(await save(status)) || next === null) return;
    goTo(next);
  };
  const open = (): number | null => {
    const next = nextOpen(units, states, index);
    if (next === null) setTold(words.allVerified);
    return next;
  };
  useUnsaved(isChanged ? () => void save('edited') : null);

  // The caret was put somewhere else: the work goes along.
  const follow = useRef<(id: SegmentId) => void>(() => undefined);
  useEffect(() => {
    follow.current = (id) => {
      const there = unitWith(units, id);
      if (there === -1 || there === index || document.activeElement instanceof HTMLTextAreaElement) return;
      void save('edited').then((isSaved) => {
        if (isSaved) setAt(there);
      });
    };
  });
  useEffect(() => {
    if (current !== null) follow.current(current);
  }, [current]);

  return {
    units,
    states,
    unit,
    typed: now,
    isChanged,
    told,
    type: (text) => setTyped(unit && { key: unit.key, words: text, savedOver: null }),
    revert: () => setTyped(null),
    stepOn: () => void saveAndGo('edited', () => Math.min(units.length - 1, index + 1)),
    stepBack: () => void saveAndGo('edited', () => Math.max(0, index - 1)),
    keep: () => void saveAndGo('edited', () => Math.min(units.length - 1, index + 1)),
    verify: () => void saveAndGo('verified', open),
    goToOpen: () => void saveAndGo('edited', open),
  };
}

const idOf = (unit: Unit): SegmentId | null => unit.translation?.id ?? null;

/** Known as under way until it has an answer. */
async function kept(saving: RefObject<Saving | null>, one: Saving): Promise<Awaited<Saving['result']>> {
  saving.current = one;
  const result = await one.result;
  if (saving.current === one) saving.current = null;
  return result;
}

/** Other words for a sentence that is just being written: it may have come to be only now. */
async function after(
  under: Saving,
  ask: (segmentId: SegmentId | null) => Saving['result'],
): Promise<Awaited<Saving['result']>> {
  const first = await under.result;
  return first.ok ? ask(first.value.segmentId) : first;
}

/** Where the caret is; else the first sentence without a translation; else the first. */
function firstUnit(units: readonly Unit[], current: SegmentId | null): number {
  const here = current === null ? -1 : unitWith(units, current);
  return here === -1
    ? Math.max(
        0,
        units.findIndex(({ translation }) => translation === null),
      )
    : here;
}

/** Brings a sentence before the eyes, in a text that is shown. */
function useReveal({ original, translation }: Translated): (unit: Unit) => void {
  const dispatch = useWorkspaceDispatch();
  const { articleId, view } = useWorkspace();
  return (unit) => {
    const [segment, textId] =
      unit.translation && view !== 'original' ? [unit.translation, translation.id] : [unit.original[0], original.id];
    if (!segment || articleId === null || (view === 'translation' && textId === original.id)) return;
    dispatch({ type: 'openPlace', articleId, place: { textId, start: segment.start, end: segment.end } });
  };
}

/** What was typed is kept when the article is left. */
function useUnsaved(save: (() => void) | null): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => latest.current?.(), []);
}
