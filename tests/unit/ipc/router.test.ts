import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callHandler, createRouter, type Dispatch } from '#main/ipc/router.ts';
import { contract, type RouteName } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';

const bugs: string[] = [];
const routerOn = (dispatch: Dispatch, checkOutputs = true) =>
  createRouter(dispatch, { checkOutputs, onBug: (name) => bugs.push(name) });
const throwing =
  (error: unknown): Dispatch =>
  () =>
    Promise.reject(error instanceof Error ? error : new Error(String(error)));

describe('The router', () => {
  it('refuses a request that nobody declared, in a sentence', async () => {
    const route = routerOn(throwing('never'));
    for (const name of ['settings.drop', '__proto__', 'constructor', '', 'toString']) {
      expect(await route(name, {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('refuses a request of the wrong shape before anyone sees it, and says where it is wrong', async () => {
    const route = routerOn(throwing('never'));
    expect(await route('reading.article', { articleId: 'one' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('articleId') as string },
    });
  });

  it('hands on what is right and gives the answer back', async () => {
    const route = routerOn((name, input) =>
      callHandler({ 'tagging.history': () => ok({ undo: 'x', redo: null }) }, name, input),
    );
    expect(await route('tagging.history', {})).toEqual(ok({ undo: 'x', redo: null }));
  });

  it('turns a bug into a sentence, and a full disk into its own', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(await routerOn(throwing(full))('tagging.history', {})).toMatchObject({ error: { code: 'disk-full' } });
    const busy = Object.assign(new Error('locked'), { code: 'SQLITE_BUSY_TIMEOUT' });
    expect(await routerOn(throwing(busy))('tagging.history', {})).toMatchObject({ error: { code: 'archive-busy' } });
    expect(await routerOn(throwing('oops'))('tagging.history', {})).toMatchObject({ error: { code: 'internal' } });
    expect(bugs).toContain('tagging.history');
  });

  it('notices an answer that is not what the contract says', async () => {
    const route = routerOn(() => Promise.resolve(ok({ undo: 3 })) as never);
    expect(await route('tagging.history', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('survives anything at all on every route', async () => {
    const route = routerOn(() => Promise.resolve(ok({})) as never, false);
    const names = Object.keys(contract) as RouteName[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, input) => {
        const result = await route(name, input);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});
