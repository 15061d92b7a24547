import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsHost } from '#main/features/tagging/annotationFiles/host.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { addArticle, NOW } from '../../support/archive.ts';
import { askedFiles } from '../../support/askedFiles.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT = '🌉 Мост — “да”. Фото 👩‍🚒 и флаг 🇺🇦: йо́гурт é. Мост закрыт <навсегда> & точка 𝒳. Мост закрыт.';

/** A desk that can send what it has marked and read what others have. */
function desk(text = TEXT) {
  const own = deskWith(text);
  const files = askedFiles(own.directory);
  const host = annotationsHost({
    db: own.db,
    reads: own.db,
    now: () => NOW,
    ...files.asking,
  });
  const sends = async (): Promise<string> => {
    const { fileName } = value(await host['passages.exportAnnotations']({ format: 'jsonld' }));
    return files.saved(fileName);
  };
  const reads = async (content: string) => {
    files.puts('colleague.jsonld', content);
    return host['passages.importAnnotations']({});
  };
  const shown = () => {
    const names = new Map(value(own.asks['tagging.tags']({})).tags.map(({ id, name }) => [id, name]));
    return own
      .passages()
      .map((passage) => [
        passage.start,
        shownQuote(passage),
        passage.author,
        passage.tagIds.map((id) => names.get(id)),
        passage.note,
        passage.evidence,
      ]);
  };
  return { ...own, sends, reads, shown };
}

function colleague() {
  const other = desk();
  other.sitsDown('О. Ковальчук');
  other.mark('флаг 🇺🇦', ['Флаги', 'A & B'], 'о флаге');
  const last = TEXT.lastIndexOf('Мост закрыт');
  const { textId } = other;
  const again = { textId, start: last, end: last + 11, quote: 'Мост закрыт' };
  value(other.does['tagging.createPassage']({ ...again, tags: [{ name: 'Мосты' }], note: '' }));
  const passageId = other.mark('Фото 👩‍🚒 и флаг 🇺🇦: йо́гурт', ['Мосты']);
  value(other.does['passages.leaveOut']({ passageId, ...other.spanOf('👩‍🚒 и флаг') }));
  value(other.does['passages.setEvidence']({ passageId, speaker: 'мэр', nature: 'claim', standing: 'disputed' }));
  value(other.does['tagging.tagArticle']({ articleId: other.articleId, add: [{ name: 'Дороги' }], remove: [] }));
  return other;
}

describe('Passages of a colleague’s archive', () => {
  it('come in at their very places, under their author’s name, with everything that was said of them; once, and undone', async () => {
    const [other, own] = [colleague(), desk()];
    own.sitsDown('Б. Шевченко');
    own.mark('флаг 🇺🇦', ['Флаги']);
    const before = own.shown();
    const sent = await other.sends();
    const expected = { completed: 1, unchanged: 0, unread: 0, notFound: [] };
    expect(value(await own.reads(sent))).toEqual({ fileName: 'colleague.jsonld', created: 3, ...expected });
    expect(own.shown().filter(([, , author]) => author === 'О. Ковальчук')).toEqual(other.shown());
    expect(own.shown()).toHaveLength(4);
    expect(own.passages().find(({ omissions }) => omissions.length > 0)?.omissions).toEqual(
      other.passages().find(({ omissions }) => omissions.length > 0)?.omissions,
    );
    expect(own.tagNamed('Дороги')).toMatchObject({ articleCount: 1, passageCount: 0 });

    expect(value(await own.reads(sent))).toMatchObject({ created: 0, completed: 0, unchanged: 4 });
    expect(own.undo().label).toBe('Import passages from “colleague.jsonld”');
    expect(own.shown()).toEqual(before);
  });

  it('get what they lack where they are there already; a note that says something else is put under the one that is there', async () => {
    const [other, own] = [colleague(), desk()];
    own.sitsDown('О. Ковальчук');
    own.mark('флаг 🇺🇦', ['Красное'], 'своё');
    expect(value(await own.reads(await other.sends()))).toMatchObject({ created: 2, completed: 2 });
    expect(
      own
        .shown()
        .find(([, quote]) => quote === 'флаг 🇺🇦')
        ?.slice(3, 5),
    ).toEqual([['Красное', 'Флаги', 'A & B'], 'своё\n\nо флаге']);
  });

  it('bring notes whose links lead to the same passages and articles here; others are links no more', async () => {
    const [other, own] = [desk(), desk()];
    // Numbers differ: here there are passages and articles already.
    for (const words of ['Мост', 'точка']) own.mark(words);
    other.sitsDown('О. Ковальчук');
    const flag = other.mark('флаг 🇺🇦', ['Флаги']);
    const { articleId } = other;
    other.mark('закрыт', [], `см. cuttings:passage/${flag}, cuttings:article/${articleId} и cuttings:passage/999`);
    expect(value(await own.reads(await other.sends()))).toMatchObject({ created: 2 });
    const there = own.passages().find(({ quote }) => quote === 'флаг 🇺🇦');
    const noted = own.passages().find(({ quote }) => quote === 'закрыт');
    expect(there?.id).not.toBe(flag);
    expect(noted?.note).toBe(
      `см. cuttings:passage/${there?.id}, cuttings:article/${own.articleId} и passage 999 there`,
    );
    expect(value(await own.reads(await other.sends()))).toMatchObject({ created: 0, completed: 0, unchanged: 2 });
  });

  it('are told with their words when the article is not here', async () => {
    const other = colleague();
    const sent = await other.sends();
    const stranger = desk('Совсем другой текст о погоде.');
    const { created, notFound } = value(await stranger.reads(sent));
    expect(created).toBe(0);
    expect(notFound.map(({ quote, source, why }) => `${why} ${source}: ${quote}`).sort()).toEqual([
      'no-article Мост: ',
      'no-article Мост: Мост закрыт',
      'no-article Мост: Фото […] 🇺🇦: йо́гурт',
      'no-article Мост: флаг 🇺🇦',
    ]);
    expect(value(stranger.asks['tagging.tags']({})).tags).toEqual([]);
  });

  it('come in right wherever they stood, whatever the letters around them', async () => {
    const [other, own] = [desk(), desk()];
    const span = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => ({ start: from, end: Math.min(TEXT.length, from + length) }))
      .filter(({ start, end }) => TEXT.slice(start, end).trim() !== '');
    for (const { start, end } of fc.sample(span, 60)) {
      const place = { textId: other.textId, start, end, quote: TEXT.slice(start, end) };
      value(other.does['tagging.createPassage']({ ...place, tags: [{ name: 'т' }], note: '' }));
    }
    expect(value(await own.reads(await other.sends())).notFound).toEqual([]);
    const places = (each: typeof own) => each.passages().map(({ start, end, quote }) => [start, end, quote]);
    expect(places(own)).toEqual(places(other));
  });
});

