import { DossierPane } from './features/exporting/DossierPane.tsx';
import { PreviewDialog } from './features/exporting/PreviewDialog.tsx';
import { BatchDialog } from './features/find/batch/BatchDialog.tsx';
import { FamiliesDialog } from './features/find/families/FamiliesDialog.tsx';
import { RecordDialog } from './features/find/records/RecordDialog.tsx';
import { SaveSearchDialog } from './features/find/saved/SaveSearchDialog.tsx';
import { EditArticleDialog } from './features/importing/EditArticleDialog.tsx';
import { EditTranslationDialog } from './features/importing/EditTranslationDialog.tsx';
import { ImportRoom } from './features/importing/ImportRoom.tsx';
import { TranslationDialog } from './features/importing/TranslationDialog.tsx';
import { ArchiveDialog } from './features/settings/ArchiveDialog.tsx';
import { HelpDialog } from './features/settings/HelpDialog.tsx';
import { ConcordanceDialog } from './features/reading/glossary/ConcordanceDialog.tsx';
import { SettingsDialog } from './features/settings/SettingsDialog.tsx';
import { CapturesDialog } from './features/tagging/captures/CapturesDialog.tsx';
import { TagHitsDialog } from './features/tagging/hits/TagHitsDialog.tsx';
import { WorkbenchDialog } from './features/tagging/workbench/WorkbenchDialog.tsx';
import { Welcome } from './features/settings/Welcome.tsx';
import { strings } from './strings/en.ts';
import { Toasts } from './ui/Toast.tsx';
import { useWorkspace } from './workspace/WorkspaceProvider.tsx';

/** Where the dialogs, the dossier pane and the notices are put into the window. */
export function DialogSlot() {
  return (
    <>
      <ImportRoom />
      <OpenDialog />
    </>
  );
}

function OpenDialog() {
  const { dialog } = useWorkspace();
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'translation':
      return <TranslationDialog articleId={dialog.articleId} />;
    case 'editTranslation':
      return <EditTranslationDialog articleId={dialog.articleId} textId={dialog.textId} />;
    case 'editArticle':
      return <EditArticleDialog articleId={dialog.articleId} />;
    case 'dossier-preview':
      return <PreviewDialog dossierId={dialog.dossierId} />;
    case 'saveSearch':
      return <SaveSearchDialog />;
    case 'searchRecord':
      return <RecordDialog />;
    case 'batchSearch':
      return <BatchDialog />;
    case 'families':
      return <FamiliesDialog spellings={dialog.spellings} />;
    case 'concordance':
      return <ConcordanceDialog {...dialog.about} />;
    case 'workbench':
      return <WorkbenchDialog tab={dialog.tab} />;
    case 'captures':
      return <CapturesDialog articleId={dialog.articleId} />;
    case 'tagHits':
      return <TagHitsDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'archive':
      return <ArchiveDialog />;
    case 'help':
      return <HelpDialog />;
    case 'import': // shown by ImportRoom, which also has the doors that are always open
      return null;
  }
}

export function DossierSlot() {
  return <DossierPane />;
}

/** Shown in the middle when the archive has no article yet. */
export function FirstRunSlot() {
  return <Welcome />;
}

/** Shows `notices` (ui/notices.ts). */
export function NoticeSlot() {
  return <Toasts label={strings.app.notices} closeLabel={strings.app.close} />;
}
