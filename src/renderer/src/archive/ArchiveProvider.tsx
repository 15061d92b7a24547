import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { bridge } from './bridge.ts';

/** No network here: answers are fresh until a change says otherwise, and a question is never asked again by itself. */
const createClient = (): QueryClient =>
  new QueryClient({
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
