import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { strings } from '../../../strings/en.ts';
import { reading } from '../../../strings/reading.ts';
import { paint, type HighlightName, type Placed } from '../../../text/highlights.ts';
import { announce } from '../../../ui/announcements.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon, DownIcon, SearchIcon, UpIcon } from '../../../ui/icons.tsx';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { TextsToRead } from '../textsToRead.ts';
import css from './FindWithin.module.css';

interface FindWithinProps {
  readonly article: ArticleDetail;
  readonly texts: TextsToRead;
  /** Changes with what is on the page, so that it is painted anew. */
  readonly layout: string;
}

const words = reading.within;
const PAINTER = 'within';

/** A search in the open article alone: both texts, all forms, as the archive would find them. Lies over the text. */
export function FindWithin(props: FindWithinProps) {
  const [isOpen, setOpen] = useState(false);
  useCommand('read.find', () => setOpen(true));
  return (
    <>
      <IconButton
        label={words.label}
        tip={strings.commands['read.find']}
        keys={shortcutOf('read.find', isMac)}
        icon={<SearchIcon />}
        onPress={() => setOpen(true)}
      />
      {isOpen ? <Bar {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Bar({ article, texts, layout, onClose }: FindWithinProps & { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const dispatch = useWorkspaceDispatch();
  const input = useRef<HTMLInputElement>(null);
  const query = typed.trim();
  const { data } = useArchiveQuery(
    'search.places',
    { query, articleId: article.id },
    { enabled: query !== '', keepPrevious: true },
  );
  const shown = useMemo(() => new Set([texts.original.id, texts.translation?.id]), [texts]);
  const places = useMemo(
    () => (query === '' ? [] : (data?.places ?? []).filter(({ textId }) => shown.has(textId))),
    [data, query, shown],
  );
  const current = places.length === 0 ? -1 : Math.min(index, places.length - 1);
  useEffect(() => input.current?.focus(), []);
  usePainted(places, current, layout);
  useFirstPlace(places, (place) => dispatch({ type: 'openPlace', articleId: article.id, place }));

  const step = (by: number): void => {
    const next = (current + by + places.length) % Math.max(1, places.length);
    const place = places[next];
    if (!place) return;
    setIndex(next);
    announce(words.count(next, places.length));
    dispatch({ type: 'openPlace', articleId: article.id, place });
  };
  const close = (): void => {
    onClose();
    document.querySelector<HTMLElement>('[role="document"]')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else step(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={css.bar} aria-label={words.label}>
      <input
        ref={input}
        className={css.input}
        type="text"
        aria-label={words.label}
        placeholder={words.placeholder}
        value={typed}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <output className={css.count}>{query === '' ? '' : words.count(current, places.length)}</output>
      <IconButton size="small" label={words.previous} icon={<UpIcon />} onPress={() => step(-1)} />
      <IconButton size="small" label={words.next} icon={<DownIcon />} onPress={() => step(1)} />
      <IconButton size="small" label={words.close} icon={<CloseIcon />} onPress={close} />
    </search>
  );
}

type Places = readonly Placed[];

function usePainted(places: Places, current: number, layout: string): void {
  useEffect(() => {
    const others = places.filter((_, at) => at !== current);
    paint(
      PAINTER,
      new Map<HighlightName, Places>([
        ['hit', others],
        ['hit-current', places.slice(current, current + 1)],
      ]),
    );
    return () => paint(PAINTER, new Map());
  }, [places, current, layout]);
}

/** As soon as something else is found, its first place is brought before the eyes. */
function useFirstPlace(places: Places, show: (place: Places[number]) => void): void {
  const last = useRef<Places>([]);
  useEffect(() => {
    if (last.current === places) return;
    last.current = places;
    const [first] = places;
    if (first) show(first);
  });
}
