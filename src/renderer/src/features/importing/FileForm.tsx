import type { Dispatch } from 'react';
import { importing } from '#renderer/strings/importing.ts';
import type { Draft } from '#shared/contract/routes/importing.ts';
import { DuplicateChoice } from './DuplicateChoice.tsx';
import css from './Importing.module.css';
import { MetadataForm } from './MetadataForm.tsx';
import { TextPreview } from './TextPreview.tsx';
import { type FormProblems, type MetadataForm as Form, readForm } from './form.ts';
import type { Entry, SessionAction } from './session.ts';

interface FileFormProps {
  readonly entry: Entry;
  readonly send: Dispatch<SessionAction>;
  /** After the first try to import, every problem is shown, also in fields nobody touched. */
  readonly isChecked: boolean;
}

function shownProblems(form: Form, entry: Entry, isChecked: boolean): FormProblems {
  const read = readForm(form);
  if (read.ok) return {};
  if (isChecked) return read.problems;
  const touched = Object.entries(read.problems).filter(([field]) => entry.touched.has(field as keyof Form));
  return Object.fromEntries(touched);
}

/** Why each value is suggested, as long as it is the suggestion and not the analyst's own words. */
function shownReasons({ reasons, language }: Draft, touched: Entry['touched']): Draft['reasons'] {
  const all = { ...(language.detected === 'und' ? {} : { language: importing.languageReason }), ...reasons };
  return Object.fromEntries(Object.entries(all).filter(([field]) => !touched.has(field as keyof Form)));
}

/** One file: what will be stored about it on one side, its text as it was decoded on the other. */
export function FileForm({ entry, send, isChecked }: FileFormProps) {
  const { draft, form } = entry;
  const { handle } = entry.file;
  if (draft === null || form === null) {
    return (
      <p className={css.waiting} role="status">
        {entry.state === 'problem' ? entry.message : importing.reading}
      </p>
    );
  }
  return (
    <div className={css.columns}>
      <div className={css.column}>
        {draft.duplicates.length === 0 ? null : (
          <DuplicateChoice
            draft={draft}
            decision={entry.decision}
            onDecide={(decision) => send({ type: 'decided', handle, decision })}
          />
        )}
        <MetadataForm
          form={form}
          problems={shownProblems(form, entry, isChecked)}
          reasons={shownReasons(draft, entry.touched)}
          onEdit={(patch) => send({ type: 'edited', handle, patch })}
          withCaptured
        />
      </div>
      <TextPreview
        draft={draft}
        language={form.language}
        isReading={entry.state === 'waiting'}
        onCharset={(charset) => send({ type: 'choseCharset', handle, charset })}
      />
    </div>
  );
}
