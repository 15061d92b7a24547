import type { ReadableDb } from '#main/archive/db.ts';
import { newestRevisions } from '#main/archive/sentenceRevisions.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import type { SentenceRevision, SentenceState } from '#shared/model/translation.ts';
import type { Translated } from './sources.ts';

/** What is known of a sentence that nobody has touched here. */
export const asItCame = ({ text }: Translated): Pick<SentenceRevision, 'status' | 'author' | 'engine' | 'at'> => ({
  status: text.origin ?? 'human',
  author: text.translator,
  engine: '',
  at: text.translatedOn ?? '',
});

/** Every sentence of a translation with its status. */
export function sentenceStates(db: ReadableDb, translation: Translated): SentenceState[] {
  const { text, sources, firstSources } = translation;
  const revised = new Map(newestRevisions(db, text.id).map((one) => [one.segmentId, one]));
  const came = asItCame(translation);
  return text.segments.map(({ id }) => {
    const newest = revised.get(id);
    const { status, author, engine, at } = newest ?? came;
    const seen = newest ? newest.source : (firstSources.get(id) ?? '');
    const staleSince = isStale(seen, sources.get(id)) ? seen : null;
    return { segmentId: id, status, author, engine, at, staleSince, revisions: newest?.revisions ?? 0 };
  });
}

/** Whether the original says something else now, or no longer anything. White space is no difference. */
const isStale = (seen: string, now: string | undefined): boolean => seen !== '' && plain(seen) !== plain(now ?? '');

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The row that keeps what a sentence said before it was first touched. */
export const firstRevision = (translation: Translated, id: SegmentId, content: string): SentenceRevision => ({
  ...asItCame(translation),
  content,
  source: translation.firstSources.get(id) ?? translation.sources.get(id) ?? '',
});
