import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { languageOptions, readLanguage } from '#renderer/ui/languages.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { Draft } from '#shared/contract/routes/importing.ts';
import { CitesField } from './CitesField.tsx';
import css from './Importing.module.css';
import type { FormProblems, MetadataForm as Form } from './form.ts';
import { useOutletOptions } from './useOutletOptions.ts';

interface MetadataFormProps {
  readonly form: Form;
  readonly problems: FormProblems;
  /** Why each value was suggested. */
  readonly reasons: Draft['reasons'];
  readonly onEdit: (patch: Partial<Form>) => void;
  /** Captures are immutable: their date is asked for at import and not afterwards. */
  readonly withCaptured: boolean;
}

const LANGUAGES = languageOptions();
const { fields } = importing;

/** Everything the analyst can say about an article; every suggestion says where it comes from. */
export function MetadataForm({ form, problems, reasons, onEdit, withCaptured }: MetadataFormProps) {
  const outlets = useOutletOptions(form.outlet);
  const lang = readLanguage(form.language) ?? undefined;
  const because = (field: keyof Draft['reasons']): string | undefined => {
    const reason = reasons[field];
    return reason === undefined ? undefined : importing.suggested(reason);
  };
  return (
    <div className={css.form}>
      <div className={css.wide}>
        <TextArea
          label={fields.title}
          value={form.title}
          onChange={(title) => onEdit({ title: title.replaceAll('\n', ' ') })}
          hint={because('title')}
          error={problems.title}
          lang={lang}
          rows={2}
          isRequired
          isQuotation
          takesFocus
        />
      </div>
      <ComboBox
        label={fields.language}
        value={form.language}
        onChange={(language) => onEdit({ language })}
        options={LANGUAGES}
        hint={because('language')}
        error={problems.language}
        openLabel={importing.openList(fields.language)}
        isRequired
      />
      <ComboBox
        label={fields.outlet}
        value={form.outlet}
        onChange={(outlet) => onEdit({ outlet })}
        options={outlets}
        hint={because('outlet')}
        openLabel={importing.openList(fields.outlet)}
      />
      <DateField
        label={fields.published}
        value={form.published}
        onChange={(published) => onEdit({ published })}
        hint={because('published') ?? importing.dateHint}
        invalidMessage={importing.problems.date}
      />
      {withCaptured ? (
        <DateField
          label={fields.captured}
          value={form.captured}
          onChange={(captured) => onEdit({ captured })}
          hint={importing.capturedHint}
          invalidMessage={importing.problems.date}
          missingMessage={importing.problems.captured}
        />
      ) : null}
      <TextField
        label={fields.byline}
        value={form.byline}
        onChange={(byline) => onEdit({ byline })}
        hint={because('byline')}
        lang={lang}
      />
      <div className={withCaptured ? undefined : css.wide}>
        <TextField
          label={fields.url}
          value={form.url}
          onChange={(url) => onEdit({ url })}
          hint={because('url')}
          error={problems.url}
          placeholder="https://"
        />
      </div>
      <CitesField
        cites={form.cites}
        onChange={(cites) => onEdit({ cites })}
        reason={because('cites')}
        error={problems.cites}
        lang={lang}
      />
      <div className={css.wide}>
        <TextArea
          label={fields.caption}
          value={form.caption}
          onChange={(caption) => onEdit({ caption })}
          hint={because('caption')}
          lang={lang}
          rows={2}
          isQuotation
        />
      </div>
      <div className={css.wide}>
        <TextField
          label={fields.credit}
          value={form.credit}
          onChange={(credit) => onEdit({ credit })}
          hint={because('credit')}
        />
      </div>
    </div>
  );
}
