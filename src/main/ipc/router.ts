import { isDiskFull } from '#main/archive/diskFull.ts';
import { contract, type Handler, type Input, type Output, type RouteName } from '#shared/contract/contract.ts';
import { fail, type Failure, type Result } from '#shared/contract/result.ts';

/** Runs one parsed request where it belongs (here, on the reader thread, on the importer thread). */
export type Dispatch = <N extends RouteName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;

export interface RouterOptions {
  /** Told of every bug; the analyst only learns that there was one. */
  readonly onBug: (name: string, error: unknown) => void;
  /** In tests: an answer that is not of the declared shape is a bug. */
  readonly checkOutputs?: boolean;
}

export type Router = (name: string, input: unknown) => Promise<Result<unknown>>;

const isRouteName = (name: string): name is RouteName => Object.hasOwn(contract, name);

/** Parse at the door, trust inside: requests are checked against the contract, bugs are caught once, here. */
export function createRouter(dispatch: Dispatch, options: RouterOptions): Router {
  return async (name, input) => {
    if (!isRouteName(name)) return fail('invalid-input', `There is no request called ${name.slice(0, 80)}.`);
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) return fail('invalid-input', inWords(name, parsed.error.issues));
    try {
      const result = await dispatch(name, parsed.data);
      if (options.checkOutputs && result.ok) contract[name].output.parse(result.value);
      return result;
    } catch (error) {
      options.onBug(name, error);
      return bug(error);
    }
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function inWords(name: string, issues: readonly Issue[]): string {
  const [first] = issues;
  const where = first && first.path.length > 0 ? ` at “${first.path.map(String).join('.')}”` : '';
  return `The request ${name} was not understood${where}: ${first?.message ?? 'wrong shape'}. Nothing was changed.`;
}

/** Errors of the machine have their own sentence; anything else is ours. */
export function bug(error: unknown): { ok: false; error: Failure } {
  const code = error instanceof Error ? ((error as { code?: string }).code ?? '') : '';
  if (isDiskFull(error)) {
    return fail(
      'disk-full',
      'The disk is full. What was there before is safe; the last step was not saved. Free some space and try again.',
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return fail(
      'archive-busy',
      'Another program is writing to this archive. Nothing was changed; try again in a moment.',
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return fail('internal', `Something went wrong inside Cuttings (${message}). Nothing was changed by this step.`);
}

/** Calls a handler found by name in a table of handlers: the one place where the name and its types part company. */
export async function callHandler<N extends RouteName>(
  handlers: Partial<Record<RouteName, unknown>>,
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  const handler = handlers[name] as Handler<N> | undefined;
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler(input);
}
