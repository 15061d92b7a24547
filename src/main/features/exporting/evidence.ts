/** What a printed document says, as plain data: no database, no markup, fit to be sent between threads. */
import type { ArchiveCounts, EvidenceTag } from '#main/archive/evidence.ts';
import type { Capture, Citation, TextOrigin } from '#shared/model/article.ts';
import type { ArticleId, PassageId, TextId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';

export type { EvidenceTag };

/** Why the words on paper may not be relied on. Each has a sentence in words.ts. */
export type Problem = 'detached' | 'quote-mismatch' | 'text-damaged' | 'in-bin';

/** Which text, which characters of it: what a third party needs to find the words again. */
export interface Place {
  readonly textId: TextId;
  readonly textSha256: string;
  readonly start: number;
  readonly end: number;
}

/** Where a translation comes from. */
export interface TranslationSource {
  readonly textId: TextId;
  readonly textSha256: string;
  readonly language: Language;
  readonly origin: TextOrigin;
  readonly translator: string;
  readonly translatedOn: string | null;
  readonly fileName: string;
  readonly fileSha256: string | null;
}

/** How the two sides were linked. `confidence` is the lowest of the links used. */
export interface LinkSource {
  readonly method: string;
  readonly confidence: number;
  readonly manual: boolean;
}

/** What the other text says at this place; `words` is empty when nothing there is linked: a place is never guessed. */
export interface Counterpart {
  readonly language: Language;
  /** One for each run of neighbouring segments. */
  readonly words: readonly string[];
  readonly link: LinkSource | null;
  /** Sentences the passage touches, and how many of them have nothing linked. */
  readonly sentences: number;
  readonly unlinked: number;
  /** The translation concerned: the counterpart itself, or the quoted text when the counterpart is the original. */
  readonly translation: TranslationSource;
}

/** The whole sentences around a quote, cut where the quote begins and ends. */
export interface Context {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export interface PassageEntry {
  readonly kind: 'passage';
  readonly number: number;
  readonly passageId: PassageId;
  readonly articleId: ArticleId;
  readonly role: 'original' | 'translation';
  readonly language: Language;
  readonly quote: string;
  readonly place: Place;
  /** Null when the quote does not stand where it should. */
  readonly context: Context | null;
  readonly counterparts: readonly Counterpart[];
  /** The translation the quote was taken from; null for a quote from the original. */
  readonly translation: TranslationSource | null;
  readonly tags: readonly EvidenceTag[];
  readonly note: string;
  /** What a fact-checker found, in one line; '' when nothing is said. */
  readonly assessment: string;
  readonly markedAt: string;
  /** Who marked it; '' when they had no name. */
  readonly author: string;
  /** The capture whose words these are (for a translation: the capture that it is aligned with). */
  readonly capture: Capture | null;
  readonly problems: readonly Problem[];
}

/** Words that carry the same passages; `marks` are numbers of `ArticleEntry.marks`. */
export interface Run {
  readonly text: string;
  readonly marks: readonly number[];
  /** Marks that end here. */
  readonly ends: readonly number[];
}

/** A segment of one side, as runs. */
export interface Line {
  readonly kind: 'sentence' | 'heading' | 'caption';
  readonly runs: readonly Run[];
}

/** Linked segments beside each other; a side is empty when nothing is linked. */
export interface Row {
  readonly startsParagraph: boolean;
  readonly original: readonly Line[];
  readonly translation: readonly Line[];
}

/** A passage marked in a whole article. */
export interface Mark {
  readonly number: number;
  readonly quote: string;
  readonly language: Language;
  readonly place: Place;
  readonly tags: readonly EvidenceTag[];
  readonly note: string;
  /** As above. */
  readonly assessment: string;
  readonly problems: readonly Problem[];
}

export interface ArticleEntry {
  readonly kind: 'article';
  readonly number: number;
  readonly articleId: ArticleId;
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly marks: readonly Mark[];
  readonly text: Omit<Place, 'start' | 'end'> & { readonly length: number };
  readonly translation: TranslationSource | null;
  /** How the texts were linked; null without a translation. */
  readonly link: LinkSource | null;
  readonly capture: Capture | null;
  readonly problems: readonly Problem[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export type Entry = PassageEntry | ArticleEntry | Heading;

/** An article as cited, with all its captures. */
export interface Source {
  readonly articleId: ArticleId;
  /** Counted from 1, in the order the document first cites them. */
  readonly number: number;
  readonly title: string;
  readonly language: Language;
  readonly outlet: string;
  readonly byline: string;
  readonly published: string | null;
  readonly url: string;
  readonly credit: string;
  readonly cites: readonly Citation[];
  readonly captures: readonly Capture[];
  readonly translations: readonly TranslationSource[];
}

export interface Evidence {
  readonly title: string;
  readonly note: string;
  /** Plain sentences about the selection itself. */
  readonly remarks: readonly string[];
  readonly exportedAt: string;
  readonly archive: ArchiveCounts;
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

/** Entries that carry something, without headings. */
export const evidenceIn = (evidence: Evidence): (PassageEntry | ArticleEntry)[] =>
  evidence.entries.filter((entry) => entry.kind !== 'heading');

/** Every tag name in the document, each once. */
export function tagsIn(evidence: Evidence): string[] {
  const tags = evidenceIn(evidence).flatMap((entry) =>
    entry.kind === 'passage' ? entry.tags : entry.marks.flatMap((mark) => mark.tags),
  );
  return [...new Set(tags.map(({ name }) => name))];
}
