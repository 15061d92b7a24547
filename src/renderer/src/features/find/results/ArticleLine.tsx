import type { SearchHit } from '#shared/contract/routes/search.ts';
import type { ArticleSummary } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import type { ReviewState } from '#shared/model/savedSearch.ts';
import { desk } from '../../../strings/desk.ts';
import { find } from '../../../strings/find.ts';
import { languageName, shownDay } from '../../../strings/format.ts';
import { Marked } from '../../../ui/Marked.tsx';
import css from '../Find.module.css';
import { SnippetLine } from './SnippetLine.tsx';
import { WhyLine } from './WhyLine.tsx';

export interface ListedArticle {
  readonly article: ArticleSummary;
  /** null in the library. */
  readonly hit: SearchHit | null;
  /** What was decided about it in the open saved search. */
  readonly review?: ReviewState | undefined;
}

const SNIPPETS = 3;

/** One article in a list: what it is, the words that were found, and why they count. */
export function ArticleLine({ listed: { article, hit, review } }: { readonly listed: ListedArticle }) {
  const { title, language, outlet, published, capturedAt, translations, passageCount } = article;
  const languages = [language, ...translations].map(languageName).join(' → ');
  const facts = [outlet, shownDay(published ?? capturedAt), languages].filter((fact) => fact !== '');
  const counts = [
    review === undefined ? '' : desk.review[review],
    hit && hit.hitCount > 0 ? find.hits(hit.hitCount) : '',
    passageCount > 0 ? find.passages(passageCount) : '',
  ].filter((count) => count !== '');
  return (
    <>
      <span className={css.itemTitle} lang={language} dir={directionOf(language)}>
        <Marked text={title} highlights={hit?.titleHighlights ?? []} />
      </span>
      <span className={css.facts}>{facts.join(' · ')}</span>
      {hit?.snippets.slice(0, SNIPPETS).map((snippet) => (
        <SnippetLine key={`${snippet.field}${snippet.textId ?? ''}${snippet.text}`} snippet={snippet} />
      ))}
      {hit === null ? null : <WhyLine why={hit.why} />}
      {counts.length === 0 ? null : <span className={css.facts}>{counts.join(' · ')}</span>}
    </>
  );
}
