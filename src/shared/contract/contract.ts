import type { z } from 'zod';
import type { EventName, Events } from './events.ts';
import type { Result } from './result.ts';
import type { RouteKind } from './route.ts';
import { aligningRoutes } from './routes/aligning.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { binRoutes } from './routes/bin.ts';
import { capturesRoutes } from './routes/captures.ts';
import { codebookRoutes } from './routes/codebook.ts';
import { deskRoutes } from './routes/desk.ts';
import { exportingRoutes } from './routes/exporting.ts';
import { familiesRoutes } from './routes/families.ts';
import { glossaryRoutes } from './routes/glossary.ts';
import { importingRoutes } from './routes/importing.ts';
import { passagesRoutes } from './routes/passages.ts';
import { readingRoutes } from './routes/reading.ts';
import { savedRoutes } from './routes/saved.ts';
import { searchRoutes } from './routes/search.ts';
import { settingsRoutes } from './routes/settings.ts';
import { taggingRoutes } from './routes/tagging.ts';
import { translatingRoutes } from './routes/translating.ts';

export const contract = {
  ...searchRoutes,
  ...familiesRoutes,
  ...savedRoutes,
  ...deskRoutes,
  ...readingRoutes,
  ...aligningRoutes,
  ...translatingRoutes,
  ...glossaryRoutes,
  ...taggingRoutes,
  ...passagesRoutes,
  ...codebookRoutes,
  ...analysisRoutes,
  ...binRoutes,
  ...capturesRoutes,
  ...importingRoutes,
  ...exportingRoutes,
  ...settingsRoutes,
};

export type Contract = typeof contract;
export type RouteName = keyof Contract;
export type Input<N extends RouteName> = z.output<Contract[N]['input']>;
export type Output<N extends RouteName> = z.output<Contract[N]['output']>;

type NamesOf<K extends RouteKind> = { [N in RouteName]: Contract[N]['kind'] extends K ? N : never }[RouteName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type HostName = NamesOf<'host'>;

export type Handler<N extends RouteName> = (input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>>;
/** A handler for every route named: a missing or extra one does not compile. */
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<K> };

/** All the preload hands to the page. */
export interface Bridge {
  call: <N extends RouteName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** Returns a function that stops listening. */
  on: <E extends EventName>(name: E, listener: (payload: Events[E]) => void) => () => void;
}
