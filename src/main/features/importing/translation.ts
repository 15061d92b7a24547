import { noteArrival } from '#main/archive/acts.ts';
import { fieldsOf } from '#main/archive/articleReads.ts';
import { sha256 } from '#main/archive/raw.ts';
import { addRevision } from '#main/archive/sentenceRevisions.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { segmentsOf, textsOf } from '#main/archive/textReads.ts';
import { findTranslationByRaw, insertTranslation } from '#main/archive/texts.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { TextId } from '#shared/model/ids.ts';
import { segmentText } from '#shared/text/segments.ts';
import { alignTexts } from './aligning.ts';
import { readText } from './analyse.ts';
import { notOfThis, pairUp, type PairedUp } from './bilingual/pairUp.ts';
import { readBilingual } from './bilingual/read.ts';
import { keepWithRows } from './keeping.ts';
import type { Target } from './target.ts';

export interface NewTranslation extends Omit<Input<'importing.addTranslation'>, 'handle'> {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Adds a text as a translation of an article and links its sentences; whole, or not at all. */
export function addTranslation(
  target: Target,
  { bytes, name, ...wanted }: NewTranslation,
): Result<Output<'importing.addTranslation'>> {
  const table = readBilingual(bytes, name, wanted.charset);
  if (!table.ok) return table;
  const read = table.value ? ok(null) : readText(bytes, wanted.charset, name);
  if (!read.ok) return read;
  const raw = { sha256: sha256(bytes), bytes };
  return keepWithRows(target, raw, (keep) => {
    const { db } = target;
    const now = target.now();
    const { articleId } = wanted;
    const article = fieldsOf(db, articleId);
    const original = textsOf(db, articleId).find(({ role }) => role === 'original');
    if (!article || !original) return fail('not-found', GONE);
    if (findTranslationByRaw(db, articleId, raw.sha256) !== undefined) return sameAgain(name, article.title);
    const paired = table.value && pairUp(table.value, original, wanted.language);
    if (paired === undefined) return notOfThis(name, table.value?.rows.length ?? 0);
    const content = paired?.content ?? read.value?.text ?? '';
    const segments = paired?.segments ?? segmentText(content, wanted.language);
    keep();
    const textId = insertTranslation(
      db,
      { ...wanted, content, sha256: sha256(content), rawSha256: raw.sha256, rawName: name, now },
      segments,
    );
    const linked = alignTexts(db, original, { id: textId, language: wanted.language, content }, now, paired?.links);
    if (paired) keepStates(db, textId, original, paired, { ...wanted, name, now });
    noteArrival(db, { label: `Add a translation of “${article.title}”`, articleId, now }, 'texts', textId);
    return ok({ textId, ...linked });
  });
}

/** What the file says of its sentences begins their history: verified by its translator, else by the file itself. */
function keepStates(
  db: WritableDb,
  textId: TextId,
  original: ArticleText,
  { content, states, links }: PairedUp,
  {
    translator,
    translatedOn,
    name,
    now,
  }: Pick<NewTranslation, 'translator' | 'translatedOn' | 'name'> & { now: string },
): void {
  const said = { author: translator === '' ? name : translator, engine: '', at: translatedOn ?? now };
  for (const [at, { id, start, end }] of segmentsOf(db, textId).entries()) {
    const status = states.get(at);
    if (status === undefined) continue;
    const sources = links.find(({ target }) => target.includes(at))?.source ?? [];
    const source = sources.map((place) => wordsAt(original, place)).join(' ');
    addRevision(db, id, { status, content: content.slice(start, end), source, ...said });
  }
}

function wordsAt({ content, segments }: ArticleText, place: number): string {
  const segment = segments[place];
  return segment ? content.slice(segment.start, segment.end) : '';
}

const GONE =
  'The article to translate is no longer in the archive. The translation was not added; Undo may bring the article back.';

const sameAgain = (name: string, title: string): Result<never> =>
  fail(
    'duplicate',
    `“${title}” already has exactly this translation (“${name}”). Nothing was added. To replace it, change the text first.`,
  );
