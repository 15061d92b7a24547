import { findDate } from './publishedDate.ts';
import { knownOutlet } from './knownOutlets.ts';
import { photoCreditOf } from './photoCredit.ts';

/** What a line above or below the story says about it. `sign` is why we think so, in a few words. */
export type HeaderLine =
  | {
      readonly kind: 'title' | 'byline' | 'published' | 'url' | 'outlet';
      readonly value: string;
      readonly sign: string;
    }
  | { readonly kind: 'credit'; readonly caption: string; readonly value: string; readonly sign: string }
  | { readonly kind: 'other' };

const LABELS: readonly (readonly [RegExp, 'title' | 'byline' | 'published' | 'source' | 'other'])[] = [
  [/^(?:title|headline|subject|заголовок|заглавие|назва|тема)$/iu, 'title'],
  [
    /^(?:авторы?|авторка|автори|author|authors|by|byline|written by|текст|журналист(?:ка)?|корр?еспондент(?:ка)?)$/iu,
    'byline',
  ],
  [
    /^(?:дата(?: публикации| публікації)?|опубликовано|опубліковано|date|published(?: on)?|posted(?: on)?)$/iu,
    'published',
  ],
  [
    /^(?:источник|джерело|source|оригинал|оригінал|original|url|link|ссылка|посилання|издание|видання|outlet|publication|газета|сми|змі)$/iu,
    'source',
  ],
  [
    /^(?:рубрика|теги|тэги|раздел|розділ|категори[яи]|категорія|tags?|category|section|keywords|updated|обновлено|оновлено|язык|мова|language)$/iu,
    'other',
  ],
];

const LABELLED = /^[\s>*_-]*([\p{L} ]{2,30}?)\s*[*_]*\s*[:：]\s*[*_]*\s*(\S.*)$/su;
const WEB_ADDRESS = /https?:\/\/[^\s<>"«»()]+/iu;
const LONGEST = 300;

/** What a line says about the article; [] when it is part of the story, a heading, or nothing we know. */
export function readHeaderLine(line: string, now: Date): HeaderLine[] {
  if (line.length > 400) return [];
  const parts = line.split(/\s+[|•·]\s+/);
  if (parts.length < 2 || parts.length > 5) return readPart(line, now);
  const read = parts.map((part) => readPart(part, now));
  // "By Jane Doe | January 8, 2026" only counts when every part of it is understood.
  return read.every((part) => part.length > 0) && !read.flat().some(({ kind }) => kind === 'credit')
    ? read.flat()
    : readPart(line, now);
}

function readPart(part: string, now: Date): HeaderLine[] {
  const line = part.trim();
  return readLabelled(line, now) ?? readPlain(line, now);
}

function readPlain(line: string, now: Date): HeaderLine[] {
  const address = webAddress(line);
  if (address !== null && line.replace(/^<|>$/g, '') === address) {
    return [{ kind: 'url', value: address, sign: 'a line with a web address' }];
  }
  const credit = photoCreditOf(line);
  if (credit) return [{ kind: 'credit', caption: credit.caption, value: credit.credit, sign: credit.sign }];
  const byline = /^(?:By|Автор(?:ка|ы)?)\s+(\p{Lu}[^.!?:]{2,120})$/u.exec(line)?.[1];
  if (byline !== undefined) return [{ kind: 'byline', value: byline, sign: 'a line that begins like a byline' }];
  const outlet = knownOutlet(line);
  if (outlet !== undefined) return [{ kind: 'outlet', value: outlet, sign: 'a line with nothing but its name' }];
  const date = dateLine(line, now);
  return date === null ? [] : [{ kind: 'published', value: date, sign: 'a line with a date' }];
}

function readLabelled(line: string, now: Date): HeaderLine[] | null {
  if (!/[:：]/.test(line)) return null;
  const [, label, rest] = LABELLED.exec(line) ?? [];
  const kind = LABELS.find(([pattern]) => label !== undefined && pattern.test(label.trim()))?.[1];
  const value = rest?.trim() ?? '';
  if (kind === undefined || label === undefined || value.length > LONGEST) return null;
  const sign = `the line “${label.trim()}: …”`;
  switch (kind) {
    case 'source':
      return readSource(value, sign);
    case 'published': {
      const date = findDate(value, now);
      return date ? [{ kind, value: date.value, sign }] : [{ kind: 'other' }];
    }
    case 'other':
      return [{ kind }];
    case 'title':
    case 'byline':
      return [{ kind, value, sign }];
  }
}

/** "Источник: УНИАН, https://…": a name, an address, or both. */
function readSource(value: string, sign: string): HeaderLine[] {
  const address = webAddress(value);
  const name = (address === null ? value : value.replace(address, '')).replace(/^[\s,;(<[—–-]+|[\s,;)>\]—–-]+$/gu, '');
  const found: HeaderLine[] = [];
  if (address !== null) found.push({ kind: 'url', value: address, sign });
  if (name !== '' && name.length <= 80)
    found.push({ kind: 'outlet', value: knownOutlet(name) ?? unquoted(name), sign });
  return found.length > 0 ? found : [{ kind: 'other' }];
}

const unquoted = (name: string): string => /^[«“„"]([^«»“”"]+)[»”"]$/u.exec(name)?.[1] ?? name;

function webAddress(text: string): string | null {
  const found = WEB_ADDRESS.exec(text)?.[0].replace(/[.,;:!?]+$/, '');
  return found !== undefined && URL.canParse(found) ? found : null;
}

/** A line that says when and at most where: "Киев, 8 января 2026 г., 14:30". */
function dateLine(line: string, now: Date): string | null {
  if (line.length > 80) return null;
  const date = findDate(line, now);
  if (!date) return null;
  const left = line.replace(date.text, ' ').match(/\p{L}/gu)?.length ?? 0;
  return left <= 16 && !/[.!?]$/.test(line.replace(/(?:г|р|a\.m|p\.m)\.$/u, '')) ? date.value : null;
}
