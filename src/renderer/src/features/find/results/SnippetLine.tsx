import type { Snippet } from '#shared/contract/routes/search.ts';
import { directionOf } from '#shared/model/language.ts';
import { find } from '../../../strings/find.ts';
import { Marked } from '../../../ui/Marked.tsx';
import css from '../Find.module.css';

/** Words that were found, in their sentence; under a translated one, the sentence it translates. */
export function SnippetLine({ snippet }: { readonly snippet: Snippet }) {
  const { field, language, text, highlights, cutBefore, cutAfter, counterpart } = snippet;
  return (
    <>
      <span
        className={css.snippet}
        lang={language ?? undefined}
        dir={language === null ? 'auto' : directionOf(language)}
      >
        {field === 'original' ? null : <span className={css.field}>{find.fields[field]}</span>}
        {cutBefore ? '… ' : ''}
        <Marked text={text} highlights={highlights} />
        {cutAfter ? ' …' : ''}
      </span>
      {counterpart === null ? null : (
        <span className={css.counterpart} lang={counterpart.language} dir={directionOf(counterpart.language)}>
          {counterpart.text}
        </span>
      )}
    </>
  );
}
