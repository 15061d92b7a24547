import type { Bridge } from '#shared/contract/contract.ts';

/** What the preload puts into the page, for the functions that tests run there. */
declare global {
  interface Window {
    readonly cuttings: Bridge;
  }
}
