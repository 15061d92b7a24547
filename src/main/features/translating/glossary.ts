import { act } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import {
  deleteGlossaryTerm,
  glossaryTerm,
  listGlossary,
  putGlossaryTerm,
  sameGlossaryTerm,
} from '#main/archive/glossary.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';

const GONE = fail('not-found', 'That term is no longer in the glossary. Nothing was changed; Undo may bring it back.');

export const glossaryQueries = (db: ReadableDb): Handlers<'glossary.list'> => ({
  'glossary.list': () => ok({ terms: listGlossary(db) }),
});

export function glossaryCommands(db: WritableDb, now: () => string): Handlers<'glossary.save' | 'glossary.remove'> {
  return {
    'glossary.save': ({ id, term }) => {
      if (id !== null && !glossaryTerm(db, id)) return GONE;
      const same = sameGlossaryTerm(db, term);
      if (same !== undefined && same !== id) {
        return id === null
          ? ok({ termId: same })
          : fail('duplicate', 'The glossary has this term with this translation already. Nothing was changed.');
      }
      const label = `Glossary: ${term.term} → ${term.translation}`;
      const name = { label, articleId: null, now: now() };
      return ok({ termId: act(db, name, () => putGlossaryTerm(db, id, term, now())) });
    },
    'glossary.remove': ({ termId }) => {
      const term = glossaryTerm(db, termId);
      if (!term) return GONE;
      act(db, { label: `Remove “${term.term}” from the glossary`, articleId: null, now: now() }, () =>
        deleteGlossaryTerm(db, termId),
      );
      return ok({});
    },
  };
}
