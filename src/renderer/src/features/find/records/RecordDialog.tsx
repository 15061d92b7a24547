import { callHost } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { desk } from '../../../strings/desk.ts';
import { find } from '../../../strings/find.ts';
import { shownMoment } from '../../../strings/format.ts';
import { useState } from 'react';
import { Button as LineButton } from 'react-aria-components';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notify } from '../../../ui/notices.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { SearchRecord } from '#shared/model/searchRecord.ts';
import css from '../Tables.module.css';

const words = desk.record;
const PAGE = 100;
const MOST = 500;

/** Every search that was meant, newest first: what was asked, of which archive, how much was found. */
export function RecordDialog() {
  const dispatch = useWorkspaceDispatch();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useArchiveQuery('search.records', { limit, offset: 0 }, { keepPrevious: true });
  const close = (): void => dispatch({ type: 'closeDialog' });
  const again = ({ query, script, sort, level }: SearchRecord): void => {
    dispatch({ type: 'setQuery', query });
    dispatch({ type: 'setScript', script });
    dispatch({ type: 'setSort', sort });
    dispatch({ type: 'setLevel', level });
    close();
  };
  const write = async (format: 'csv' | 'json'): Promise<void> => {
    const result = await callHost('search.exportRecords', { format });
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: words.exported(result.value.rows, result.value.fileName) });
  };
  if (!data) return null;
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      size="large"
      closeLabel={desk.close}
      onClose={close}
      footer={
        <>
          <Button look="outlined" isDisabled={data.total === 0} onPress={() => void write('csv')}>
            {words.csv}
          </Button>
          <Button look="outlined" isDisabled={data.total === 0} onPress={() => void write('json')}>
            {words.json}
          </Button>
        </>
      }
    >
      {data.total === 0 ? (
        <EmptyState heading={words.title}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" className={css.narrow}>
                {words.when}
              </th>
              <th scope="col">{words.query}</th>
              <th scope="col" className={css.number}>
                {words.found}
              </th>
              <th scope="col">{words.archive}</th>
            </tr>
          </thead>
          <tbody>
            {data.records.map((record) => (
              <RecordRow key={record.id} record={record} onAgain={() => again(record)} />
            ))}
          </tbody>
        </table>
      )}
      {data.records.length < data.total && limit < MOST ? (
        <Button onPress={() => setLimit(Math.min(MOST, limit + PAGE))}>{words.more}</Button>
      ) : null}
    </Dialog>
  );
}

function RecordRow({ record, onAgain }: { readonly record: SearchRecord; readonly onAgain: () => void }) {
  const { at, query, total, archive, script, level, sort } = record;
  const switches = [
    script === 'same' ? words.switches.same : '',
    level === 'passages' ? words.switches.passages : '',
    sort === 'newest' ? words.switches.newest : '',
  ].filter((text) => text !== '');
  return (
    <tr>
      <td className={cx(css.quiet, css.narrow)}>{shownMoment(at)}</td>
      <td>
        <LineButton className={cx(css.again)} aria-label={words.again(query)} onPress={onAgain}>
          {query}
        </LineButton>
        {switches.length === 0 ? null : <span className={css.quiet}> {switches.join(', ')}</span>}
      </td>
      <td className={css.number}>{total === 0 ? find.none : total.toLocaleString('en')}</td>
      <td className={css.quiet}>{words.archiveState(archive.articles, archive.behind)}</td>
    </tr>
  );
}
