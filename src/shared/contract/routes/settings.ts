import { z } from 'zod';
import { ArticleId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Article text size in CSS pixels. */
  textSize: z.int().min(13).max(32),
  view: z.enum(['original', 'translation', 'both']),
  scrollLocked: z.boolean(),
  lastArticleId: ArticleId.nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 18,
  view: 'both',
  scrollLocked: true,
  lastArticleId: null,
};

/** What `verify` found; every count is what was looked at, problems are sentences. */
export const VerifyReport = z.object({
  captures: z.int(),
  texts: z.int(),
  passages: z.int(),
  indexed: z.int(),
  articles: z.int(),
  problems: z.array(z.string()),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

export const settingsRoutes = {
  'settings.get': defineRoute({ kind: 'query', input: z.object({}), output: Settings }),
  'settings.set': defineRoute({ kind: 'command', input: Settings.partial(), output: z.object({}) }),
  'settings.archive': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({
      /** Shown to the analyst, never sent back. */
      directory: z.string(),
      articles: z.int(),
      passages: z.int(),
      version: z.string(),
    }),
  }),
  'settings.verify': defineRoute({ kind: 'query', input: z.object({}), output: VerifyReport }),
  /** Asks for a folder and opens that archive instead; `opened` is false when the dialog was cancelled. */
  'settings.chooseArchive': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({ opened: z.boolean() }),
  }),
  /** Opens a web address in the analyst's browser after asking; only http and https. */
  'settings.openExternal': defineRoute({
    kind: 'host',
    input: z.object({ url: z.string().max(2000) }),
    output: z.object({ opened: z.boolean() }),
  }),
};
