import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { languageName, languageOptions, readLanguage } from '#renderer/ui/languages.ts';
import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';
import type { TranslationForm } from './translationForm.ts';

interface TranslationFactsProps {
  readonly form: TranslationForm;
  readonly onChange: (form: TranslationForm) => void;
  readonly detected: string | null;
  /** Language of the original: the same one is worth a word. */
  readonly original: string | undefined;
  /** What is said below. */
  readonly about: string;
}

const words = importing.translation;
const LANGUAGES = languageOptions();
const ORIGINS = [
  { id: 'human', label: words.human },
  { id: 'machine', label: words.machine },
] as const;

export function TranslationFacts({ form, onChange, detected, original, about }: TranslationFactsProps) {
  const set = (patch: Partial<TranslationForm>) => onChange({ ...form, ...patch });
  const typed = form.language ?? (detected === null ? '' : languageName(detected));
  const read = readLanguage(typed);
  const isSame = read !== null && read === original;
  return (
    <div className={css.facts}>
      <ComboBox
        label={words.language}
        value={typed}
        onChange={(language) => {
          if (language !== typed) set({ language });
        }}
        options={LANGUAGES}
        hint={isSame ? words.sameLanguage : form.language === null && detected !== null ? words.detected : undefined}
        error={typed !== '' && read === null ? importing.problems.language : undefined}
        openLabel={importing.openList(words.language)}
        isRequired
      />
      <RadioGroup
        label={words.origin}
        options={ORIGINS}
        value={form.origin}
        onChange={(origin) => set({ origin })}
        isInRow
      />
      <TextField
        label={words.translator}
        value={form.translator}
        onChange={(translator) => set({ translator })}
        hint={words.translatorHint}
      />
      <DateField
        label={words.date}
        value={form.translatedOn}
        onChange={(translatedOn) => set({ translatedOn })}
        hint={importing.dateHint}
        invalidMessage={importing.problems.date}
      />
      <p className={css.quiet}>{about}</p>
    </div>
  );
}
