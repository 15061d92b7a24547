import { useMemo, useRef } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import { ArticleTagLine } from './ArticleTagLine.tsx';
import articleCss from './ArticleTags.module.css';
import { CapturesBanner } from './captures/CapturesBanner.tsx';
import { inTextOrder } from './order.ts';
import { PassageCard } from './PassageCard.tsx';
import css from './Tagging.module.css';
import { useWindowOf } from './useWindowOf.ts';

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
  return (
    <div className={articleCss.pane}>
      <ArticleTagLine key={articleId} article={article} />
      <CapturesBanner article={article} />
      <div className={articleCss.rest}>
        {article.passages.length === 0 ? (
          <EmptyState heading={tagging.noPassages}>
            <p>{tagging.noPassagesText}</p>
          </EmptyState>
        ) : (
          // Another article begins with its own first passages.
          <Cards key={articleId} article={article} />
        )}
      </div>
    </div>
  );
}

function Cards({ article }: { readonly article: ArticleDetail }) {
  const { passageId, noteOf, assessOf } = useWorkspace();
  const end = useRef<HTMLLIElement>(null);
  const passages = useMemo(() => inTextOrder(article), [article]);
  const active = passages.findIndex(({ id }) => id === (noteOf ?? assessOf ?? passageId));
  const { from, to, earlier } = useWindowOf(passages.length, active, end);
  return (
    <ul className={css.cards} aria-label={tagging.passages}>
      {from > 0 ? (
        <li>
          <Button size="small" look="outlined" onPress={earlier}>
            {tagging.earlierPassages(from)}
          </Button>
        </li>
      ) : null}
      {passages.slice(from, to).map((passage) => (
        <PassageCard key={passage.id} article={article} passage={passage} />
      ))}
      {to < passages.length ? <li ref={end}>{tagging.morePassages(passages.length - to)}</li> : null}
    </ul>
  );
}
