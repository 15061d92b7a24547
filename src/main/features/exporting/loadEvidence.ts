import type { ReadableDb } from '#main/archive/db.ts';
import { readDossier } from '#main/archive/dossiers.ts';
import {
  archiveCounts,
  countArticlesTagged,
  passagesById,
  passagesInArticle,
  tagsOfPassage,
  type EvidencePassage,
} from '#main/archive/evidence.ts';
import { passagesWithTags } from '#main/archive/passages.ts';
import { findTag, tagName } from '#main/archive/tags.ts';
import type { ArticleId, DossierId, PassageId } from '#shared/model/ids.ts';
import { contextSentence } from '#shared/text/context.ts';
import {
  captureOf,
  loadArticle,
  problemsOf,
  sourceFrom,
  textIn,
  textProblems,
  translationSource,
  type LoadedArticle,
  type LoadedText,
} from './article.ts';
import { counterpartsOf, linkSource } from './counterparts.ts';
import type { ArticleEntry, Context, Entry, Evidence, Mark, PassageEntry, Place, Source } from './evidence.ts';
import { rowsOf, type Side } from './rows.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { assessmentWords } from './words.ts';

/** What to print, in order. */
export type Wanted =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'passage'; readonly passageId: PassageId }
  | { readonly kind: 'article'; readonly articleId: ArticleId };

export interface Selection {
  readonly title: string;
  readonly note: string;
  readonly remarks: readonly string[];
  readonly items: readonly Wanted[];
}

/** Everything a document about a selection says, read from the archive as it is now. */
export function loadEvidence(db: ReadableDb, { title, note, remarks, items }: Selection, exportedAt: string): Evidence {
  const shelf = openShelf(db);
  const passages = passagesById(
    db,
    items.flatMap((item) => (item.kind === 'passage' ? [item.passageId] : [])),
  );
  let number = 0;
  const entries = items.flatMap((item): Entry[] => {
    if (item.kind === 'heading') return [{ kind: 'heading', text: item.heading }];
    const entry =
      item.kind === 'passage'
        ? passageEntry(db, shelf, passages.get(item.passageId), number + 1)
        : articleEntry(db, shelf, item.articleId, number + 1);
    if (!entry) return [];
    number += 1;
    return [entry];
  });
  return { title, note, remarks, exportedAt, archive: archiveCounts(db), entries, sources: shelf.sources() };
}

/** A dossier as a selection; undefined when there is none. */
export function selectDossier(db: ReadableDb, id: DossierId): Selection | undefined {
  const dossier = readDossier(db, id);
  return dossier && { title: dossier.title, note: dossier.note, remarks: [], items: dossier.items };
}

/** Every passage under a tag, by article, in reading order; undefined when there is no such tag. */
export function selectTag(db: ReadableDb, name: string): Selection | undefined {
  const tagId = findTag(db, name);
  if (tagId === undefined) return undefined;
  const items = passagesWithTags(db, [tagId]).map(({ id }): Wanted => ({ kind: 'passage', passageId: id }));
  const whole = countArticlesTagged(db, tagId);
  const remark = `${whole === 1 ? 'One article carries' : `${whole} articles carry`} this tag as a whole; only marked passages are printed here.`;
  return { title: tagName(db, tagId) ?? name, note: '', remarks: whole > 0 ? [remark] : [], items };
}

/** Articles read once each, numbered in the order they are first cited. */
interface Shelf {
  take: (id: ArticleId) => LoadedArticle | undefined;
  sources: () => Source[];
}

function openShelf(db: ReadableDb): Shelf {
  const loaded = new Map<ArticleId, LoadedArticle>();
  return {
    take: (id) => {
      const found = loaded.get(id) ?? loadArticle(db, id);
      if (found) loaded.set(id, found);
      return found;
    },
    sources: () => [...loaded.values()].map((article, index) => sourceFrom(article, index + 1)),
  };
}

