import { useState } from 'react';
import { callHost } from '../../../archive/commands.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notify } from '../../../ui/notices.ts';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { WorkbenchTab } from '../../../workspace/workspace.ts';
import { AgreementView } from './AgreementView.tsx';
import { BinView } from './BinView.tsx';
import { Codebook } from './Codebook.tsx';
import { Together } from './Together.tsx';
import { UnderView } from './UnderView.tsx';
import css from './Workbench.module.css';

/** Tags across the whole archive: what one article's margin has no room for. */
export function WorkbenchDialog({ tab }: { readonly tab: WorkbenchTab }) {
  const dispatch = useWorkspaceDispatch();
  const [selected, setSelected] = useState<WorkbenchTab>(tab);
  const close = (): void => dispatch({ type: 'closeDialog' });
  const { tabs } = workbench;
  const exportAs = async (format: 'jsonld' | 'qdpx'): Promise<void> => {
    const result = await callHost('passages.exportAnnotations', { format });
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: workbench.table.exported(result.value.passages, result.value.fileName) });
  };
  return (
    <Dialog
      title={workbench.title}
      size="large"
      isBare
      closeLabel={workbench.close}
      onClose={close}
      footer={
        <>
          <span className={css.footNote}>{workbench.exchange}</span>
          <Button look="outlined" onPress={() => void exportAs('jsonld')}>
            {workbench.jsonld}
          </Button>
          <Button look="outlined" onPress={() => void exportAs('qdpx')}>
            {workbench.qdpx}
          </Button>
        </>
      }
    >
      <div className={css.bench} data-undoes="">
        <Tabs
          label={workbench.tabsLabel}
          selected={selected}
          onSelect={setSelected}
          tabs={[
            { id: 'codebook', label: tabs.codebook, content: <Codebook onTable={() => setSelected('table')} /> },
            { id: 'table', label: tabs.table, content: <UnderView onOpen={close} /> },
            { id: 'together', label: tabs.together, content: <Together onOpen={close} /> },
            { id: 'agreement', label: tabs.agreement, content: <AgreementView /> },
            { id: 'bin', label: tabs.bin, content: <BinView /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
