import { Button as ArticleButton } from 'react-aria-components';
import type { ArticleSummary } from '#shared/model/article.ts';
import { shownDay } from '../../strings/format.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './ArticleTags.module.css';

/** Articles that carry a tag as a whole. */
export function TaggedArticles({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const dispatch = useWorkspaceDispatch();
  if (articles.length === 0) return null;
  return (
    <div className={css.articles}>
      <p className={css.label}>{tagging.wholeArticles}</p>
      <ul aria-label={tagging.wholeArticles}>
        {articles.map(({ id, title, language, outlet, published, capturedAt }) => (
          <li key={id}>
            <ArticleButton
              className={cx(css.article)}
              onPress={() => dispatch({ type: 'openArticle', articleId: id, focus: true })}
            >
              <span lang={language}>{title}</span>
              <span className={css.facts}>
                {[outlet, shownDay(published ?? capturedAt)].filter((fact) => fact !== '').join(' · ')}
              </span>
            </ArticleButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
