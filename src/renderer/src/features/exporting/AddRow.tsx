import { type KeyboardEvent, useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAddToDossier } from '#renderer/workspace/useAddToDossier.ts';
import { useWorkspace } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { Dossier } from '#shared/model/dossier.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import css from './Exporting.module.css';

/** What can be put at the end: a heading, the open article, its passages. */
export function AddRow({ dossier }: { readonly dossier: Dossier }) {
  const { articleId } = useWorkspace();
  const [isNaming, setNaming] = useState(false);
  return (
    <div className={css.addRow}>
      {isNaming ? (
        <HeadingField dossier={dossier} onDone={() => setNaming(false)} />
      ) : (
        <>
          <Button size="small" look="outlined" onPress={() => setNaming(true)}>
            {exporting.addHeading}
          </Button>
          {articleId === null ? null : <AddArticle articleId={articleId} />}
        </>
      )}
      {dossier.items.length < 2 ? null : <p className={css.quiet}>{exporting.reorderHint}</p>}
    </div>
  );
}

function AddArticle({ articleId }: { readonly articleId: ArticleId }) {
  const add = useAddToDossier();
  const { data } = useArchiveQuery('reading.article', { articleId });
  const passages = data?.passages ?? [];
  return (
    <>
      <Button size="small" look="outlined" onPress={() => void add([{ kind: 'article', articleId }])}>
        {exporting.addArticle}
      </Button>
      {passages.length === 0 ? null : (
        <Button
          size="small"
          look="outlined"
          onPress={() => void add(passages.map(({ id }) => ({ kind: 'passage', passageId: id })))}
        >
          {exporting.addPassages(passages.length)}
        </Button>
      )}
    </>
  );
}

function HeadingField({ dossier, onDone }: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const [heading, setHeading] = useState('');
  const addItems = useArchiveCommand('exporting.addItems');
  const add = async () => {
    if (heading.trim() === '') return;
    const items = [{ kind: 'heading' as const, heading: heading.trim() }];
    const result = await addItems.run({ dossierId: dossier.id, items });
    if (result.ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter') void add();
  };
  return (
    <div className={css.headingField} onKeyDownCapture={onKeyDown}>
      <TextField
        label={exporting.headingLabel}
        value={heading}
        onChange={setHeading}
        hint={exporting.headingHint}
        takesFocus
      />
      <div className={css.row}>
        <Button size="small" look="primary" isDisabled={heading.trim() === ''} onPress={() => void add()}>
          {exporting.add}
        </Button>
        <Button size="small" onPress={onDone}>
          {exporting.cancel}
        </Button>
      </div>
    </div>
  );
}
