import type { ArticleText } from '#shared/model/article.ts';
import type { Passage } from '#shared/model/passage.ts';
import { codePointCounter } from '#shared/text/codePoints.ts';
import { keptParts } from '#shared/text/omissions.ts';
import type { Contents, Marked } from './contents.ts';

/** The address of an article where it has one; else a name that says what it is. */
const sourceOf = ({ id, fields }: Marked): string => (fields.url === '' ? `urn:cuttings:article:${id}` : fields.url);

/** What the article is called, for people in the shape that Hypothesis gives it, and here: links in notes name it so. */
const documentOf = ({ id, fields }: Marked) => ({ title: [fields.title], identifier: `urn:cuttings:article:${id}` });

/** The very text, known by its fingerprint in any archive. */
const scopeOf = ({ id, sha256 }: ArticleText) => ({ scope: `urn:cuttings:text:${id}:sha256:${sha256}` });

/** As many characters beside a quote as the selectors of the archive keep. */
const BESIDE = 32;

/**
 * Everything that was marked as one W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/): tags, the note
 * and the assessment as bodies; the quote with what stands beside it, and its place, counted in characters (code points) as
 * the standard has it, in the text as it is kept. Each part of a quote with words left out is a target of its own.
 */
export function webAnnotations({ tags, articles }: Contents, now: string): string {
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  const items = articles.flatMap((article) => [
    ...article.tagIds.map((tagId) => ({
      id: `urn:cuttings:article:${article.id}:tag:${tagId}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: [tagBody(names.get(tagId) ?? '')],
      document: documentOf(article),
      target: { source: sourceOf(article), ...article.texts.slice(0, 1).map(scopeOf)[0] },
    })),
    ...article.texts.flatMap((text) => annotationsOn(article, text, (id) => names.get(id) ?? '')),
  ]);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:cuttings:annotations',
    type: 'AnnotationCollection',
    label: 'Passages and tags from Cuttings',
    created: now,
    total: items.length,
    first: { id: 'urn:cuttings:annotations:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const tagBody = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' });

function annotationsOn(article: Marked, text: ArticleText, nameOf: (id: Passage['tagIds'][number]) => string) {
  const toPoints = codePointCounter(text.content);
  return article.passages
    .filter(({ textId }) => textId === text.id)
    .map((passage) => ({
      id: `urn:cuttings:passage:${passage.id}`,
      type: 'Annotation',
      motivation: passage.tagIds.length > 0 ? 'tagging' : passage.note === '' ? 'highlighting' : 'commenting',
      ...(passage.author === '' ? {} : { creator: { type: 'Person', name: passage.author } }),
      created: passage.createdAt,
      modified: passage.updatedAt,
      body: bodiesOf(passage, nameOf),
      document: documentOf(article),
      target: targetsOf(passage, article, text, toPoints),
    }));
}

function bodiesOf(passage: Passage, nameOf: (id: Passage['tagIds'][number]) => string) {
  const { speaker, nature, standing, standingBy, standingAt } = passage.evidence;
  const assessed = [
    nature === null ? '' : `nature: ${nature}`,
    speaker === '' ? '' : `speaker: ${speaker}`,
    standing === null ? '' : `standing: ${standing}`,
    standingBy === '' ? '' : `by: ${standingBy}`,
    standingAt === null ? '' : `at: ${standingAt}`,
  ].filter((line) => line !== '');
  return [
    ...passage.tagIds.map((id) => tagBody(nameOf(id))),
    ...(passage.note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', value: passage.note, format: 'text/plain' }]),
    ...(assessed.length === 0
      ? []
      : [{ type: 'TextualBody', purpose: 'assessing', value: assessed.join('\n'), format: 'text/plain' }]),
  ];
}

function targetsOf(passage: Passage, article: Marked, text: ArticleText, toPoints: (offset: number) => number) {
  return keptParts(passage).map((part) => {
    const [start, end] = [passage.start + part.start, passage.start + part.end];
    return {
      source: sourceOf(article),
      ...scopeOf(text),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.content.slice(start, end),
          prefix: text.content.slice(Math.max(0, start - BESIDE), start).replace(/^[\uDC00-\uDFFF]/u, ''),
          suffix: text.content.slice(end, end + BESIDE).replace(/[\uD800-\uDBFF]$/u, ''),
        },
        { type: 'TextPositionSelector', start: toPoints(start), end: toPoints(end) },
      ],
    };
  });
}
