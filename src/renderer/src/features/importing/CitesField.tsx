import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { BinIcon } from '#renderer/ui/icons.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';
import type { CiteLine } from './form.ts';

interface CitesFieldProps {
  readonly cites: readonly CiteLine[];
  readonly onChange: (cites: readonly CiteLine[]) => void;
  readonly reason: string | undefined;
  readonly error: string | undefined;
  readonly lang: string | undefined;
}

const words = importing.cites;
const ADDED = 'added-';

/** Which outlets the article quotes, each with the sentence that shows it: the attribution chain starts here. */
export function CitesField({ cites, onChange, reason, error, lang }: CitesFieldProps) {
  const set = (key: string, patch: Partial<CiteLine>) =>
    onChange(cites.map((cite) => (cite.key === key ? { ...cite, ...patch } : cite)));
  const add = () => onChange([...cites, { key: `${ADDED}${crypto.randomUUID()}`, outlet: '', sentence: '' }]);
  return (
    <fieldset className={css.cites}>
      <legend className={css.legend}>{words.legend}</legend>
      <p className={css.quiet}>{reason ?? words.explain}</p>
      {cites.map((cite) => (
        <div key={cite.key} className={css.cite}>
          <div className={css.citeFields}>
            <TextField
              label={words.outlet}
              value={cite.outlet}
              onChange={(outlet) => set(cite.key, { outlet })}
              takesFocus={cite.key.startsWith(ADDED) && cite.outlet === ''}
            />
            <TextArea
              label={words.sentence}
              value={cite.sentence}
              onChange={(sentence) => set(cite.key, { sentence })}
              lang={lang}
              rows={1}
              isQuotation
            />
          </div>
          <IconButton
            icon={<BinIcon />}
            label={words.remove(cite.outlet)}
            onPress={() => onChange(cites.filter((other) => other.key !== cite.key))}
          />
        </div>
      ))}
      {error === undefined ? null : <p className={css.error}>{error}</p>}
      <div>
        <Button size="small" look="outlined" onPress={add}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
