import type { Input, Output, RouteName } from '#shared/contract/contract.ts';
import type { z } from 'zod';
import type { App } from '../app.ts';
import { WrongUse, type Arguments } from './arguments.ts';

/** An expected failure, already in words. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

export interface Outcome {
  /** What `--json` prints. */
  readonly json: unknown;
  /** What is printed without it. */
  readonly lines: readonly string[];
  /** Sentences for standard error; any makes the exit code 1. */
  readonly failures: readonly string[];
  /** Sentences for standard error that leave the exit code alone: what was asked is done. */
  readonly warnings?: readonly string[];
}

interface Where {
  readonly cwd: string;
}

export type Command = (app: App, given: Arguments, where: Where) => Promise<Outcome>;

export async function ask<N extends RouteName>(app: App, name: N, input: Input<N>): Promise<Output<N>> {
  const result = await app.call(name, input);
  if (!result.ok) throw new Failed(result.error.message);
  return result.value;
}

/** An option's value as the contract knows it. @throws WrongUse */
export function option<S extends z.ZodType>(given: Arguments, name: string, schema: S): z.output<S> | null {
  const typed = given.options[name];
  if (typed === undefined) return null;
  const parsed = schema.safeParse(typed);
  if (!parsed.success) throw new WrongUse(`--${name} can't be “${typed}”.`);
  return parsed.data;
}

export function needWords(given: Arguments, least: number, most: number, what: string): void {
  if (given.words.length < least || given.words.length > most) throw new WrongUse(`${given.command} needs ${what}.`);
}

export const wholeNumber = (given: Arguments, name: string, otherwise: number): number => {
  const typed = given.options[name];
  if (typed === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(typed)) throw new WrongUse(`--${name} needs a whole number.`);
  return Number(typed);
};
