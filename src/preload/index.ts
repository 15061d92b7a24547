import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/contract/contract.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('cuttings:request', name, input),
  on: (name, listener) => {
    const heard = (_event: IpcRendererEvent, sent: unknown, payload: unknown): void => {
      // Main sends what the contract's Events say under this name; the event object itself stays here.
      if (sent === name) listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on('cuttings:event', heard);
    return () => void ipcRenderer.off('cuttings:event', heard);
  },
};

contextBridge.exposeInMainWorld('cuttings', bridge);
