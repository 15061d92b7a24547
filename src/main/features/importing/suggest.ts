import type { Draft } from '#shared/contract/routes/importing.ts';
import type { ArticleFields } from '#shared/model/article.ts';
import type { Language } from '#shared/model/language.ts';
import { segmentText } from '#shared/text/segments.ts';
import { citedOutlets, type CitedOutlet } from './citedOutlets.ts';
import { datelineOf, type Dateline } from './dateline.ts';
import type { HeaderLine } from './headerLine.ts';
import { outletAtHost } from './knownOutlets.ts';
import { layoutOf, type Layout } from './layout.ts';

export interface Suggested {
  readonly fields: ArticleFields;
  readonly reasons: Draft['reasons'];
}

export interface Source {
  /** Decoded and normalised. */
  readonly text: string;
  readonly fileName: string;
  readonly language: Language;
  readonly now: Date;
}

interface Guess {
  readonly value: string;
  readonly sign: string;
}
/** Longer than any article; the rest of a book or a table would only take time. */
const ENOUGH = 100_000;
const NOTHING: Guess = { value: '', sign: '' };

/** What a text seems to say about itself; every value is for the analyst to check, each with its reason. */
export function suggest({ text: whole, fileName, language, now }: Source): Suggested {
  const text = whole.slice(0, ENOUGH);
  const layout = layoutOf(text, text.length === whole.length, now);
  const lines = [...layout.header, ...layout.trailer];
  const dateline = datelineOf(layout.body[0] ?? '', now);
  const sentences = layout.body.flatMap((paragraph) => sentencesOf(paragraph, language));
  const first = (kind: Exclude<HeaderLine['kind'], 'other' | 'credit'>): Guess =>
    lines.find((line): line is Extract<HeaderLine, Guess> => line.kind === kind) ?? NOTHING;
  const picture = lines.find((line) => line.kind === 'credit');
  const url = first('url');
  const guesses = {
    title: titleOf(layout, first('title'), sentences, fileName),
    outlet: outletOf(first('outlet'), url, dateline),
    byline: first('byline'),
    published: publishedOf(first('published'), dateline),
    url,
    caption: { value: picture?.caption ?? '', sign: `the line ends in a photo credit: “${picture?.sign ?? ''}”` },
    credit: { value: picture?.value ?? '', sign: `the photo credit “${picture?.sign ?? ''}”` },
  };
  const cites = citedOutlets(sentences, guesses.outlet.value);
  return { fields: toFields(guesses, cites, language), reasons: toReasons(guesses, cites) };
}

type Guesses = Record<'title' | 'outlet' | 'byline' | 'published' | 'url' | 'caption' | 'credit', Guess>;

function toFields(guesses: Guesses, cites: readonly CitedOutlet[], language: Language): ArticleFields {
  return {
    title: guesses.title.value,
    language,
    outlet: guesses.outlet.value.slice(0, 200),
    cites: cites.slice(0, 50).map(({ outlet, sentence }) => ({ outlet: outlet.slice(0, 200), sentence })),
    byline: guesses.byline.value.slice(0, 300),
    published: guesses.published.value || null,
    url: guesses.url.value.length <= 2000 ? guesses.url.value : '',
    caption: guesses.caption.value.slice(0, 2000),
    credit: guesses.credit.value.slice(0, 300),
  };
}

function toReasons(guesses: Guesses, cites: readonly CitedOutlet[]): Draft['reasons'] {
  const reasons: Draft['reasons'] = {};
  for (const [field, { value, sign }] of Object.entries(guesses) as [keyof Guesses, Guess][]) {
    if (value !== '') reasons[field] = sign;
  }
  if (cites.length > 0) reasons.cites = cites.map(({ sign }) => `“${sign}”`).join(', ');
  return reasons;
}

const sentencesOf = (paragraph: string, language: Language): string[] =>
  segmentText(paragraph, language).map(({ start, end }) => paragraph.slice(start, end));

const LONGEST_TITLE = 120;

function titleOf(layout: Layout, labelled: Guess, sentences: readonly string[], fileName: string): Guess {
  if (labelled.value !== '') return { ...labelled, value: shortened(labelled.value, 300) };
  if (layout.heading) return { value: layout.heading.text, sign: layout.heading.sign };
  const sentence = sentences[0];
  if (sentence !== undefined && /[\p{L}\p{N}]/u.test(sentence)) {
    return {
      value: shortened(sentence, LONGEST_TITLE),
      sign: 'the first sentence of the text, because there is no heading',
    };
  }
  const stem = fileName
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
  return {
    value: shortened(stem, LONGEST_TITLE) || 'Untitled',
    sign: 'the name of the file, because the text has no words for it',
  };
}

/** Cut between words, with "…" when something was cut; a title ends without a full stop. */
function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const whole = line.replace(/(?<!\.)\.$/u, '');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest - 1);
  const atWord = cut.replace(/\s+\S*$/u, '');
  const words = atWord.length > longest / 2 ? atWord : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s,;:—–-]+$/u, '')}…`;
}

function outletOf(named: Guess, url: Guess, dateline: Dateline | null): Guess {
  if (named.value !== '') return named;
  if (url.value !== '') {
    const host = new URL(url.value).hostname.replace(/^www\./, '');
    return { value: outletAtHost(host) ?? host, sign: 'the web address' };
  }
  return dateline?.outlet === undefined ? NOTHING : { value: dateline.outlet, sign: `the dateline “${dateline.text}”` };
}

function publishedOf(stated: Guess, dateline: Dateline | null): Guess {
  if (stated.value !== '') return stated;
  return dateline?.date === undefined ? NOTHING : { value: dateline.date, sign: `the dateline “${dateline.text}”` };
}
