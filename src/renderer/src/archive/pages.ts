import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { bridge } from './bridge.ts';
import { ArchiveFailure } from './failure.ts';

type PagedName = 'search.query' | 'search.passageHits' | 'reading.library';
type Unpaged<N extends PagedName> = Omit<Input<N>, 'limit' | 'offset'>;

export interface Pages<T> {
  readonly pages: readonly T[];
  readonly error: Error | null;
  /** What is shown is the answer to the question before. */
  readonly isPrevious: boolean;
  readonly loadMore: () => void;
}

const itemCount = (page: Output<PagedName>): number => ('hits' in page ? page.hits : page.articles).length;

/** A newer keystroke made the archive drop this question; if it is still wanted, it is asked again at once. */
const wasSuperseded = (_count: number, error: Error): boolean =>
  error instanceof ArchiveFailure && error.code === 'cancelled';

/** A long list, a page at a time; the last answer stays until the new one is there. */
export function useArchivePages<N extends PagedName>(
  name: N,
  input: Unpaged<N>,
  pageSize: number,
  enabled = true,
): Pages<Output<N>> {
  const query = useInfiniteQuery({
    queryKey: [name, input, pageSize],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      // The parts of an input make the input; TypeScript can't see that through the type parameter.
      const whole = { ...input, limit: pageSize, offset: pageParam } as unknown as Input<N>;
      const result = await bridge().call(name, whole);
      if (!result.ok) throw new ArchiveFailure(result.error);
      return result.value;
    },
    getNextPageParam: (last, all) => {
      const loaded = all.reduce((sum, page) => sum + itemCount(page), 0);
      return itemCount(last) > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
    enabled,
    retry: wasSuperseded,
    retryDelay: 0,
  });
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage } = query;
  const loadMore = useCallback((): void => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { pages: data?.pages ?? [], error, isPrevious: isPlaceholderData, loadMore };
}