function passageEntry(
  db: ReadableDb,
  shelf: Shelf,
  passage: EvidencePassage | undefined,
  number: number,
): PassageEntry | null {
  const loaded = passage && shelf.take(passage.articleId);
  const text = loaded && textIn(loaded, passage.textId);
  if (!passage || !loaded || !text) return null;
  const problems = problemsOf(passage, text, loaded.article);
  const stands = !problems.includes('quote-mismatch');
  return {
    kind: 'passage',
    number,
    passageId: passage.id,
    articleId: passage.articleId,
    role: text.role,
    language: text.language,
    quote: shownQuote(passage),
    place: placeOf(passage, text),
    context: stands ? contextOf(passage, text) : null,
    counterparts: stands ? counterpartsOf(passage, text, loaded) : [],
    translation: text.role === 'translation' ? translationSource(text) : null,
    tags: tagsOfPassage(db, passage.id),
    note: passage.note,
    assessment: assessmentWords(passage.evidence),
    markedAt: passage.createdAt,
    author: passage.author,
    capture: captureOf(loaded, text.role === 'original' ? text : alignedOriginal(loaded, text)),
    problems,
  };
}

const placeOf = ({ start, end }: EvidencePassage, text: LoadedText): Place => ({
  textId: text.id,
  textSha256: text.sha256,
  start,
  end,
});

function contextOf(passage: EvidencePassage, text: LoadedText): Context {
  const { start, end } = contextSentence(passage, text.segments, text.content);
  return {
    before: text.content.slice(start, passage.start),
    quote: passage.quote,
    after: text.content.slice(passage.end, end),
  };
}

function alignedOriginal(loaded: LoadedArticle, translation: LoadedText): LoadedText | undefined {
  const alignment = loaded.alignments.find(({ translationTextId }) => translationTextId === translation.id);
  return alignment && textIn(loaded, alignment.originalTextId);
}

/** The newest capture beside the first translation that is aligned with it, with all passages marked in either. */
function articleEntry(db: ReadableDb, shelf: Shelf, id: ArticleId, number: number): ArticleEntry | null {
  const loaded = shelf.take(id);
  const original = loaded?.texts.find(({ role }) => role === 'original');
  if (!loaded || !original) return null;
  const alignment = loaded.alignments.find(({ originalTextId }) => originalTextId === original.id);
  const translation = alignment && textIn(loaded, alignment.translationTextId);
  const passages = passagesInArticle(db, id).filter(
    ({ textId }) => textId === original.id || textId === translation?.id,
  );
  const marks = passages.map((passage, index) =>
    markOf(db, passage, passage.textId === original.id ? original : (translation ?? original), loaded, index + 1),
  );
  const side = (text: LoadedText): Side => ({
    text,
    marks: marks
      .filter(({ place, problems }) => place.textId === text.id && !problems.includes('quote-mismatch'))
      .map(({ number: mark, place }) => ({ number: mark, start: place.start, end: place.end })),
  });
  return {
    kind: 'article',
    number,
    articleId: id,
    language: original.language,
    rows: rowsOf(side(original), translation ? side(translation) : null, alignment?.links ?? []),
    marks,
    text: { textId: original.id, textSha256: original.sha256, length: original.content.length },
    translation: translation ? translationSource(translation) : null,
    link: alignment ? linkSource(alignment.links, alignment.method) : null,
    capture: captureOf(loaded, original),
    problems: textProblems(original, loaded.article),
  };
}

const markOf = (
  db: ReadableDb,
  passage: EvidencePassage,
  text: LoadedText,
  loaded: LoadedArticle,
  number: number,
): Mark => ({
  number,
  quote: shownQuote(passage),
  language: text.language,
  place: placeOf(passage, text),
  tags: tagsOfPassage(db, passage.id),
  note: passage.note,
  assessment: assessmentWords(passage.evidence),
  problems: problemsOf(passage, text, loaded.article),
});
