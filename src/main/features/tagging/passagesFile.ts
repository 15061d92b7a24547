import path from 'node:path';
import type { ReadableDb } from '#main/archive/db.ts';
import { passageOf } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { toCsv } from '#main/files/csv.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { PassageInContext } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import type { CodebookHost } from './codebookFiles/host.ts';
import { passagesInContext } from './passagesInContext.ts';

const HEAD = [
  ...['quote', 'language', 'in the other text', 'sentence', 'tags', 'note', 'speaker', 'nature', 'standing'],
  ...['checked by', 'checked at', 'marked by', 'article', 'outlet', 'published', 'captured', 'passage'],
];

/** Passages as a table, with what was found out about them. */
export function passagesTable(rows: readonly PassageInContext[], nameOf: (id: TagId) => string): string {
  return toCsv(
    HEAD,
    rows.map(({ passage, article, language, context, mirrored }) => {
      const { speaker, nature, standing, standingBy, standingAt } = passage.evidence;
      return [
        ...[shownQuote(passage), language, mirrored?.quote ?? '', context, passage.tagIds.map(nameOf).join('; ')],
        ...[passage.note, speaker, nature, standing, standingBy, standingAt, passage.author],
        ...[article.title, article.outlet, article.published, article.capturedAt, passage.id],
      ];
    }),
  );
}

type Host = Pick<CodebookHost, 'now' | 'saveAs' | 'writeWhole'> & { readonly db: ReadableDb };

export const passagesHost = ({ db, now, saveAs, writeWhole }: Host): Handlers<'passages.export'> => ({
  'passages.export': async ({ passageIds }) => {
    if (!saveAs) return fail('refused', 'This needs the Cuttings window.');
    const out = await saveAs(`Passages ${now().slice(0, 10)}.csv`);
    if (out === null) return ok({ fileName: null, passages: 0 });
    const names = new Map(listTags(db).map(({ id, name }) => [id, name]));
    const rows = passagesInContext(
      db,
      passageIds.flatMap((id) => passageOf(db, id) ?? []),
    );
    const table = passagesTable(rows, (id) => names.get(id) ?? '');
    const written = await writeWhole(out, Buffer.from(table, 'utf8'));
    return written.ok ? ok({ fileName: path.basename(out), passages: rows.length }) : written;
  },
});
