import type { Span } from '../model/span.ts';
import { continuesAfterAbbreviation } from './abbreviations.ts';
import { trim } from './paragraphs.ts';

/**
 * The sentences of one paragraph: what `Intl.Segmenter` finds, cut where it misses an end, and joined again where a full
 * stop belonged to an abbreviation or an initial and where a quote is followed by its speaker.
 */
export function sentencesOf(text: string, paragraph: Span, language: string): Span[] {
  // A newline inside a hard-wrapped paragraph would end the sentence; a space of the same length does not.
  const content = text.slice(paragraph.start, paragraph.end).replace(/\s/gu, ' ');
  const spans: Span[] = [];
  for (const piece of pieces(content, language)) {
    const last = spans.at(-1);
    const span = trim(content, piece);
    if (!span) continue;
    if (last && belongTogether(content.slice(last.start, last.end), content.slice(span.start, span.end))) {
      last.end = span.end;
    } else spans.push(span);
  }
  return spans.map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }));
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

function pieces(content: string, language: string): Span[] {
  const found: Span[] = [];
  for (const { segment, index } of segmenterFor(language).segment(content)) {
    let start = index;
    for (const cut of segment.matchAll(MISSED_ENDS)) {
      found.push({ start, end: index + cut.index });
      start = index + cut.index;
    }
    found.push({ start, end: index + segment.length });
  }
  return found;
}

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