describe('Annotations of other programs', () => {
  const at = 'https://example.org/bridge';
  const foreign = (selector: unknown, more: object = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    creator: 'acct:olena@example.org',
    body: [
      { type: 'TextualBody', value: 'читать', purpose: 'tagging' },
      { type: 'TextualBody', value: 'важно', format: 'text/markdown' },
    ],
    target: [{ source: at, selector }],
    ...more,
  });
  const onTheWeb = () => {
    const own = desk('Первая статья.');
    const article = addArticle(own, TEXT, { title: 'Web', url: at });
    return { own, article };
  };

  it('are found by the address of the article and by the words with what stands beside them', async () => {
    const { own, article } = onTheWeb();
    const range = { type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/p[1]' } };
    const quote = { type: 'TextQuoteSelector', exact: 'Мост закрыт', prefix: ' & точка 𝒳. ', suffix: '.' };
    // Positions of a page on the web are no positions here.
    const position = { type: 'TextPositionSelector', start: 4011, end: 4022 };
    expect(value(await own.reads(JSON.stringify([foreign([range, position, quote])])))).toMatchObject({ created: 1 });
    const found = value(own.asks['tagging.passagesByTag']({ tagId: own.tagNamed('читать').id, withChildren: true }));
    expect(found.passages[0]?.passage).toMatchObject({
      articleId: article.articleId,
      start: TEXT.lastIndexOf('Мост закрыт'),
      author: 'acct:olena@example.org',
      note: 'важно',
    });
  });

  it('are not guessed: the same words twice with nothing beside them, changed words, and no words at all are told', async () => {
    const { own } = onTheWeb();
    const quotes = ['Мост закрыт', 'Мост закрыли'].map((exact) => foreign({ type: 'TextQuoteSelector', exact }));
    const wordless = [foreign({ type: 'XPathSelector', value: '/p[1]' }), { type: 'Annotation' }, 7];
    const { created, notFound, unread } = value(await own.reads(JSON.stringify([...quotes, ...wordless])));
    expect({ created, unread, notFound: notFound.map(({ why }) => why) }).toEqual({
      created: 0,
      unread: 3,
      notFound: ['no-words', 'no-words'],
    });
  });

  it('that can’t be read are refused in a sentence', async () => {
    const { own } = onTheWeb();
    for (const [content, reason] of [
      ['<xml/>', 'it holds no JSON'],
      ['{"a": 1}', 'it holds no Web Annotations'],
      ['"words"', 'it holds no Web Annotations'],
    ] as const) {
      expect(refusal(await own.reads(content))).toBe(
        `“colleague.jsonld” can’t be read: ${reason}. No passage was added.`,
      );
    }
  });
});
