import { useMemo } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { reading } from '../../strings/reading.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import type { ArticleId } from '#shared/model/ids.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { Columns } from './Columns.tsx';
import css from './Reading.module.css';
import { ReadingToolbar } from './ReadingToolbar.tsx';
import { textsToRead, type TextsToRead } from './textsToRead.ts';
import { useHits } from './useHits.ts';
import { useReadingCommands } from './useReadingCommands.ts';

export function ReadingPane() {
  const { articleId } = useWorkspace();
  return articleId === null ? <NothingOpen /> : <OpenArticle articleId={articleId} />;
}

function NothingOpen() {
  const run = useRunCommand();
  return (
    <EmptyState
      heading={reading.nothingOpen}
      isCentred
      actions={
        <Button look="outlined" onPress={() => run('find.focus')}>
          {strings.commands['find.focus']}
        </Button>
      }
    >
      <p>{reading.nothingOpenText}</p>
    </EmptyState>
  );
}

function OpenArticle({ articleId }: { readonly articleId: ArticleId }) {
  const article = useArchiveQuery('reading.article', { articleId }, { keepPrevious: true });
  if (article.error) {
    return (
      <EmptyState heading={reading.cannotOpen} isCentred>
        <p>{article.error.message}</p>
      </EmptyState>
    );
  }
  return article.data ? <Article article={article.data} /> : null;
}

function Article({ article }: { readonly article: ArticleDetail }) {
  const { translationId, view } = useWorkspace();
  const texts = useSameTexts(textsToRead(article, translationId));
  const hits = useHits(article);
  useReadingCommands(texts, hits);
  const among = hits.among === null ? '' : reading.among(hits.among.index, hits.among.total);
  return (
    <article className={css.article} aria-labelledby="article-title">
      <ArticleHeader article={article} />
      <ReadingToolbar
        article={article}
        texts={texts}
        isSearching={hits.query !== ''}
        places={hits.places.length}
        hitIndex={hits.index}
        among={among}
        canStep={hits.canStep}
      />
      <Columns
        key={article.id}
        article={article}
        texts={texts}
        view={texts.translation ? view : 'original'}
        places={hits.places}
        hitIndex={hits.index}
      />
    </article>
  );
}

/** The same object as long as the texts are the same, so that nothing is laid out again for nothing. */
function useSameTexts({ original, translation, translations, alignment }: TextsToRead): TextsToRead {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `translations` is a new array each time, of the same article
  return useMemo(() => ({ original, translation, translations, alignment }), [original, translation, alignment]);
}
