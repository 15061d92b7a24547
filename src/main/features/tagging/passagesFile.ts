import type { ReadableDb } from '#main/archive/db.ts';
import { passageOf } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { saveAsked, type Saving } from '#main/files/asking.ts';
import { toCsv } from '#main/files/csv.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import type { PassageInContext } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { shownQuote } from '#shared/text/omissions.ts';
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

type Host = Saving & { readonly db: ReadableDb; readonly now: () => string };

export const passagesHost = ({ db, now, ...saving }: Host): Handlers<'passages.export'> => ({
  'passages.export': ({ passageIds }) =>
    saveAsked(saving, `Passages ${now().slice(0, 10)}.csv`, { passages: 0 }, () => {
      const names = new Map(listTags(db).map(({ id, name }) => [id, name]));
      const rows = passagesInContext(
        db,
        passageIds.flatMap((id) => passageOf(db, id) ?? []),
      );
      const table = passagesTable(rows, (id) => names.get(id) ?? '');
      return { bytes: Buffer.from(table, 'utf8'), told: { passages: rows.length } };
    }),
});
