import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { notify } from '#renderer/ui/notices.ts';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { shownKeys } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import { importing } from '#renderer/strings/importing.ts';
import { translating } from '#renderer/strings/translating.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { DropOverlay } from './DropOverlay.tsx';
import css from './Importing.module.css';
import { MachineTranslation } from './MachineTranslation.tsx';
import { TranslationFacts } from './TranslationFacts.tsx';
import { TranslationText } from './TranslationText.tsx';
import { discard, stageFiles } from './files.ts';
import { EMPTY_TRANSLATION, type TranslationForm, readTranslation } from './translationForm.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useTranslationSource } from './useTranslationSource.ts';

const words = importing.translation;

/** A translation of the article that is open: where it comes from, who made it, and the text itself. */
export function TranslationDialog({ articleId }: { readonly articleId: ArticleId }) {
  const dispatch = useWorkspaceDispatch();
  const article = useArchiveQuery('reading.article', { articleId });
  const undo = useUndoAction();
  const add = useArchiveCommand('importing.addTranslation', { quiet: true });
  const start = useArchiveCommand('translating.start');
  const { source, setSource, draft, lastDraft, problem } = useTranslationSource(articleId);
  const [form, setForm] = useState<TranslationForm>(EMPTY_TRANSLATION);
  const [failure, setFailure] = useState<string | null>(null);
  const detected = lastDraft?.language.detected ?? null;
  const read = readTranslation(form, detected);

  const isOver = useFileDrop(true, (files) => {
    void stageFiles(files.slice(0, 1)).then(({ files: [file], problems }) => {
      if (file !== undefined) setSource({ kind: 'file', file, charset: null });
      setFailure(problems[0] ?? null);
    });
  });
  const close = () => {
    if (lastDraft !== null) discard([lastDraft.handle]);
    dispatch({ type: 'closeDialog' });
  };
  const show = (textId: TextId) => {
    dispatch({ type: 'openArticle', articleId });
    dispatch({ type: 'chooseTranslation', textId });
    dispatch({ type: 'setView', view: 'both' });
    dispatch({ type: 'closeDialog' });
  };
  const commit = async () => {
    if (draft === null || !read.ok) {
      setFailure(read.ok ? (problem ?? words.needText) : importing.problems.fix);
      return;
    }
    const { handle, charset } = draft;
    const result = await add.run({ articleId, handle, charset: charset.used, ...read.value });
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    const { textId, linked, unlinked } = result.value;
    show(textId);
    notify({ tone: 'done', heading: words.added, text: words.linked(linked, unlinked), action: undo });
  };
  const startEmpty = async () => {
    if (!read.ok) {
      setFailure(translating.needLanguage);
      return;
    }
    const { language, translator } = read.value;
    const result = await start.run({ articleId, language, translator });
    if (!result.ok) return;
    show(result.value.textId);
    notify({ tone: 'done', heading: translating.started, text: translating.startedText, action: undo });
  };
  const main = () => {
    if (!add.isRunning) void commit();
  };
  return (
    <>
      <Dialog
        title={words.title}
        subtitle={article.data === undefined ? undefined : words.of(article.data.title)}
        size="large"
        isBare
        closeLabel={importing.close}
        onClose={close}
        onMain={main}
        footer={
          <>
            <p className={css.footWords} role="alert">
              {problem ?? failure}
            </p>
            <Button onPress={close}>{importing.cancel}</Button>
            {draft === null ? <Button onPress={() => void startEmpty()}>{translating.startEmpty}</Button> : null}
            <Button look="primary" isDisabled={draft === null} onPress={main}>
              {add.isRunning ? words.adding : words.add}
              <span className={css.keys}>{shownKeys('Mod+Enter', isMac)}</span>
            </Button>
          </>
        }
      >
        <div className={css.columns}>
          <div className={css.column}>
            <TranslationFacts
              form={form}
              onChange={setForm}
              detected={detected}
              original={article.data?.language}
              about={words.linking}
            />
            {article.data ? (
              <MachineTranslation
                articleId={articleId}
                from={article.data.language}
                to={read.ok ? read.value.language : null}
                onDone={(textId, sentences) => {
                  show(textId);
                  const { done, doneText } = translating.machine;
                  notify({ tone: 'done', heading: done, text: doneText(sentences), action: undo });
                }}
                onFailed={setFailure}
              />
            ) : null}
          </div>
          <TranslationText source={source} onChange={setSource} draft={draft} lastDraft={lastDraft} />
        </div>
      </Dialog>
      {isOver ? <DropOverlay /> : null}
    </>
  );
}
