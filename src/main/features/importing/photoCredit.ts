import { KNOWN_NAMES } from './knownOutlets.ts';

export interface PhotoCredit {
  readonly caption: string;
  readonly credit: string;
  /** The words by which it was recognised. */
  readonly sign: string;
}

const LONGEST_CAPTION = 400;
const LONGEST_CREDIT = 100;

const LABEL =
  '(?:(?:Ілюстративне |Иллюстративное |Архивное |Архівне )?(?:Фото|Світлина|Снимок|Изображение|Ілюстрація|Иллюстрация|Скриншот|Скріншот)' +
  '(?: из| з)?|Источник фото|Джерело фото|Photograph|Photo|Image|Picture|File photo|Credit)';
const PHOTO_WORDS =
  'Getty Images|Getty|EPA-EFE|EPA|Shutterstock|Unsplash|Flickr|Wikimedia Commons|Facebook|Telegram|Instagram|Twitter|X';

/** Each ends a line; the first group is the caption, the second the credit. */
const ENDINGS: readonly RegExp[] = [
  // … / © Associated Press, … (c) УНИАН
  /^(.*?)[\s/|—–(-]*(?:©|\([cCсС]\))\s*([^©]+?)\)?$/su,
  // … Фото: УНИАН, … (Photo: Reuters), … / Фото: president.gov.ua
  new RegExp(`^(.*?)[\\s/|—–(-]*(?<![\\p{L}-])${LABEL}\\s*[:：]\\s*([^:]+?)\\)?$`, 'su'),
  // … Photo by Jane Doe / Getty Images
  /^(.*?)[\s/|—–(-]*(?<![\p{L}-])(?:Photo|Photograph|Image|Picture) by\s+(\p{Lu}.+?)\)?$/su,
  // … / Reuters, … | УНИАН
  new RegExp(`^(.*\\S)\\s*[/|]\\s*((?:${KNOWN_NAMES}|${PHOTO_WORDS})(?:\\s*[/,|]\\s*[^/]{1,60})?)$`, 'su'),
];

/** A sign that every ending has: the endings themselves try each place in the line. */
const MAY_END = /[©:：/|]|\([cCсС]\)|\sby\s/u;

/** "© 2026 …. All rights reserved" is about the page, not about a picture. */
const COPYRIGHT_NOTICE = /^\d{4}|all rights|все права|всі права/iu;

/** The caption and credit of a line that stands under a picture; null when the line is something else. */
export function photoCreditOf(line: string): PhotoCredit | null {
  if (line.length > LONGEST_CAPTION || !MAY_END.test(line)) return null;
  for (const ending of ENDINGS) {
    const match = ending.exec(line);
    const credit = match?.[2]?.trim().replace(/[.;,]+$/, '');
    if (!match || credit === undefined || credit === '' || credit.length > LONGEST_CREDIT) continue;
    if (COPYRIGHT_NOTICE.test(credit)) return null;
    const caption = (match[1] ?? '').trim();
    return { caption, credit, sign: signOf(line, caption) };
  }
  return null;
}

const signOf = (line: string, caption: string): string => line.slice(line.indexOf(caption) + caption.length).trim();
