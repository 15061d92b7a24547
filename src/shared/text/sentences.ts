import type { Span } from '../model/span.ts';
import { continuesAfterAbbreviation } from './abbreviations.ts';
import { trim } from './paragraphs.ts';
import { sentenceStarts } from './sentenceEnds.ts';

/**
 * The sentences of one paragraph: what the Unicode rules find, cut where it misses an end, and joined again where a full
 * stop belonged to an abbreviation or an initial and where a quote is followed by its speaker.
 */
export function sentencesOf(text: string, paragraph: Span, language: string): Span[] {
  const content = text.slice(paragraph.start, paragraph.end);
  return cutOnce(content, language).map(({ start, end }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  }));
}

/** An import cuts each paragraph twice, to read what it says of the article and to store it: the second time is free. */
const recent = new Map<string, readonly Span[]>();
const MOST_RECENT = 256;

function cutOnce(content: string, language: string): readonly Span[] {
  const key = `${language}\n${content}`;
  let spans = recent.get(key);
  if (spans === undefined) {
    // A newline inside a hard-wrapped paragraph would end the sentence; a space of the same length does not.
    spans = cut(/[^\S ]/u.test(content) ? content.replace(/\s/gu, ' ') : content, language);
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(key, spans);
  }
  return spans;
}

function cut(content: string, language: string): Span[] {
  const spans: Span[] = [];
  for (const piece of pieces(content, language)) {
    const last = spans.at(-1);
    const span = trim(content, piece);
    if (!span) continue;
    if (last && belongTogether(content.slice(last.start, last.end), content.slice(span.start, span.end))) {
      last.end = span.end;
    } else spans.push(span);
  }
  return spans;
}

/**
 * Where the platform's rules end no sentence but editors do: after "…" before an upper-case letter, and after any end
 * before a figure or before the dash of the next speaker.
 */
const MISSED_ENDS = new RegExp(
  [
    String.raw`(?<=(?:…|\.\.)[»”"')\]]*)\s+(?=[«“„"(]*\p{Lu})`,
    String.raw`(?<=[^.][.!?][»”"')\]]*)\s+(?=[\p{N}$€£№])`,
    String.raw`(?<=[.!?…][»”"')\]]*)\s+(?=[—–-]\s?[«“„"]?\p{Lu})`,
  ].join('|'),
  'gu',
);

/** A quick look first: most of what the platform finds is one sentence. */
const MAY_END_INSIDE = /[.!?…][»”"')\]]*\s+\S/u;

function pieces(content: string, language: string): Span[] {
  const found: Span[] = [];
  const starts = sentenceStarts(content) ?? startsByPlatform(content, language);
  for (const [at, index] of [0, ...starts].entries()) {
    const end = starts[at] ?? content.length;
    const segment = content.slice(index, end);
    let start = index;
    if (MAY_END_INSIDE.test(segment)) {
      for (const cut of segment.matchAll(MISSED_ENDS)) {
        found.push({ start, end: index + cut.index });
        start = index + cut.index;
      }
    }
    found.push({ start, end });
  }
  return found;
}

const startsByPlatform = (content: string, language: string): number[] =>
  Array.from(segmenterFor(language).segment(content), ({ index }) => index).slice(1);

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each language: making one costs far more than a paragraph. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(knownLocale(language), { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function knownLocale(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'und';
  } catch {
    // Not a well-formed tag: sentences are still found by the rules for every language.
    return 'und';
  }
}

function belongTogether(left: string, right: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(right) ||
    /^[«“„"(]*\p{Ll}/u.test(right) ||
    isSpeaker(left, right) ||
    isListNumber(left) ||
    continuesAfterAbbreviation(left, right)
  );
}

/** «…!» — сказал он; "Why?" — Smith asked: what follows the dash says who spoke. */
function isSpeaker(left: string, right: string): boolean {
  return /^[—–-]\s*\p{Ll}/u.test(right) || (/[»”"]$/u.test(left) && /^[—–-]\s*\p{L}/u.test(right));
}

/** "1. Текст" */
function isListNumber(left: string): boolean {
  return /^\p{N}{1,3}[.)]$/u.test(left);
}
