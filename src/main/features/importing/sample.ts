import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { act, actsSince, joinActs, newestAct } from '#main/archive/acts.ts';
import { findCapturesBySha } from '#main/archive/captures.ts';
import { insertPassage, passageAt } from '#main/archive/passages.ts';
import { ensureTag, tagPassage } from '#main/archive/tags.ts';
import { textsOf } from '#main/archive/textReads.ts';
import { DateOrInstant, TextOrigin } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { analyse } from './analyse.ts';
import { importArticle } from './importArticle.ts';
import type { Target } from './target.ts';
import { addTranslation } from './translation.ts';

const Sample = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      language: Language,
      outlet: z.string(),
      capturedAt: DateOrInstant,
      translation: z.object({
        file: z.string(),
        language: Language,
        origin: TextOrigin,
        translator: z.string(),
        translatedOn: DateOrInstant,
      }),
      passages: z.array(
        z.object({
          in: z.enum(['original', 'translation']),
          quote: z.string().min(1),
          tags: z.array(z.string()),
          note: z.string(),
        }),
      ),
    }),
  ),
});
type SampleArticle = z.infer<typeof Sample>['articles'][number];

/**
 * Puts the sample articles that ship with Cuttings into the archive, through the same doors as everything else. What is
 * there already stays as it is.
 */
export async function importSample(target: Target, resourcesDir: string): Promise<Result<{ articleIds: ArticleId[] }>> {
  const folder = path.join(resourcesDir, 'sample');
  const sample = Sample.parse(JSON.parse(await fs.readFile(path.join(folder, 'sample.json'), 'utf8')));
  const articleIds: ArticleId[] = [];
  const before = newestAct(target.db);
  for (const article of sample.articles) {
    const original = await fs.readFile(path.join(folder, article.file));
    const translation = await fs.readFile(path.join(folder, article.translation.file));
    const added = importOne(target, article, { original, translation });
    if (!added.ok) return added;
    articleIds.push(added.value);
  }
  joinActs(target.db, actsSince(target.db, before), 'Load the sample archive');
  return ok({ articleIds });
}

function importOne(
  target: Target,
  article: SampleArticle,
  files: { readonly original: Uint8Array; readonly translation: Uint8Array },
): Result<ArticleId> {
  const raw = { name: article.file, bytes: files.original, modifiedAt: article.capturedAt };
  const known = { language: article.language, confidence: 1 };
  const read = analyse(raw, 'utf-8', () => known, new Date(article.capturedAt));
  if (!read.ok) return read;
  const held = findCapturesBySha(target.db, read.value.sha256)[0];
  if (held) return ok(held.articleId);
  const imported = importArticle(target, {
    ...raw,
    charset: 'utf-8',
    fields: { ...read.value.fields, outlet: article.outlet },
    capturedAt: article.capturedAt,
    onDuplicate: 'keep-both',
    attachTo: null,
  });
  if (!imported.ok) return imported;
  const { articleId } = imported.value;
  if (articleId === null) throw new Error(`the sample article ${article.file} was not imported`);
  const { file: name, ...about } = article.translation;
  const added = addTranslation(target, { ...about, name, bytes: files.translation, articleId, charset: 'utf-8' });
  if (!added.ok) return added;
  markPassages(target, articleId, article.passages);
  return ok(articleId);
}

function markPassages({ db, now }: Target, articleId: ArticleId, passages: SampleArticle['passages']): void {
  const texts = textsOf(db, articleId);
  const at = now();
  act(db, { label: 'Tag the sample', articleId, now: at }, () => {
    for (const { in: role, quote, tags, note } of passages) {
      const text = texts.find((candidate) => candidate.role === role);
      const start = text?.content.indexOf(quote) ?? -1;
      if (!text || start < 0) throw new Error(`the sample quotes words that are not in it: ${quote}`);
      const end = start + quote.length;
      const passageId =
        passageAt(db, { textId: text.id, start, end, author: '' }) ??
        insertPassage(db, { textId: text.id, selector: selectorFor(text.content, start, end), note, author: '' }, at);
      for (const tag of tags) tagPassage(db, passageId, ensureTag(db, tag, at), at);
    }
  });
}
