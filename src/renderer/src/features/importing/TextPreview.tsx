import { Select } from '#renderer/ui/Select.tsx';
import { readLanguage } from '#renderer/ui/languages.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { Charset, Draft } from '#shared/contract/routes/importing.ts';
import css from './Importing.module.css';
import { charsetOptions } from './charsets.ts';

interface TextPreviewProps {
  readonly draft: Draft;
  /** As typed in the form. */
  readonly language: string;
  readonly isReading: boolean;
  readonly onCharset: (charset: Charset) => void;
}

/** The decoded text, so that a wrong encoding is seen before it is stored. */
export function TextPreview({ draft, language, isReading, onCharset }: TextPreviewProps) {
  const { charset, preview, length } = draft;
  return (
    <div className={css.preview}>
      <div className={css.previewHead}>
        <Select
          label={importing.charset}
          options={charsetOptions(charset.detected)}
          value={charset.used}
          onChange={onCharset}
          hint={importing.charsetHint}
        />
        {charset.undecodable === 0 ? null : (
          <p className={css.problem} role="status">
            {importing.undecodable(charset.undecodable)}
          </p>
        )}
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable to be scrolled with the keyboard */}
      <section className={css.paper} aria-label={importing.previewLabel} aria-busy={isReading} tabIndex={0}>
        <div className={css.text} lang={readLanguage(language) ?? draft.language.detected} dir="auto">
          {preview}
        </div>
        {length > preview.length ? <p className={css.quiet}>{importing.previewCut(preview.length, length)}</p> : null}
      </section>
    </div>
  );
}
