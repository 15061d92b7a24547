import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { notify } from '#renderer/ui/notices.ts';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { SaveFooter } from './footers.tsx';
import { MetadataForm } from './MetadataForm.tsx';
import { formFrom, readForm } from './form.ts';

/** The facts about an article that is in the archive; its captures and texts stay as they are. */
export function EditArticleDialog({ articleId }: { readonly articleId: ArticleId }) {
  const dispatch = useWorkspaceDispatch();
  const { data, error } = useArchiveQuery('reading.article', { articleId });
  const close = () => dispatch({ type: 'closeDialog' });
  if (data !== undefined) return <EditForm article={data} onClose={close} />;
  return (
    <Dialog title={importing.edit.title} closeLabel={importing.close} onClose={close}>
      <p role="status">{error === null ? importing.reading : error.message}</p>
    </Dialog>
  );
}

function EditForm({ article, onClose }: { readonly article: ArticleDetail; readonly onClose: () => void }) {
  const update = useArchiveCommand('reading.updateArticle', { quiet: true });
  const undo = useUndoAction();
  const [form, setForm] = useState(() => formFrom(article, null));
  const [failure, setFailure] = useState<string | null>(null);
  const read = readForm(form);
  const save = async () => {
    if (!read.ok) {
      setFailure(importing.edit.fix);
      return;
    }
    const result = await update.run({ articleId: article.id, fields: read.fields });
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    onClose();
    notify({
      tone: 'done',
      heading: importing.toast.saved,
      text: read.fields.title,
      action: undo,
    });
  };
  const main = () => {
    if (!update.isRunning) void save();
  };
  return (
    <Dialog
      title={importing.edit.title}
      closeLabel={importing.close}
      onClose={onClose}
      onMain={main}
      footer={<SaveFooter failure={failure} isRunning={update.isRunning} onCancel={onClose} onSave={main} />}
    >
      <MetadataForm
        form={form}
        problems={read.ok ? {} : read.problems}
        reasons={{}}
        onEdit={(patch) => setForm((now) => ({ ...now, ...patch }))}
        withCaptured={false}
      />
    </Dialog>
  );
}
