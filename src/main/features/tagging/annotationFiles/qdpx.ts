import { strToU8, zipSync, type Zippable } from 'fflate/browser';
import { xml } from '#main/files/writeXml.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { Passage } from '#shared/model/passage.ts';
import { codePointCounter } from '#shared/text/codePoints.ts';
import { keptParts } from '#shared/text/omissions.ts';
import { codeGuid, codesOf, guidOf } from '../codebookFiles/qdc.ts';
import type { Contents, Marked } from './contents.ts';

const sourceGuid = (text: ArticleText): string => guidOf('text', text.id, text.sha256);
const userGuid = (author: string): string => guidOf('user', author);
/** A name has to be given to somebody without one. */
const nameOf = (author: string): string => (author === '' ? 'Unnamed analyst' : author);

/**
 * Everything that was marked as a project for exchange with other programs: REFI-QDA Project 1.0 (a ZIP of project.qde and
 * sources/, https://www.qdasoftware.org). Texts are the sources, passages are selections, counted in code points; a quote
 * with words left out is one selection for each part. Notes and assessments are the selections' descriptions.
 */
export function qdpxOf(contents: Contents, now: string): Uint8Array {
  const files: Zippable = { 'project.qde': strToU8(projectOf(contents, now)) };
  for (const { texts } of contents.articles)
    for (const text of texts) files[`sources/${sourceGuid(text)}.txt`] = strToU8(text.content);
  return zipSync(files);
}

function projectOf({ tags, articles }: Contents, now: string): string {
  const authors = [...new Set(['', ...articles.flatMap(({ passages }) => passages.map(({ author }) => author))])];
  const at = stamp(now);
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Cuttings" origin="Cuttings" creatingUserGUID="${userGuid('')}" creationDateTime="${at}">
  <Users>
${authors.map((author) => `    <User guid="${userGuid(author)}" name="${xml(nameOf(author))}"/>`).join('\n')}
  </Users>
  <CodeBook>
    <Codes>
${codesOf(tags)}
    </Codes>
  </CodeBook>
  <Sources>
${articles.flatMap((article) => article.texts.map((text) => sourceOf(article, text, codeOf(tags), at))).join('\n')}
  </Sources>
</Project>
`;
}

/** Whole seconds, as xsd:dateTime is read everywhere. */
const stamp = (iso: string): string => iso.replace(/\.\d+/u, '');

const codeOf = (tags: Contents['tags']): ((id: Passage['tagIds'][number]) => string | null) => {
  const guids = new Map(tags.map((tag) => [tag.id, codeGuid(tag)]));
  return (id) => guids.get(id) ?? null;
};

function sourceOf(
  article: Marked,
  text: ArticleText,
  code: (id: Passage['tagIds'][number]) => string | null,
  at: string,
): string {
  const guid = sourceGuid(text);
  const { title, outlet, published, url } = article.fields;
  const about = [outlet, published ?? '', url].filter((fact) => fact !== '').join('; ');
  const toPoints = codePointCounter(text.content);
  const selections = article.passages
    .filter(({ textId }) => textId === text.id)
    .flatMap((passage) => selectionsOf(passage, toPoints, code));
  const isFirst = text.id === article.texts[0]?.id;
  const whole = (isFirst ? article.tagIds : []).flatMap((id) => {
    const target = code(id);
    return target === null ? [] : [coding(guidOf('article tag', article.id, id), userGuid(''), at, target, '      ')];
  });
  const name = `${title} (${text.role === 'original' ? 'original' : 'translation'}, ${text.language})`;
  return [
    `    <TextSource guid="${guid}" name="${xml(name)}" plainTextPath="internal://${guid}.txt" creatingUser="${userGuid('')}" creationDateTime="${at}">`,
    ...(about === '' ? [] : [`      <Description>${xml(about)}</Description>`]),
    ...selections,
    ...whole,
    '    </TextSource>',
  ].join('\n');
}

const coding = (guid: string, user: string, at: string, target: string, indent: string): string =>
  `${indent}<Coding guid="${guid}" creatingUser="${user}" creationDateTime="${at}"><CodeRef targetGUID="${target}"/></Coding>`;

function selectionsOf(
  passage: Passage,
  toPoints: (offset: number) => number,
  code: (id: Passage['tagIds'][number]) => string | null,
): string[] {
  const user = userGuid(passage.author);
  const at = stamp(passage.createdAt);
  const { speaker, nature, standing } = passage.evidence;
  const described = [passage.note, ...[nature, speaker, standing].filter((fact) => fact !== null && fact !== '')]
    .filter((line) => line !== '')
    .join('\n');
  return keptParts(passage).map((part, index) => {
    const [start, end] = [toPoints(passage.start + part.start), toPoints(passage.start + part.end)];
    const guid = guidOf('passage', passage.id, index);
    return [
      `      <PlainTextSelection guid="${guid}" name="${xml(passage.quote.slice(part.start, part.end).slice(0, 60))}" startPosition="${start}" endPosition="${end}" creatingUser="${user}" creationDateTime="${at}">`,
      ...(described === '' ? [] : [`        <Description>${xml(described)}</Description>`]),
      ...passage.tagIds.flatMap((id) => {
        const target = code(id);
        return target === null ? [] : [coding(guidOf('coding', passage.id, index, id), user, at, target, '        ')];
      }),
      '      </PlainTextSelection>',
    ].join('\n');
  });
}
