import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CommandName, HostName, Input, Output, QueryName } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import { withdrawUndo } from '../ui/notices.ts';
import { bridge } from './bridge.ts';
import { tellFailure } from './failure.ts';

interface CommandOptions {
  /** true: the caller shows failures itself (a form beside its fields, say). */
  readonly quiet?: boolean;
}

export interface ArchiveCommand<N extends CommandName> {
  /** Resolves when the archive has answered; never rejects. Failures are told as a notice unless `quiet`. */
  readonly run: (input: Input<N>) => Promise<Result<Output<N>>>;
  readonly isRunning: boolean;
}

/** What is no act and changes no article, passage or tag: these alone are asked again, and Undo stays on offer. */
const ASIDE: Partial<Record<CommandName, readonly QueryName[]>> = {
  'settings.set': ['settings.get'],
  'reading.keepPlace': [],
  'search.record': ['search.records'],
  'search.recordBatch': ['search.records'],
  'saved.looked': ['saved.list', 'search.savedNews'],
};

/** A change of the archive. Afterwards every cached query is asked again: the archive is local and quick. */
export function useArchiveCommand<N extends CommandName>(
  name: N,
  { quiet = false }: CommandOptions = {},
): ArchiveCommand<N> {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationKey: [name],
    mutationFn: (input: Input<N>) => bridge().call(name, input),
    onSuccess: async (result) => {
      if (result.ok) {
        const aside = ASIDE[name];
        if (!aside) withdrawUndo();
        await (aside
          ? Promise.all(aside.map((query) => client.invalidateQueries({ queryKey: [query] })))
          : client.invalidateQueries());
      } else if (!quiet) tellFailure(result.error);
    },
  });
  const run = useCallback((input: Input<N>) => mutateAsync(input), [mutateAsync]);
  return { run, isRunning: isPending };
}

/** Asks the host (dialogs, printing, windows). Failures are told as a notice unless `quiet`. */
export async function callHost<N extends HostName>(
  name: N,
  input: Input<N>,
  { quiet = false }: CommandOptions = {},
): Promise<Result<Output<N>>> {
  const result = await bridge().call(name, input);
  if (!result.ok && !quiet) tellFailure(result.error);
  return result;
}
