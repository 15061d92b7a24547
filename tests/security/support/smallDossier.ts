import { importText, insistently, tagQuote } from '../../support/asking.ts';
import type { Desk } from '../../e2e/support/desk.ts';
import { throughThe } from '../../e2e/support/page.ts';

/** A dossier with one passage, so that there is something to preview and to print. */
export async function smallDossier({ page }: Desk) {
  const ask = insistently(throughThe(page));
  const article = await importText(ask, 'Мост закрыт\n\nМэр обещал открыть его к зиме.');
  const passageId = await tagQuote(ask, article, 'Мэр обещал', ['promises']);
  const { dossierId } = await ask('exporting.createDossier', { title: 'Promises' });
  await ask('exporting.addItems', { dossierId, items: [{ kind: 'passage', passageId }] });
  return { ask, dossierId };
}
