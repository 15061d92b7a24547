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

/** What the archive knows, cached until something changes it. `error` is an ArchiveFailure with a sentence to show. */
export function useArchiveQuery<N extends QueryName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<Output<N>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
