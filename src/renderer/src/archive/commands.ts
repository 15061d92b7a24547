import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CommandName, HostName, Input, Output } from '#shared/contract/contract.ts';
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

/** Settings say nothing about articles: opening one (which remembers it) must not ask for everything again. */
const touchedBy = (name: CommandName): { queryKey?: readonly string[] } =>
  name === 'settings.set' ? { queryKey: ['settings.get'] } : {};

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
        if (name !== 'settings.set') withdrawUndo();
        await client.invalidateQueries(touchedBy(name));
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
