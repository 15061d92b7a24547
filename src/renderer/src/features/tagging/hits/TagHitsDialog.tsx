import { useMemo, useRef, useState } from 'react';
import type { TagRef } from '#shared/model/tag.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { tagHits as words } from '../../../strings/tagHits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notify } from '../../../ui/notices.ts';
import { PopoverAt } from '../../../ui/Popover.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { Choice } from '../choices.ts';
import { TagField } from '../TagField.tsx';
import { hitsOf, type Hit, type What, type Where } from './hits.ts';
import { HitList } from './HitList.tsx';
import css from './Hits.module.css';

const WHAT = (['words', 'sentence'] as const).map((id) => ({ id, label: words[id] }));
const WHERE = (['both', 'original', 'translation'] as const).map((id) => ({ id, label: words[id] }));

/** All hits of the search, ticked; what stays ticked gets a tag, as one act. */
export function TagHitsDialog() {
  const query = useTypedQuery();
  const { script } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('search.allPlaces', { query, script });
  const [what, setWhat] = useState<What>('words');
  const [where, setWhere] = useState<Where>('both');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const hits = useMemo(() => hitsOf(data?.places ?? [], what, where), [data, what, where]);
  const ticked = hits.filter(({ key }) => !unticked.has(key));
  const close = (): void => dispatch({ type: 'closeDialog' });
  const isEmpty = data !== undefined && hits.length === 0;
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle(query)}
      size="large"
      isBare
      closeLabel={words.close}
      onClose={close}
      footer={
        <>
          <span className={css.count} aria-live="polite">
            {words.chosen(ticked.length, hits.length)}
          </span>
          <TagThem hits={ticked} onDone={close} />
        </>
      }
    >
      <div className={css.box}>
        <div className={css.tools}>
          <Segments label={words.what} options={WHAT} value={what} onChange={setWhat} />
          <Segments label={words.where} options={WHERE} value={where} onChange={setWhere} />
          {data?.isCut === true ? <p className={css.count}>{words.cut}</p> : null}
        </div>
        {isEmpty ? (
          <EmptyState heading={words.title}>
            <p>{data.problem?.message ?? words.none}</p>
          </EmptyState>
        ) : (
          <HitList hits={hits} unticked={unticked} onUntick={setUnticked} />
        )}
      </div>
    </Dialog>
  );
}

function TagThem({ hits, onDone }: { readonly hits: readonly Hit[]; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { run } = useArchiveCommand('passages.tagPlaces');
  const undo = useUndoAction();
  const tag = async (choice: Choice): Promise<void> => {
    const name = choice.kind === 'create' ? choice.name : choice.tag.name;
    const ref: TagRef = choice.kind === 'create' ? { name } : { id: choice.tag.id };
    const result = await run({ places: hits.map(({ place }) => place), tags: [ref] });
    if (!result.ok) return;
    const { tagged, notThere } = result.value;
    onDone();
    const text = notThere > 0 ? { text: words.notThere(notThere) } : {};
    notify({ tone: 'done', heading: words.done(tagged, name), action: undo, ...text });
  };
  return (
    <>
      <Button ref={button} look="primary" isDisabled={hits.length === 0} onPress={() => setOpen(true)}>
        {words.tagThem}
      </Button>
      {isOpen ? (
        <PopoverAt label={words.tagThem} anchor={button} onClose={() => setOpen(false)}>
          <TagField
            label={words.tagThem}
            on={[]}
            onPick={(choice) => {
              setOpen(false);
              void tag(choice);
            }}
          />
        </PopoverAt>
      ) : null}
    </>
  );
}
