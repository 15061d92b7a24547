import type { Bridge } from '#shared/contract/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload; the page's only way out. */
    readonly cuttings: Bridge;
  }
}

export const bridge = (): Bridge => window.cuttings;
