import { z } from 'zod';
import { ArticleId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { defineRoute } from '../route.ts';

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Article text size in CSS pixels. */
  textSize: z.int().min(13).max(32),
  /** Of article texts: lines apart, in heights of the letters; the longest line in rem. */
  lineHeight: z.number().min(1.3).max(2.2),
  columnWidth: z.int().min(28).max(64),
  typeface: z.enum(['serif', 'sans']),
  view: z.enum(['original', 'translation', 'both', 'interleaved']),
  scrollLocked: z.boolean(),
  /** What a double click selects in a text; with Alt it is the other. */
  doubleClick: z.enum(['sentence', 'word']),
  lastArticleId: ArticleId.nullable(),
  /** Who works here: goes on record with what is edited and verified. */
  analyst: z.string().trim().max(200),
  /** The one thing that may use the network: texts go to a translation server, only when asked to translate. */
  serverTranslation: z.boolean(),
  serverUrl: z.string().trim().max(500),
  /** The analyst's own shortcuts by command; a command that is absent has its original ones. */
  keys: z.record(z.string().max(60), z.array(z.string().max(40)).max(4)),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 18,
  lineHeight: 1.65,
  columnWidth: 40,
  typeface: 'serif',
  view: 'both',
  scrollLocked: true,
  doubleClick: 'sentence',
  lastArticleId: null,
  analyst: '',
  serverTranslation: false,
  serverUrl: 'http://127.0.0.1:5000',
  keys: {},
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

/** A dictionary that helps to know the forms of words: what ships with Cuttings, or was added from a disk. */
export const Dictionary = z.object({
  language: Language,
  words: z.int().nonnegative(),
  /** Came with Cuttings; can't be removed. */
  isBuiltIn: z.boolean(),
});
export type Dictionary = z.infer<typeof Dictionary>;

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
  'settings.dictionaries': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ dictionaries: z.array(Dictionary) }),
  }),
  /** Asks for the .aff and .dic files of a hunspell dictionary and keeps copies of them; null when the dialog was cancelled. */
  'settings.addDictionary': defineRoute({
    kind: 'host',
    input: z.object({ language: Language }),
    output: z.object({ dictionary: Dictionary.nullable() }),
  }),
  'settings.removeDictionary': defineRoute({
    kind: 'host',
    input: z.object({ language: Language }),
    output: z.object({}),
  }),
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
