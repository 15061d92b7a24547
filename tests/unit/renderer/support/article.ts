import { Alignment } from '#shared/model/alignment.ts';
import { ArticleDetail, type ArticleText } from '#shared/model/article.ts';
import type { Passage } from '#shared/model/passage.ts';
import { Segment } from '#shared/model/segment.ts';

const SHA = 'a'.repeat(64);

/** Paragraphs of sentences as a stored text: sentences joined by a space, paragraphs by a newline. */
export function textOf(id: number, role: ArticleText['role'], language: string, paragraphs: string[][]) {
  const content = paragraphs.map((sentences) => sentences.join(' ')).join('\n');
  const segments: Segment[] = [];
  let at = 0;
  paragraphs.forEach((sentences, paragraph) =>
    sentences.forEach((sentence) => {
      const start = content.indexOf(sentence, at);
      at = start + sentence.length;
      const ordinal = segments.length;
      segments.push(Segment.parse({ id: id * 100 + ordinal, ordinal, start, end: at, paragraph, kind: 'sentence' }));
    }),
  );
  const captureId = role === 'original' ? 1 : null;
  const origin = role === 'original' ? null : 'human';
  return { id, role, captureId, language, content, sha256: SHA, origin, translator: '', translatedOn: null, segments };
}

type Pair = readonly [original: readonly number[], translation: readonly number[]];

/** Links by the ordinals of the segments. */
export function alignmentOf(originalTextId: number, translationTextId: number, pairs: readonly Pair[]): Alignment {
  return Alignment.parse({
    id: translationTextId,
    originalTextId,
    translationTextId,
    method: 'length-order/1',
    links: pairs.map(([original, translation], index) => ({
      id: index + 1,
      original: original.map((ordinal) => originalTextId * 100 + ordinal),
      translation: translation.map((ordinal) => translationTextId * 100 + ordinal),
      confidence: 0.9,
      origin: 'automatic',
    })),
  });
}

/** A Russian original of three sentences in two paragraphs, with an English translation that joins the last two. */
export function bridgeArticle(passages: readonly Passage[] = []): ArticleDetail {
  const original = textOf(1, 'original', 'ru', [['Мост открыли утром.', 'Его ждали год.'], ['Паром отменили.']]);
  const translation = textOf(2, 'translation', 'en', [
    ['The bridge opened in the morning.'],
    ['After a year of waiting the ferry was cancelled.'],
  ]);
  return ArticleDetail.parse({
    id: 1,
    title: 'Мост',
    language: 'ru',
    outlet: '',
    cites: [],
    byline: '',
    published: null,
    url: '',
    caption: '',
    credit: '',
    captures: [
      {
        id: 1,
        capturedAt: '2026-01-08T10:00:00Z',
        importedAt: '2026-01-08T10:00:00Z',
        fileName: 'bridge.txt',
        byteLength: 10,
        sha256: SHA,
        charset: 'utf-8',
      },
    ],
    texts: [original, translation],
    alignments: [
      alignmentOf(1, 2, [
        [[0], [0]],
        [[1, 2], [1]],
      ]),
    ],
    passages,
    tagIds: [],
    place: null,
  });
}

/** A passage over the given words. */
export function passageOn(article: ArticleDetail, textId: number, quote: string, id = 1, tagIds: number[] = []) {
  const text = article.texts.find((candidate) => candidate.id === textId);
  const start = text?.content.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`“${quote}” is not in text ${textId}.`);
  const parsed = ArticleDetail.shape.passages.element.parse({
    id,
    articleId: article.id,
    textId,
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    state: 'anchored',
    note: '',
    author: '',
    evidence: { speaker: '', nature: null, standing: null, standingBy: '', standingAt: null },
    omissions: [],
    tagIds,
    createdAt: '2026-01-08T10:00:00Z',
    updatedAt: '2026-01-08T10:00:00Z',
  });
  return parsed;
}
