import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Sheet {
  readonly text: string;
  readonly segments: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
}
interface Made extends Sheet {
  readonly title: string;
  readonly language: string;
  readonly published: string;
  readonly translation: Sheet | null;
}
interface Newsroom {
  readonly makeArticle: (n: number, options?: { total: number }) => Made;
}
interface Flags {
  readonly readFlags: (args: readonly string[], kinds: Readonly<Record<string, 'none' | 'one' | 'many'>>) => unknown;
  readonly existingFiles: (names: readonly string[], folder: string) => string[];
  readonly dictionaryFolders: (values: readonly string[], folder: string) => Record<string, string>;
}

const scripts = resolve(import.meta.dirname, '../../../scripts');
const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(join(scripts, file)).href)) as T;
const { makeArticle } = await load<Newsroom>('bench/newsroom.mjs');
const { readFlags, existingFiles, dictionaryFolders } = await load<Flags>('eval/flags.mjs');

describe('the synthetic newsroom', () => {
  const articles = Array.from({ length: 200 }, (_, n) => makeArticle(n, { total: 200 }));

  it('writes the same article for the same number, in any order', () => {
    expect(makeArticle(17, { total: 200 })).toEqual(articles[17]);
    expect(makeArticle(18, { total: 200 })).not.toEqual(articles[17]);
  });

  it('writes two languages, some of it translated, over several years', () => {
    expect(articles.filter(({ language }) => language === 'uk').length).toBeGreaterThan(10);
    expect(articles.filter(({ language }) => language === 'ru').length).toBeGreaterThan(120);
    expect(articles.filter(({ translation }) => translation !== null).length).toBeGreaterThan(5);
    expect(new Set(articles.map(({ published }) => published.slice(0, 4))).size).toBeGreaterThan(3);
  });

  it('knows where each sentence stands, and as many stand in the translation', () => {
    for (const { title, text, segments, translation } of articles) {
      expect(text.slice(segments[0]?.start, segments[0]?.end)).toBe(title);
      expect(segments.slice(1).every(({ start, end }) => /[.»]$/u.test(text.slice(start, end)))).toBe(true);
      if (translation) expect(translation.segments.length).toBe(segments.length);
    }
  });

  it('goes on inventing people', () => {
    const words = articles.map(({ text }) => new Set(text.match(/\p{Lu}\p{Ll}+/gu)));
    const early = new Set(words.slice(0, 100).flatMap((set) => [...set]));
    const fresh = words.slice(100).flatMap((set) => [...set].filter((word) => !early.has(word)));
    expect(fresh.length).toBeGreaterThan(100);
  });
});

describe('flags with several values', () => {
  const kinds = { conllu: 'many', names: 'one', json: 'none' } as const;

  it('takes several values after one flag, the flag again, or the sign of equality', () => {
    expect(readFlags(['--conllu', 'a', 'b', '--names=n', '--json', '--conllu', 'c'], kinds)).toEqual({
      conllu: ['a', 'b', 'c'],
      names: 'n',
      json: true,
    });
  });

  it('says which flag there is not, and what belongs to none', () => {
    expect(() => readFlags(['--conlu', 'a'], kinds)).toThrow('There is no flag --conlu. Flags: --conllu VALUES…');
    expect(() => readFlags(['a'], kinds)).toThrow('“a” belongs to no flag');
    expect(() => readFlags(['--names', 'a', 'b'], kinds)).toThrow('--names takes one value');
  });

  it('names every file that is not there', () => {
    expect(() => existingFiles(['none.conllu', 'eval.mjs', 'eval'], scripts)).toThrow(
      /There is no file .*none\.conllu\.\n.*eval is a folder\./u,
    );
  });

  it('reads a dictionary with its language', () => {
    expect(dictionaryFolders(['uk=eval'], scripts)).toEqual({ uk: join(scripts, 'eval') });
    expect(() => dictionaryFolders(['eval'], scripts)).toThrow('as in uk=DIR');
  });
});
