import { useRef } from 'react';
import type { Suggestion } from '#shared/contract/routes/search.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { useSettled } from '../../../archive/useSettled.ts';
import { find } from '../../../strings/find.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon, SearchIcon } from '../../../ui/icons.tsx';
import { PickField, type PickItem } from '../../../ui/PickField.tsx';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { useTypedQuery, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from '../Find.module.css';
import { DeskMenu } from './DeskMenu.tsx';
import { QueryHelp } from './QueryHelp.tsx';
import { ScriptSwitch } from './ScriptSwitch.tsx';

/** The results answer every key; suggestions wait for a pause, so that they never stand in the results' way. */
const PAUSE = 110;

interface Suggested extends PickItem {
  readonly suggestion: Suggestion;
}

const asItem = (suggestion: Suggestion): Suggested => ({
  id: `${suggestion.kind}:${suggestion.articleId ?? suggestion.label}`,
  label: suggestion.label,
  detail: find.kinds[suggestion.kind],
  suggestion,
});

/** One line of them. The results below show titles anyway: names come first. */
const MOST = { titles: 1, others: 5 };

function fewOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const others = suggestions.filter(({ kind }) => kind !== 'title').slice(0, MOST.others);
  const titles = suggestions.filter(({ kind }) => kind === 'title').slice(0, MOST.titles);
  return [...others, ...titles];
}

interface SearchBoxProps {
  readonly onLeaveDown: () => void;
  /** Enter: this is the search that was meant. */
  readonly onSubmit: () => void;
}

/** The one search box: every key searches. Suggestions never take Enter, unless the arrows have chosen one. */
export function SearchBox({ onLeaveDown, onSubmit }: SearchBoxProps) {
  const query = useTypedQuery();
  const dispatch = useWorkspaceDispatch();
  const input = useRef<HTMLInputElement>(null);
  const search = (words: string): void => dispatch({ type: 'setQuery', query: words });
  const clear = (): void => {
    search('');
    input.current?.focus();
  };
  useCommand('find.clear', clear);

  const typed = useSettled(query.trim(), PAUSE);
  const isWorthIt = typed.length > 1 && query.trim() !== '';
  const { data } = useArchiveQuery('search.suggest', { typed }, { enabled: isWorthIt, keepPrevious: true });
  const items = isWorthIt ? fewOf(data?.suggestions ?? []).map(asItem) : [];
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
          value={query}
          onChange={search}
          items={items}
          layout="row"
          firstIsActive={false}
          onPick={pick}
          onSubmit={onSubmit}
          onLeaveDown={onLeaveDown}
          onEscape={() => {
            if (query !== '') clear();
            return query !== '';
          }}
          inputRef={input}
          placeFocus
          before={<SearchIcon />}
          after={
            query === '' ? null : <IconButton size="small" label={find.clear} icon={<CloseIcon />} onPress={clear} />
          }
        />
      </div>
      <ScriptSwitch />
      <QueryHelp />
      <DeskMenu />
    </search>
  );
}
