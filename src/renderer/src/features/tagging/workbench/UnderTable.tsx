import { useState } from 'react';
import { Button as CellButton } from 'react-aria-components';
import type { PassageInContext } from '#shared/contract/routes/tagging.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { directionOf } from '#shared/model/language.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { shownDay } from '../../../strings/format.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { cx } from '../../../ui/cx.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { dayOf, type Column, type Group, type Grouping, type Sorting } from './rows.ts';
import { shownPeriod } from './TimeBars.tsx';
import css from './Workbench.module.css';

const words = workbench.table;
const COLUMNS: readonly Column[] = ['quote', 'mirrored', 'article', 'outlet', 'date', 'note'];
/** Rows on the page at first and with each wish for more: thousands at once would be slow to draw. */
const AT_ONCE = 200;

interface UnderTableProps {
  readonly label: string;
  readonly grouping: Grouping;
  readonly groups: readonly Group[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  readonly chosen: ReadonlySet<PassageId>;
  readonly onChoose: (chosen: ReadonlySet<PassageId>) => void;
  readonly onOpen: () => void;
}

/** Passages as rows; the one that is pointed at, or has the keyboard, is read in its sentence below. */
export function UnderTable({ label, grouping, groups, sorting, onSort, chosen, onChoose, onOpen }: UnderTableProps) {
  const [most, setMost] = useState(AT_ONCE);
  const [looked, setLooked] = useState<PassageInContext | null>(null);
  const rows = groups.flatMap((group) => group.rows);
  const ids = rows.map(({ passage }) => passage.id);
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id));
  const toggle = (id: PassageId): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const shownGroups = firstRows(groups, most);
  return (
    <>
      <div className={css.tableBox}>
        <table className={css.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className={css.tick}>
                <Checkbox
                  label={words.selectAll}
                  isSelected={isAll}
                  onChange={() => onChoose(new Set(isAll ? [] : ids))}
                />
              </th>
              {COLUMNS.map((column) => (
                <Heading key={column} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          {shownGroups.map(({ key, rows: own, all }) => (
            <tbody key={key}>
              {grouping === 'none' ? null : (
                <tr>
                  <th scope="rowgroup" colSpan={COLUMNS.length + 1} className={css.groupName}>
                    {nameOfGroup(grouping, key)} <span className={css.small}>{all}</span>
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <Row
                  key={row.passage.id}
                  row={row}
                  isChosen={chosen.has(row.passage.id)}
                  onToggle={() => toggle(row.passage.id)}
                  onLook={() => setLooked(row)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          ))}
        </table>
        {rows.length > most ? (
          <Button onPress={() => setMost(most + AT_ONCE)}>{words.more(Math.min(AT_ONCE, rows.length - most))}</Button>
        ) : null}
      </div>
      <InContext row={looked} />
    </>
  );
}

function nameOfGroup(grouping: Grouping, key: string): string {
  if (grouping === 'month') return shownPeriod(key);
  if (key !== '') return key;
  return grouping === 'author' ? words.noAuthor : grouping === 'outlet' ? words.noOutlet : '—';
}

/** The first so many rows of all groups together. */
function firstRows(groups: readonly Group[], most: number): readonly (Group & { readonly all: number })[] {
  let left = most;
  return groups.flatMap(({ key, rows }) => {
    const own = rows.slice(0, Math.max(0, left));
    left -= own.length;
    return own.length === 0 ? [] : [{ key, rows: own, all: rows.length }];
  });
}

interface HeadingProps {
  readonly column: Column;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}

function Heading({ column, sorting, onSort }: HeadingProps) {
  const isOwn = sorting?.by === column;
  const name = words.columns[column];
  return (
    <th
      scope="col"
      className={css[column]}
      aria-sort={isOwn ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <CellButton
        className={cx(css.sort)}
        aria-label={words.sortBy(name)}
        onPress={() => onSort({ by: column, isDescending: isOwn && !sorting.isDescending })}
      >
        {name}
        {isOwn ? <span aria-hidden="true">{sorting.isDescending ? ' ↓' : ' ↑'}</span> : null}
      </CellButton>
    </th>
  );
}

interface RowProps {
  readonly row: PassageInContext;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onLook: () => void;
  readonly onOpen: () => void;
}

function Row({ row, isChosen, onToggle, onLook, onOpen }: RowProps) {
  const dispatch = useWorkspaceDispatch();
  const { passage, article, language, mirrored } = row;
  const quote = shownQuote(passage);
  const open = (): void => {
    const { id, articleId, textId, start, end } = passage;
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end }, passageId: id });
    onOpen();
  };
  return (
    <tr className={cx(isChosen && css.chosenRow)} onPointerEnter={onLook} onFocus={onLook}>
      <td className={css.tick}>
        <Checkbox label={words.select(quote)} isSelected={isChosen} onChange={onToggle} />
      </td>
      <td className={css.quote}>
        <CellButton className={cx(css.open)} onPress={open}>
          <span lang={language} dir={directionOf(language)}>
            {quote}
          </span>
        </CellButton>
      </td>
      <td className={css.mirrored}>
        {mirrored ? (
          <span lang={mirrored.language} dir={directionOf(mirrored.language)}>
            {mirrored.quote}
          </span>
        ) : null}
      </td>
      <td className={css.article} lang={article.language}>
        {article.title}
      </td>
      <td className={css.outlet}>{article.outlet}</td>
      <td className={css.date}>{shownDay(dayOf(row))}</td>
      <td className={css.note} dir="auto">
        {passage.note}
      </td>
    </tr>
  );
}

/** Its room is always kept: the table must not jump under the pointer. */
function InContext({ row }: { readonly row: PassageInContext | null }) {
  if (!row) return <p className={css.context}>{words.hover}</p>;
  const { context, quoteStart, passage, language } = row;
  const end = quoteStart + passage.quote.length;
  return (
    <p className={css.context}>
      <span className={css.small}>{words.inContext}</span>{' '}
      <span className={css.contextWords} lang={language} dir={directionOf(language)}>
        {context.slice(0, quoteStart)}
        <mark>{context.slice(quoteStart, end)}</mark>
        {context.slice(end)}
      </span>
    </p>
  );
}
