import type { SegmentSpan } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The sentences, headings and captions of a text, in reading order. They do not overlap, begin and end with a visible
 * character, and every visible character of the text lies in exactly one. Offsets are UTF-16 code units.
 *
 * @param language a BCP-47 tag; one that the platform does not know is treated as "und".
 */
export function segmentText(text: string, language: string): SegmentSpan[] {
  const paragraphs = paragraphsOf(text);
  const kinds = kindsOf(paragraphs.map(({ start, end }) => text.slice(start, end)));
  return paragraphs.flatMap((span, paragraph) => {
    const kind = kinds[paragraph] ?? 'sentence';
    const spans: Span[] = kind === 'sentence' ? sentencesOf(text, span, language) : [span];
    return spans.map(({ start, end }) => ({ start, end, paragraph, kind }));
  });
}

const LONGEST_HEADING = 120;
const LONGEST_CAPTION = 400;
/** More short lines than this in a row are a list, a table or a poem. */
const MOST_HEADINGS_IN_A_ROW = 3;

function kindsOf(paragraphs: readonly string[]): SegmentSpan['kind'][] {
  const kinds: SegmentSpan['kind'][] = paragraphs.map((text, index) => {
    if (isMarkdownHeading(text)) return 'heading';
    if (isCreditLine(text)) return 'caption';
    return looksLikeHeading(text) && index + 1 < paragraphs.length ? 'heading' : 'sentence';
  });
  const caption = captionIndex(paragraphs, kinds);
  if (caption !== -1) kinds[caption] = 'caption';
  return withoutLists(paragraphs, kinds);
}

/** The caption is the first paragraph, or the first one under the title and its subtitles. */
function captionIndex(paragraphs: readonly string[], kinds: readonly SegmentSpan['kind'][]): number {
  const titles = kinds.indexOf('sentence');
  return paragraphs.slice(0, titles + 1).findIndex(endsWithCredit);
}

function isMarkdownHeading(text: string): boolean {
  return /^#{1,6}\s+\S/u.test(text);
}

const ENDS_SENTENCE = /[.!?…:;,][»”"'’)\]]*$/u;
const BEGINS_LIST_ITEM = /^([-*•–—]|\d{1,2}[.)])\s/u;

function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    !ENDS_SENTENCE.test(text) &&
    !BEGINS_LIST_ITEM.test(text) &&
    /^[^\p{L}]*[\p{Lu}\p{Lo}\p{Lt}]/u.test(text)
  );
}

const AGENCIES =
  'Associated Press|AP|AFP|Reuters|Getty|EPA|Bloomberg|TASS|ТАСС|РИА|УНИАН|УНІАН|Укрінформ|Укринформ|Интерфакс|Інтерфакс|Shutterstock|Unsplash|Flickr|Wikimedia|Facebook|Telegram|Instagram|Twitter';
const CREDIT_AT_END = new RegExp(
  `(?:©|\\([cCсС]\\)\\s|\\b(?:Photo|Image|Credit)(?: by)?:|(?:Фото|Ілюстрація|Иллюстрация|Скриншот|Скріншот)\\s*:).{0,80}$|[/|]\\s*(?:${AGENCIES})(?!\\p{L})[^.!?]{0,40}[.)]*$`,
  'u',
);

/** "… / © Associated Press", "Фото: УНИАН", "Photo: …", "… / Reuters": what stands under a picture. */
function endsWithCredit(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CREDIT_AT_END.test(text);
}

const CREDIT_LINE =
  /^(?:©|By \p{Lu}|(?:Фото|Photo(?: by)?|Автор[ыи]?|Авторка|Текст|Author|Дата|Date|Published|Опубликовано|Опубліковано|Источник|Джерело|Source)\s*:)/u;

/** A line that only says who made the article or its picture, when or where from is no heading, wherever it stands. */
function isCreditLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && CREDIT_LINE.test(text) && !ENDS_SENTENCE.test(text);
}

function withoutLists(paragraphs: readonly string[], kinds: readonly SegmentSpan['kind'][]): SegmentSpan['kind'][] {
  const result = [...kinds];
  let begin = 0;
  for (let i = 0; i <= kinds.length; i++) {
    if (kinds[i] === 'heading' && !isMarkdownHeading(paragraphs[i] ?? '')) continue;
    if (i - begin > MOST_HEADINGS_IN_A_ROW) result.fill('sentence', begin, i);
    begin = i + 1;
  }
  return result;
}
