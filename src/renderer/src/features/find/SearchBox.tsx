import { useEffect, useRef, useState } from 'react';
import type { Suggestion } from '#shared/contract/routes/search.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { find } from '../../strings/find.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { PickField, type PickItem } from '../../ui/PickField.tsx';
import { useCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './Find.module.css';
import { QueryHelp } from './QueryHelp.tsx';

/** Between key and search: short enough to feel immediate, long enough not to search for every letter. */
const PAUSE = 140;

interface Suggested extends PickItem {
  readonly suggestion: Suggestion;
}

const asItem = (suggestion: Suggestion): Suggested => ({
  id: `${suggestion.kind}:${suggestion.articleId ?? suggestion.label}`,
  label: suggestion.label,
  detail: find.kinds[suggestion.kind],
  suggestion,
});

/** The results below show titles too: a few suggestions are enough, and tags and outlets come before more titles. */
const MOST = { titles: 3, others: 4 };

function fewOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const others = suggestions.filter(({ kind }) => kind !== 'title').slice(0, MOST.others);
  const titles = suggestions.filter(({ kind }) => kind === 'title').slice(0, MOST.titles);
  return [...others, ...titles];
}

/** The one search box. Suggestions never take Enter: it searches, unless the arrows have chosen one. */
export function SearchBox({ onLeaveDown }: { readonly onLeaveDown: () => void }) {
  const { query } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  // Somebody else changed the query (a tag's passages, undo): the box follows.
  const [known, setKnown] = useState(query);
  if (known !== query) {
    setKnown(query);
    setTyped(query);
  }
  const search = (words: string): void => {
    setTyped(words);
    setKnown(words);
    if (words !== query) dispatch({ type: 'setQuery', query: words });
  };
  useEffect(() => {
    if (typed === query) return undefined;
    const timer = setTimeout(() => {
      setKnown(typed);
      dispatch({ type: 'setQuery', query: typed });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, query, dispatch]);

  const clear = (): void => {
    search('');
    input.current?.focus();
  };
  useCommand('find.clear', clear);

  const { data } = useArchiveQuery(
    'search.suggest',
    { typed: typed.trim() },
    { enabled: typed.trim().length > 1, keepPrevious: true },
  );
  const items = typed.trim().length > 1 ? fewOf(data?.suggestions ?? []).map(asItem) : [];
  const pick = ({ suggestion }: Suggested): void => {
    if (suggestion.query !== null) search(suggestion.query);
    else if (suggestion.articleId !== null)
      dispatch({ type: 'openArticle', articleId: suggestion.articleId, focus: true });
  };

  return (
    <search className={css.search}>
      <div className={css.searchField}>
        <PickField
          label={find.label}
          placeholder={find.placeholder}
          value={typed}
          onChange={setTyped}
          items={items}
          layout="popup"
          firstIsActive={false}
          onPick={pick}
          onSubmit={() => search(typed)}
          onLeaveDown={onLeaveDown}
          onEscape={() => {
            if (typed !== '') clear();
            return typed !== '';
          }}
          inputRef={input}
          placeFocus
          before={<SearchIcon />}
          after={
            typed === '' ? null : <IconButton size="small" label={find.clear} icon={<CloseIcon />} onPress={clear} />
          }
        />
      </div>
      <QueryHelp />
    </search>
  );
}
