import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import { inTextOrder } from './order.ts';
import { PassageCard } from './PassageCard.tsx';
import css from './Tagging.module.css';

/** The passages of the open article in the order of the text, like notes in a margin. */
export function PassageList() {
  const { articleId } = useWorkspace();
  if (articleId === null) {
    return (
      <EmptyState heading={tagging.noArticle}>
        <p>{tagging.noArticleText}</p>
      </EmptyState>
    );
  }
  return <PassagesOf articleId={articleId} />;
}

function PassagesOf({ articleId }: { readonly articleId: ArticleId }) {
  const { data: article } = useArchiveQuery('reading.article', { articleId }, { keepPrevious: true });
  if (!article) return null;
  if (article.passages.length === 0) {
    return (
      <EmptyState heading={tagging.noPassages}>
        <p>{tagging.noPassagesText}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={css.cards} aria-label={tagging.passages}>
      {inTextOrder(article).map((passage) => (
        <PassageCard key={passage.id} article={article} passage={passage} />
      ))}
    </ul>
  );
}
