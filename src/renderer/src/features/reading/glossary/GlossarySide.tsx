import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GlossaryTerm } from '#shared/model/glossary.ts';
import { callHost, useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { languageName } from '../../../strings/format.ts';
import { glossary as words } from '../../../strings/glossary.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon, PencilIcon } from '../../../ui/icons.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextField } from '../../../ui/TextField.tsx';
import type { LookedUp } from '../../../workspace/workspace.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import css from './Glossary.module.css';

/** What the analyst keeps: a term, how it is to be said, and why. */
export function GlossarySide({ words: about, language, targetLanguage, isTranslation }: LookedUp) {
  const { data } = useArchiveQuery('glossary.list', {}, { keepPrevious: true });
  const save = useArchiveCommand('glossary.save');
  const client = useQueryClient();
  const undo = useUndoAction();
  const [typed, setTyped] = useState<{ term?: string; translation?: string; note: string }>({ note: '' });
  const [changed, setChanged] = useState<GlossaryTerm | null>(null);
  // Until they are written in, the fields follow the words that are looked up.
  const term = typed.term ?? (isTranslation ? '' : about);
  const translation = typed.translation ?? (isTranslation ? about : '');
  const isReady = term.trim() !== '' && translation.trim() !== '' && !save.isRunning;
  // A term that is changed keeps its languages, whatever is looked up meanwhile.
  const languages = changed
    ? { language: changed.language, targetLanguage: changed.targetLanguage }
    : { language, targetLanguage };
  const change = (one: GlossaryTerm | null): void => {
    setChanged(one);
    setTyped(one ? { term: one.term, translation: one.translation, note: one.note } : { note: '' });
  };
  const keep = async (): Promise<void> => {
    const wanted = { term, translation, note: typed.note, ...languages };
    const result = await save.run({ id: changed?.id ?? null, term: wanted });
    if (!result.ok) return;
    setChanged(null);
    // Whoever types the next term already keeps what is typed.
    setTyped((now) => (now === typed ? { note: '' } : now));
    notify({ tone: 'done', heading: words.kept(words.entry(term, translation)), action: undo });
  };
  const importFile = async (): Promise<void> => {
    const result = await callHost('glossary.import', {});
    if (!result.ok || result.value.fileName === null) return;
    const { fileName, created, unchanged, problems } = result.value;
    await client.invalidateQueries();
    const text = [words.importedText(created, unchanged), ...problems].join(' ');
    const isAct = created > 0;
    notify({ tone: isAct ? 'done' : 'info', heading: words.imported(fileName), text, ...(isAct && { action: undo }) });
  };
  const exportFile = async (): Promise<void> => {
    const result = await callHost('glossary.export', {});
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: words.exported(result.value.terms, result.value.fileName) });
  };
  return (
    <section className={css.glossary} aria-label={words.glossary}>
      <h3>{words.glossary}</h3>
      <p className={css.quiet}>{words.hint}</p>
      <TextField
        label={words.term(languageName(languages.language))}
        lang={languages.language}
        value={term}
        onChange={(value) => setTyped({ ...typed, term: value })}
        isQuotation
      />
      <TextField
        label={words.translation(languageName(languages.targetLanguage))}
        lang={languages.targetLanguage}
        value={translation}
        onChange={(value) => setTyped({ ...typed, translation: value })}
        isQuotation
      />
      <TextField label={words.note} value={typed.note} onChange={(note) => setTyped({ ...typed, note })} />
      <div className={css.acts}>
        <Button look="primary" isDisabled={!isReady} onPress={() => void keep()}>
          {changed ? words.saveChange : words.keep}
        </Button>
        {changed ? <Button onPress={() => change(null)}>{words.cancel}</Button> : null}
        <Button onPress={() => void importFile()}>{words.importFile}</Button>
        <Button isDisabled={!data || data.terms.length === 0} onPress={() => void exportFile()}>
          {words.exportFile}
        </Button>
      </div>
      <Terms terms={data?.terms ?? []} changed={changed} onChange={change} />
    </section>
  );
}

interface TermsProps {
  readonly terms: readonly GlossaryTerm[];
  /** The one that is in the fields above. */
  readonly changed: GlossaryTerm | null;
  readonly onChange: (term: GlossaryTerm | null) => void;
}

function Terms({ terms, changed, onChange }: TermsProps) {
  const remove = useArchiveCommand('glossary.remove');
  const undo = useUndoAction();
  const drop = async ({ id, term, translation }: GlossaryTerm): Promise<void> => {
    const result = await remove.run({ termId: id });
    if (!result.ok) return;
    if (changed?.id === id) onChange(null);
    notify({ tone: 'done', heading: words.removed(words.entry(term, translation)), action: undo });
  };
  if (terms.length === 0) return <p className={css.quiet}>{words.noTerms}</p>;
  return (
    <ul className={css.terms} aria-label={words.list}>
      {terms.map((one) => (
        <li key={one.id} aria-current={one.id === changed?.id || undefined}>
          <span>
            <span lang={one.language}>{one.term}</span> → <span lang={one.targetLanguage}>{one.translation}</span>
            {one.note === '' ? null : <span className={css.quiet}> {one.note}</span>}
          </span>
          <IconButton size="small" label={words.change(one.term)} icon={<PencilIcon />} onPress={() => onChange(one)} />
          <IconButton size="small" label={words.remove(one.term)} icon={<CloseIcon />} onPress={() => void drop(one)} />
        </li>
      ))}
    </ul>
  );
}
