import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { QueryTerm } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';
import { Chevron } from '../../../ui/Chevron.tsx';
import { ArticleCount } from '../ArticleCount.tsx';
import { cx } from '../../../ui/cx.ts';
import { Popover } from '../../../ui/Popover.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { TermSheet } from './TermSheet.tsx';
import css from './Terms.module.css';

interface TermLineProps {
  readonly terms: readonly QueryTerm[];
  /** The text the places of the terms are in. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Each word of the search with how many articles hold it: behind it are its dials and what it was found as. */
export const TermLine = memo(function TermLine({ terms, query, onQuery }: TermLineProps) {
  const dispatch = useWorkspaceDispatch();
  const onFamily = (spellings: readonly string[]): void =>
    dispatch({ type: 'openDialog', dialog: { kind: 'families', spellings } });
  if (terms.length === 0) return null;
  return (
    <ul className={css.line} aria-label={find.terms}>
      {terms.map((term, at) => (
        // By place in the line, so that its sheet stays open while a dial changes the words.
        <li key={at}>
          <Popover
            label={find.termSheet(term.text)}
            trigger={
              <Button className={cx(css.chip, term.articles === 0 && css.none)}>
                <span className={css.word} dir="auto">
                  {shown(term)}
                </span>
                <ArticleCount className={css.count} count={term.articles} />
                {dialWords(term).map((words) => (
                  <span key={words} className={css.dial}>
                    {words}
                  </span>
                ))}
                <Chevron />
              </Button>
            }
          >
            <TermSheet term={term} query={query} onQuery={onQuery} onFamily={onFamily} />
          </Popover>
        </li>
      ))}
    </ul>
  );
});

const LONGEST = 24;

function shown({ text }: QueryTerm): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The dials that are not where they usually are. */
function dialWords({ kind, dials: { form, script, spelling } }: QueryTerm): string[] {
  const usual = kind === 'word' ? 'any' : 'exact';
  return [
    kind !== 'near' && form !== usual ? find.dials.form[form] : '',
    script === 'same' && form !== 'exact' ? find.dials.script.same : '',
    spelling === 'fuzzy' ? find.dials.spelling.fuzzy : '',
  ].filter((words) => words !== '');
}
