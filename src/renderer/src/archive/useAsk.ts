import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Input, Output, QueryName } from '#shared/contract/contract.ts';
import { ArchiveFailure, tellFailure } from './failure.ts';
import { ask } from './queries.ts';

type Ask = <N extends QueryName>(name: N, input: Input<N>) => Promise<Output<N> | null>;

/** Asks once, from an event; an answer that is cached already is used. Null after a failure, which has been told. */
export function useAsk(): Ask {
  const client = useQueryClient();
  return useCallback(
    async (name, input) => {
      try {
        return await client.query({ queryKey: [name, input], queryFn: () => ask(name, input) });
      } catch (error) {
        if (!(error instanceof ArchiveFailure)) throw error;
        tellFailure({ code: error.code, message: error.message });
        return null;
      }
    },
    [client],
  );
}
