import { taggingCommands, taggingQueries } from '#main/features/tagging/handlers.ts';
import { writeSettings } from '#main/archive/settings.ts';
import type { Result } from '#shared/contract/result.ts';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { PassageId, TextId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { addArticle, newArchive, NOW } from '../../support/archive.ts';

/** The value of an answer that must be one. */
export function value<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise || !result.ok) throw new Error(`failed: ${JSON.stringify(result)}`);
  return result.value;
}

/** The sentence of an answer that must be a refusal. */
export function refusal(result: Result<unknown> | Promise<Result<unknown>>): string {
  if (result instanceof Promise || result.ok) throw new Error('should have been refused');
  return result.error.message;
}

/** A tagging desk on a real archive with one article. */
export function deskWith(text: string) {
  const archive = newArchive();
  const dropped: string[] = [];
  const { articleId, textId } = addArticle(archive, text, { title: 'Мост' });
  const does = taggingCommands(
    archive.db,
    () => NOW,
    (hashes) => dropped.push(...hashes),
  );
  const asks = taggingQueries(archive.db);
  const passages = (): Passage[] => passagesOfArticle(archive.db, articleId);
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    return { start, end: start + words.length, quote: words };
  };
  const mark = (words: string, tags: readonly string[] = [], note = '', on: TextId = textId): PassageId =>
    value(does['tagging.createPassage']({ textId: on, ...spanOf(words), tags: tags.map((name) => ({ name })), note }))
      .passageId;
  const tagNamed = (name: string): TagWithCount => {
    const found = value(asks['tagging.tags']({})).tags.find((tag) => tag.name === name);
    if (!found) throw new Error(`no tag ${name}`);
    return found;
  };
  return {
    ...archive,
    dropped,
    articleId,
    textId,
    does,
    asks,
    passages,
    spanOf,
    mark,
    tagNamed,
    undo: () => value(does['tagging.undo']({})),
    /** From now on somebody else works here. */
    sitsDown: (analyst: string) => writeSettings(archive.db, { analyst }),
  };
}
