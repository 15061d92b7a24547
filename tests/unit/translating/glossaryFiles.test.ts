import { describe, expect, it } from 'vitest';
import { undo } from '#main/archive/acts.ts';
import { listGlossary } from '#main/archive/glossary.ts';
import { glossaryCommands } from '#main/features/translating/glossary.ts';
import { glossaryHost } from '#main/features/translating/glossaryFiles.ts';
import { type Result } from '#shared/contract/result.ts';
import { newArchive, NOW } from '../../support/archive.ts';
import { askedFiles } from '../../support/askedFiles.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function glossary() {
  const archive = newArchive();
  const files = askedFiles(archive.directory);
  const host = glossaryHost({
    db: archive.db,
    now: () => NOW,
    ...files.asking,
  });
  const keep = (term: string, translation: string, note = ''): void => {
    const wanted = { term, language: 'ru', translation, targetLanguage: 'en', note };
    void glossaryCommands(archive.db, () => NOW)['glossary.save']({ id: null, term: wanted });
  };
  const reads = (name: string, content: string) => {
    files.puts(name, content);
    return host['glossary.import']({});
  };
  const shown = () =>
    listGlossary(archive.db).map(
      ({ term, language, translation, targetLanguage, note }) =>
        `${language} ${term} → ${targetLanguage} ${translation}${note === '' ? '' : ` (${note})`}`,
    );
  return { ...archive, files, host, keep, reads, shown };
}

describe('A glossary as a table', () => {
  it('leaves, and comes into another archive as it was: quotes, commas, formulas, scripts', async () => {
    const [own, other] = [glossary(), glossary()];
    own.keep('мост, разводной', 'drawbridge', 'не «bascule»; "см." =1+1');
    own.keep('=СУММ', '-sum');
    const { fileName, terms } = value(await own.host['glossary.export']({}));
    expect(terms).toBe(2);
    const file = own.files.saved(fileName);
    expect(value(await other.reads('ours.csv', file))).toEqual({
      fileName: 'ours.csv',
      created: 2,
      unchanged: 0,
      problems: [],
    });
    expect(other.shown()).toEqual(own.shown());
    expect(value(await other.reads('ours.csv', file))).toMatchObject({ created: 0, unchanged: 2 });
    expect(undo(other.db)?.label).toBe('Import the glossary “ours.csv”');
    expect(other.shown()).toEqual([]);
  });

  it('of translators’ tools, headed by its languages, is read; lines that say too little are told', async () => {
    const { reads, shown } = glossary();
    const { created, problems } = value(
      await reads('tool.csv', 'ru;uk;comment\nмост;міст;\nпаром;;нет перевода\n;пором;\nсмета;кошторис;гроші\n'),
    );
    expect(created).toBe(2);
    expect(problems).toEqual(['Line 3 was left out: it has no translation.', 'Line 4 was left out: it has no term.']);
    expect(shown()).toEqual(['ru мост → uk міст', 'ru смета → uk кошторис (гроші)']);
  });

  it('without languages, or with names for codes, says what is missing; what is no table is refused', async () => {
    const { reads, shown } = glossary();
    expect(value(await reads('a.csv', 'term,translation\nмост,bridge\n')).problems).toEqual([
      'Line 2 was left out: it does not say the languages.',
    ]);
    expect(
      value(
        await reads('b.csv', 'source\tsource language\ttarget\ttarget language\nмост\tRussian language\tbridge\ten\n'),
      ).problems,
    ).toEqual(['Line 2 was left out: “Russian language” is no code of a language, such as ru or en.']);
    const refused = await reads('c.csv', 'Порт и город\n');
    expect(refused.ok ? '' : refused.error.message).toBe(
      '“c.csv” can’t be read: its first line names no column “term”. The glossary was not changed.',
    );
    expect(shown()).toEqual([]);
  });
});
