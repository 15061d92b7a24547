import { get, type ReadableDb } from '#main/archive/db.ts';
import { searchSources, textContent } from '#main/archive/searchSource.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { analyserOf, indexToken } from '#shared/words/analyser.ts';
import { SELECT_DOC, storedTexts, type DocRow } from './docTable.ts';
import { eachWord } from './scan.ts';
import type { Column } from './types.ts';

interface Run {
  readonly column: Column;
  readonly tokens: readonly string[];
}

/** The words of an indexed article read again from the archive: each text a run of its own. */
export function readRuns(archive: ReadableDb, db: ReadableDb, doc: number): Run[] {
  const row = get<DocRow>(db, `${SELECT_DOC} WHERE doc = :doc`, { doc });
  if (!row) return [];
  const { language, texts } = storedTexts(row);
  const id = row.articleId as ArticleId;
  const notes = searchSources(archive, [id]).get(id)?.notes ?? '[]';
  return [
    { column: 'title', tokens: tokensOf(row.title, language) },
    ...texts.map(([id, column, own]) => ({ column, tokens: tokensOf(textContent(archive, id), own) })),
    ...(JSON.parse(notes) as string[]).map((note) => ({
      column: 'note' as const,
      tokens: tokenise(note).map(({ folded }) => folded),
    })),
  ];
}

/** Index tokens of a text. */
function tokensOf(text: string, language: string): string[] {
  const tokens: string[] = [];
  eachWord(text, (folded) => tokens.push(indexToken(folded, analyserOf(folded, language))));
  return tokens;
}
