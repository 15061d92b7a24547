import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output, QueryName } from '#shared/contract/contract.ts';
import { bridge } from './bridge.ts';
import { ArchiveFailure } from './failure.ts';

interface QueryOptions {
  /** false: don't ask yet. */
  readonly enabled?: boolean;
  /** Show the last answer until the new one is there, so that nothing flickers. */
  readonly keepPrevious?: boolean;
}

/** One question, as TanStack Query wants it: failures are thrown. */
export async function ask<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> {
  const result = await bridge().call(name, input);
  if (!result.ok) throw new ArchiveFailure(result.error);
  return result.value;
}

let changes = 0;

/** Told of each change of the archive, before cached answers are asked for anew. */
export function noteChange(): void {
  changes++;
}

/** An archive that changes all the time (an import) is not waited for. */
const MOST_TRIES = 3;

/**
 * A first answer that was under way while the archive changed may be from before: TanStack Query asks anew only for what
 * it has an answer to.
 */
async function askFirst<N extends QueryName>(name: N, input: Input<N>, isFirst: () => boolean): Promise<Output<N>> {
  for (let tries = 1; ; tries++) {
    const before = changes;
    const answer = await ask(name, input);
    if (changes === before || tries === MOST_TRIES || !isFirst()) return answer;
  }
}

/** What the archive knows, cached until something changes it. `error` is an ArchiveFailure with a sentence to show. */
export function useArchiveQuery<N extends QueryName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<Output<N>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: ({ client, queryKey }) => askFirst(name, input, () => client.getQueryState(queryKey)?.data === undefined),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
