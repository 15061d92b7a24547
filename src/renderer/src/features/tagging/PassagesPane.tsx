import type { ReactNode } from 'react';
import { tagging } from '../../strings/tagging.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { PassageList } from './PassageList.tsx';
import { TagsTab } from './TagsTab.tsx';

/** What was marked: in this article, under each tag, and what is filed in a dossier. */
export function PassagesPane({ dossiers }: { readonly dossiers: ReactNode }) {
  const { rightTab } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  return (
    <Tabs
      label={tagging.tabsLabel}
      selected={rightTab}
      onSelect={(tab) => dispatch({ type: 'showTab', tab })}
      tabs={[
        { id: 'article', label: tagging.tabs.article, content: <PassageList /> },
        { id: 'tags', label: tagging.tabs.tags, content: <TagsTab /> },
        { id: 'dossiers', label: tagging.tabs.dossiers, content: dossiers },
      ]}
    />
  );
}
