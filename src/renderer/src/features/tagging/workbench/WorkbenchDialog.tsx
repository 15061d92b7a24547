import { useState } from 'react';
import { workbench } from '../../../strings/workbench.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { WorkbenchTab } from '../../../workspace/workspace.ts';
import { AgreementView } from './AgreementView.tsx';
import { BinView } from './BinView.tsx';
import { Codebook } from './Codebook.tsx';
import { Exchange } from './Exchange.tsx';
import { LogView } from './LogView.tsx';
import { Together } from './Together.tsx';
import { UnderView } from './UnderView.tsx';
import css from './Workbench.module.css';

/** Tags across the whole archive: what one article's margin has no room for. */
export function WorkbenchDialog({ tab }: { readonly tab: WorkbenchTab }) {
  const dispatch = useWorkspaceDispatch();
  const [selected, setSelected] = useState<WorkbenchTab>(tab);
  const close = (): void => dispatch({ type: 'closeDialog' });
  const { tabs } = workbench;
  return (
    <Dialog
      title={workbench.title}
      size="large"
      isBare
      closeLabel={workbench.close}
      onClose={close}
      footer={<Exchange />}
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
            { id: 'log', label: tabs.log, content: <LogView /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
