/** The glossary as a table (CSV), out and in. */
import { act } from '#main/archive/acts.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { listGlossary, putGlossaryTerm, sameGlossaryTerm } from '#main/archive/glossary.ts';
import { openAsked, saveAsked, type Opening, type Saving } from '#main/files/asking.ts';
import { toCsv } from '#main/files/csv.ts';
import { readChosen } from '#main/files/readChosen.ts';
import { readTable } from '#main/files/readTable.ts';
import type { Handlers, Output } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import { GlossaryTerm } from '#shared/model/glossary.ts';
import { Language } from '#shared/model/language.ts';

export interface GlossaryHost extends Saving, Opening<'glossary'> {
  readonly db: WritableDb;
  readonly now: () => string;
}

type NewTerm = Omit<GlossaryTerm, 'id'>;
interface ReadGlossary {
  readonly terms: readonly NewTerm[];
  /** Whole sentences about what was left out. */
  readonly problems: readonly string[];
}

const NOTHING = { created: 0, unchanged: 0, problems: [] };
const WANTED = { largest: 20_000_000, kind: 'any glossary', kept: 'The glossary was not changed.' };
const HEAD = ['term', 'language', 'translation', 'translation language', 'note'];

/** Other programs and people write these columns so. */
const COLUMNS = {
  term: ['term', 'source', 'source term'],
  language: ['language', 'source language', 'from'],
  translation: ['translation', 'target', 'target term'],
  targetLanguage: ['translation language', 'target language', 'to'],
  note: ['note', 'comment', 'definition'],
} as const;

export const glossaryHost = (host: GlossaryHost): Handlers<'glossary.export' | 'glossary.import'> => ({
  'glossary.export': () =>
    saveAsked(host, `Glossary ${host.now().slice(0, 10)}.csv`, { terms: 0 }, () => {
      const terms = listGlossary(host.db);
      return { bytes: Buffer.from(glossaryCsv(terms), 'utf8'), told: { terms: terms.length } };
    }),
  'glossary.import': () =>
    openAsked(host, 'glossary', NOTHING, (file, name) => {
      const read = readChosen(file, WANTED, readGlossaryCsv);
      return read.ok ? ok(addTerms(host.db, name, read.value, host.now())) : read;
    }),
});

const glossaryCsv = (terms: readonly GlossaryTerm[]): string =>
  toCsv(
    HEAD,
    terms.map(({ term, language, translation, targetLanguage, note }) => [
      term,
      language,
      translation,
      targetLanguage,
      note,
    ]),
  );

/**
 * A table with a head line: term and translation with their languages; or two columns that are headed by their languages
 * ("ru;en"), as translators' tools write it.
 * @throws Unreadable
 */
function readGlossaryCsv(text: string): ReadGlossary {
  const { rows, head } = readTable(text, COLUMNS, ['term', 'translation'], (cells) =>
    isLanguage(cells[0]) && isLanguage(cells[1]) ? { term: 0, translation: 1 } : {},
  );
  const [from, to] = isLanguage(head[0]) && isLanguage(head[1]) ? [head[0], head[1]] : ['', ''];
  const problems: string[] = [];
  const terms = rows.flatMap((row): NewTerm[] => {
    const term = { ...row, language: row.language || from, targetLanguage: row.targetLanguage || to };
    const read = GlossaryTerm.omit({ id: true }).safeParse(term);
    if (read.success) return [read.data];
    problems.push(`Line ${row.line} was left out: ${whyNot(term)}.`);
    return [];
  });
  return { terms, problems };
}

/** "ru", "pt-BR": two letters; "term" and "note" are no languages here. */
const isLanguage = (cell: string | undefined): cell is string => /^[a-z]{2}(-[A-Za-z0-9]{2,8})*$/u.test(cell ?? '');

function whyNot({ term, language, translation, targetLanguage }: NewTerm): string {
  if (term === '') return 'it has no term';
  if (translation === '') return 'it has no translation';
  const odd = [language, targetLanguage].find((one) => !Language.safeParse(one).success);
  if (odd === '') return 'it does not say the languages';
  return odd === undefined ? 'something in it is too long' : `“${odd}” is no code of a language, such as ru or en`;
}

/** What is there already stays as it is. One act. */
function addTerms(
  db: WritableDb,
  name: string,
  { terms, problems }: ReadGlossary,
  now: string,
): Omit<Output<'glossary.import'>, 'fileName'> {
  const counts = { created: 0, unchanged: 0 };
  act(db, { label: `Import the glossary “${name}”`, articleId: null, now }, () => {
    for (const term of terms) {
      const isNew = sameGlossaryTerm(db, term) === undefined;
      if (isNew) putGlossaryTerm(db, null, term, now);
      counts[isNew ? 'created' : 'unchanged']++;
    }
  });
  return { ...counts, problems: [...problems] };
}
