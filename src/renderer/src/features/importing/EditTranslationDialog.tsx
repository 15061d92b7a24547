import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { languageName } from '#renderer/ui/languages.ts';
import { notify } from '#renderer/ui/notices.ts';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { ArticleDetail, ArticleText } from '#shared/model/article.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { SaveFooter } from './footers.tsx';
import { TranslationFacts } from './TranslationFacts.tsx';
import { readTranslation, type TranslationForm } from './translationForm.ts';

interface EditTranslationProps {
  readonly articleId: ArticleId;
  readonly textId: TextId;
}

/** The facts about a translation that is in the archive; its words stay as they are. */
export function EditTranslationDialog({ articleId, textId }: EditTranslationProps) {
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('reading.article', { articleId });
  const text = data?.texts.find(({ id, role }) => id === textId && role === 'translation');
  const close = () => dispatch({ type: 'closeDialog' });
  if (data && text) return <EditForm article={data} text={text} onClose={close} />;
  return (
    <Dialog title={importing.translation.about} closeLabel={importing.close} onClose={close}>
      <p role="status">{importing.reading}</p>
    </Dialog>
  );
}

interface EditFormProps {
  readonly article: ArticleDetail;
  readonly text: ArticleText;
  readonly onClose: () => void;
}

const formOf = ({ language, origin, translator, translatedOn }: ArticleText): TranslationForm => ({
  language: languageName(language),
  origin: origin ?? 'human',
  translator,
  translatedOn: translatedOn ?? '',
});

function EditForm({ article, text, onClose }: EditFormProps) {
  const update = useArchiveCommand('translating.setFacts', { quiet: true });
  const undo = useUndoAction();
  const [form, setForm] = useState(() => formOf(text));
  const [failure, setFailure] = useState<string | null>(null);
  const read = readTranslation(form, null);
  const save = async () => {
    if (!read.ok) {
      setFailure(importing.edit.fix);
      return;
    }
    const result = await update.run({ textId: text.id, ...read.value });
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    onClose();
    notify({ tone: 'done', heading: importing.translation.saved, action: undo });
  };
  const main = () => {
    if (!update.isRunning) void save();
  };
  return (
    <Dialog
      title={importing.translation.about}
      subtitle={importing.translation.of(article.title)}
      closeLabel={importing.close}
      onClose={onClose}
      onMain={main}
      footer={<SaveFooter failure={failure} isRunning={update.isRunning} onCancel={onClose} onSave={main} />}
    >
      <TranslationFacts
        form={form}
        onChange={setForm}
        detected={null}
        original={article.language}
        about={importing.translation.aboutHint}
      />
    </Dialog>
  );
}
