import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { bridge } from './bridge.ts';
import { noteChange } from './queries.ts';

/** Whoever says that answers may be old says it to those too that have not come yet. */
class ArchiveClient extends QueryClient {
  override invalidateQueries(...asked: Parameters<QueryClient['invalidateQueries']>): Promise<void> {
    noteChange();
    return super.invalidateQueries(...asked);
  }
}

/** No network here: answers are fresh until a change says otherwise, and a question is never asked again by itself. */
const createClient = (): QueryClient =>
  new ArchiveClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

export function ArchiveProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(createClient);
  useEffect(() => bridge().on('archive.changed', () => void client.invalidateQueries()), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
