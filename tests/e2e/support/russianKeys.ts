import type { Page } from '@playwright/test';

/** As CDP counts them. */
const MODIFIERS = { Alt: 1, Control: 2, Shift: 8 };

/** A key of a Russian keyboard: what it prints is Cyrillic, where it lies is the same. */
export async function pressRussian(
  page: Page,
  key: string,
  code: string,
  held: readonly (keyof typeof MODIFIERS)[] = [],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const modifiers = held.reduce((sum, name) => sum + MODIFIERS[name], 0);
  const isText = modifiers === 0 || modifiers === MODIFIERS.Shift;
  for (const type of ['keyDown', 'keyUp'] as const) {
    const text = type === 'keyDown' && isText ? { text: key } : {};
    await session.send('Input.dispatchKeyEvent', { type, key, code, modifiers, ...text });
  }
  await session.detach();
}
