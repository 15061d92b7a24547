import type { ArticleDetail } from '#shared/model/article.ts';
import { captures as words } from '../../../strings/captures.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from './Captures.module.css';

/** Says that passages stand in an earlier capture, and where to decide about them. */
export function CapturesBanner({ article }: { readonly article: ArticleDetail }) {
  const dispatch = useWorkspaceDispatch();
  const earlier = new Set(article.texts.filter(({ role }, at) => role === 'original' && at > 0).map(({ id }) => id));
  const waiting = article.passages.filter(({ textId, state }) => state === 'anchored' && earlier.has(textId));
  if (waiting.length === 0) return null;
  return (
    <div className={css.banner}>
      <p>{words.banner(waiting.length)}</p>
      <Button
        size="small"
        look="outlined"
        onPress={() => dispatch({ type: 'openDialog', dialog: { kind: 'captures', articleId: article.id } })}
      >
        {words.review}
      </Button>
    </div>
  );
}
