import type { Page } from '@playwright/test';
import type { Result } from '#shared/contract/result.ts';
import type { AskResult } from '../../support/asking.ts';

interface WithBridge {
  readonly cuttings: { call: (name: string, input: unknown) => Promise<Result<never>> };
}

/** Asks as the page does: through the preload, over IPC, into the real application. */
export const throughThe =
  (page: Page): AskResult =>
  (name, input) =>
    page.evaluate(([asked, given]) => (window as unknown as WithBridge).cuttings.call(asked, given), [
      name as string,
      input as unknown,
    ] as const);
