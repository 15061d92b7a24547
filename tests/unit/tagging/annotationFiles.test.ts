import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '#main/features/tagging/annotationFiles/contents.ts';
import { qdpxOf } from '#main/features/tagging/annotationFiles/qdpx.ts';
import { webAnnotations } from '#main/features/tagging/annotationFiles/webAnnotations.ts';
import { NOW } from '../../support/archive.ts';
import { deskWith, value } from './desk.ts';

/** Emoji of several code points, a pair of flags, combining marks, the same words twice. */
const TEXT = '🌉 Мост — “да”. Фото 👩‍🚒 и флаг 🇺🇦: йо́гурт é. Мост закрыт <навсегда> & точка 𝒳. Мост закрыт.';
const QUOTES = ['Мост', 'флаг 🇺🇦', 'йо́гурт é', 'закрыт <навсегда> & точка 𝒳', '👩‍🚒'];

function marked() {
  const desk = deskWith(TEXT);
  desk.sitsDown('О. Ковальчук');
  for (const quote of QUOTES) desk.mark(quote, ['Мосты', 'A & B'], `о «${quote}»`);
  const last = TEXT.lastIndexOf('Мост закрыт');
  const { textId } = desk;
  value(
    desk.does['tagging.createPassage']({
      textId,
      start: last,
      end: last + 11,
      quote: 'Мост закрыт',
      tags: [{ name: 'Мосты' }],
      note: '',
    }),
  );
  const passageId = desk.mark('Фото 👩‍🚒 и флаг 🇺🇦: йо́гурт', ['Мосты']);
  value(desk.does['passages.leaveOut']({ passageId, ...desk.spanOf('👩‍🚒 и флаг') }));
  value(desk.does['passages.setEvidence']({ passageId, speaker: 'мэр', nature: 'claim', standing: 'disputed' }));
  value(desk.does['tagging.tagArticle']({ articleId: desk.articleId, add: [{ name: 'Дороги' }], remove: [] }));
  return { desk, contents: contentsOf(desk.db) };
}

/** Every place that is marked, as the archive has it: start and words. */
const PLACES = [
  ...QUOTES.map((quote) => [TEXT.indexOf(quote), quote] as const),
  [TEXT.lastIndexOf('Мост закрыт'), 'Мост закрыт'] as const,
  [TEXT.indexOf('Фото'), 'Фото '] as const,
  [TEXT.indexOf(' 🇺🇦: йо́гурт'), ' 🇺🇦: йо́гурт'] as const,
].map(([start, quote]) => `${start} ${quote}`);

interface Selected {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
interface Read {
  readonly motivation: string;
  readonly creator?: { readonly name: string };
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly source: string } | readonly { readonly selector: readonly Selected[] }[];
}

/** The whole text as the one piece that the library goes through. */
const asChunks = () => ({
  currentChunk: { data: TEXT },
  nextChunk: () => null,
  previousChunk: () => null,
  precedesCurrentChunk: () => false,
});

describe('Passages as W3C Web Annotations', () => {
  const read = () =>
    JSON.parse(webAnnotations(marked().contents, NOW)) as {
      '@context': string;
      type: string;
      total: number;
      first: { items: readonly Read[] };
    };

  it('are found again, each at its very place, by Apache Annotator: by position and by quote', async () => {
    const items = read().first.items;
    const found: string[] = [];
    for (const { target } of items) {
      if (!Array.isArray(target)) continue;
      for (const { selector } of target as readonly { readonly selector: readonly Selected[] }[]) {
        const [quote, position] = selector;
        if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
          throw new Error('other selectors');
        const starts: number[] = [];
        for await (const { startIndex, endIndex } of textPositionSelectorMatcher(position as never)(asChunks())) {
          starts.push(startIndex);
          found.push(`${startIndex} ${TEXT.slice(startIndex, endIndex)}`);
        }
        for await (const { startIndex } of textQuoteSelectorMatcher(quote as never)(asChunks()))
          starts.push(startIndex);
        // Both ways lead to one place, and to no other: the words beside it tell the same words apart.
        expect(new Set(starts).size, quote.exact).toBe(1);
      }
    }
    expect(found.sort()).toEqual([...PLACES].sort());
  });

  it('say who marked what as what, with notes and assessments as bodies, and tags on whole articles', () => {
    const { '@context': context, type, total, first } = read();
    expect([context, type, total]).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      'AnnotationCollection',
      first.items.length,
    ]);
    const [whole, one] = first.items;
    expect(whole).toMatchObject({ motivation: 'tagging', body: [{ purpose: 'tagging', value: 'Дороги' }] });
    expect(one?.creator?.name).toBe('О. Ковальчук');
    expect(one?.body.map((body) => `${body.purpose} ${body.value}`)).toEqual([
      'tagging Мосты',
      'tagging A & B',
      'commenting о «Мост»',
    ]);
    const assessed = first.items.flatMap(({ body }) => body).find(({ purpose }) => purpose === 'assessing');
    expect(assessed?.value.split('\n').slice(0, 3)).toEqual(['nature: claim', 'speaker: мэр', 'standing: disputed']);
  });
});

/** Reads a .qdpx by the standard, with nothing of ours. */
function readProject(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const read = (name: string): string => {
    const file = files[name];
    if (!file) throw new Error(`${name} is not in the project`);
    return strFromU8(file);
  };
  const codes = new Map<string, string>();
  const users = new Map<string, string>();
  const selections: { start: number; words: string; by: string; codes: string[] }[] = [];
  const onSource: string[] = [];
  let points: string[] = [];
  let current: (typeof selections)[number] | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('urn:QDA-XML:project:1.0');
    const of = (name: string): string => attributes[name]?.value ?? '';
    if (local === 'Code') codes.set(of('guid'), of('name'));
    if (local === 'User') users.set(of('guid'), of('name'));
    if (local === 'TextSource') points = Array.from(read(of('plainTextPath').replace('internal://', 'sources/')));
    if (local === 'PlainTextSelection') {
      const start = Number(of('startPosition'));
      const before = points.slice(0, start).join('');
      current = {
        start: before.length,
        words: points.slice(start, Number(of('endPosition'))).join(''),
        by: users.get(of('creatingUser')) ?? 'nobody',
        codes: [],
      };
      selections.push(current);
    }
    if (local === 'CodeRef') (current?.codes ?? onSource).push(codes.get(of('targetGUID')) ?? 'no such code');
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'PlainTextSelection') current = null;
  });
  parser.write(read('project.qde')).close();
  return { codes: [...codes.values()], selections, onSource };
}

describe('Passages as a REFI-QDA project', () => {
  it('are read back by another reader: places, tags, who marked them, tags on whole articles', () => {
    const { codes, selections, onSource } = readProject(qdpxOf(marked().contents, NOW));
    expect(codes.sort()).toEqual(['A & B', 'Дороги', 'Мосты']);
    expect(selections.map(({ start, words }) => `${start} ${words}`).sort()).toEqual([...PLACES].sort());
    expect(new Set(selections.map(({ by }) => by))).toEqual(new Set(['О. Ковальчук']));
    expect(selections.find(({ words }) => words === 'флаг 🇺🇦')?.codes).toEqual(['Мосты', 'A & B']);
    expect(onSource).toEqual(['Дороги']);
  });
});
