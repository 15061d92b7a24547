import { useSyncExternalStore } from 'react';
import { listenToKeys, ownKeys, type OwnKeys } from './keymap.ts';

/** Draws what shows shortcuts again when one of them has been changed. */
export const useOwnKeys = (): OwnKeys => useSyncExternalStore(listenToKeys, ownKeys);
