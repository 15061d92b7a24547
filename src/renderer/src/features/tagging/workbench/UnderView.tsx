import { useMemo, useState } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { BulkBar } from './BulkBar.tsx';
import { dayOf, filtered, grouped, overTime, sorted, type Grouping, type Sorting } from './rows.ts';
import { TimeBars } from './TimeBars.tsx';
import { inTreeOrder, underOf } from './tree.ts';
import { UnderTable } from './UnderTable.tsx';
import css from './Workbench.module.css';

const words = workbench.table;
const GROUPS = (['none', 'article', 'outlet', 'month', 'tag', 'author'] as const).map((id) => ({
  id,
  label: words.groups[id],
}));

/** A tag is chosen, and what is under it is a table. */
export function UnderView({ onOpen }: { readonly onOpen: () => void }) {
  const { tagId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('tagging.tags', {});
  const tags = data?.tags ?? [];
  const tag = tags.find(({ id }) => id === tagId);
  const options = inTreeOrder(tags).map(({ tag: { id, name, passageCount }, depth }) => ({
    id: String(id),
    label: `${'– '.repeat(depth)}${name} (${passageCount})`,
  }));
  return (
    <div className={css.under}>
      <div className={css.fields}>
        <Select
          label={words.tag}
          options={options}
          value={tagId === null ? '' : String(tagId)}
          onChange={(chosen) => {
            const found = tags.find(({ id }) => String(id) === chosen);
            if (found) dispatch({ type: 'showTag', tagId: found.id });
          }}
        />
      </div>
      {tag ? (
        <Under key={tag.id} tag={tag} tags={tags} onOpen={onOpen} />
      ) : (
        <p className={css.quiet}>{words.chooseTag}</p>
      )}
    </div>
  );
}

interface UnderProps {
  readonly tag: TagWithCount;
  readonly tags: readonly TagWithCount[];
  readonly onOpen: () => void;
}

function Under({ tag, tags, onOpen }: UnderProps) {
  const [withChildren, setWithChildren] = useState(true);
  const [typed, setTyped] = useState('');
  const [period, setPeriod] = useState<string | null>(null);
  const [group, setGroup] = useState<Grouping>('none');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<PassageId>>(new Set());
  const { data } = useArchiveQuery('tagging.passagesByTag', { tagId: tag.id, withChildren }, { keepPrevious: true });
  const all = useMemo(() => data?.passages ?? [], [data]);
  const bars = useMemo(() => overTime(all), [all]);
  const shown = useMemo(
    () => sorted(filtered(all, typed), sorting).filter((row) => period === null || dayOf(row).startsWith(period)),
    [all, typed, sorting, period],
  );
  const nameOf = (id: TagWithCount['id']): string => tags.find((each) => each.id === id)?.name ?? '';
  const groups = grouped(shown, group, nameOf, underOf(tags, tag.id));
  const there = shown.filter(({ passage }) => chosen.has(passage.id)).map(({ passage }) => passage.id);
  return (
    <>
      <div className={css.fields}>
        <TextField label={words.filter} value={typed} onChange={setTyped} />
        <Select label={words.group} options={GROUPS} value={group} onChange={setGroup} />
        <Switch label={words.withChildren} isSelected={withChildren} onChange={setWithChildren} />
      </div>
      <TimeBars bars={bars} period={period} onPeriod={setPeriod} />
      <BulkBar tag={tag} shown={shown.length} all={all.length} chosen={there} onDone={() => setChosen(new Set())} />
      {data && all.length === 0 ? (
        <p className={css.quiet}>{words.nothing}</p>
      ) : shown.length === 0 ? (
        <p className={css.quiet}>{words.nothingShown}</p>
      ) : (
        <UnderTable
          label={words.label(tag.name)}
          grouping={group}
          groups={groups}
          sorting={sorting}
          onSort={setSorting}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
