import { useAsk } from '#renderer/archive/useAsk.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { DossierItem } from '#shared/model/dossier.ts';

/** Shows where a line of the dossier comes from: a passage at its place, an article from its beginning. */
export function useOpenItem(): (item: DossierItem) => Promise<void> {
  const ask = useAsk();
  const dispatch = useWorkspaceDispatch();
  return async (item) => {
    if (item.kind === 'heading') return;
    const { articleId } = item;
    if (item.kind === 'article') {
      dispatch({ type: 'openArticle', articleId });
      return;
    }
    const article = await ask('reading.article', { articleId });
    const passage = article?.passages.find(({ id }) => id === item.passageId);
    if (article === null || passage === undefined) return;
    const { textId, start, end } = passage;
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end }, passageId: passage.id });
    const isTranslation = article.texts.some(({ id, role }) => id === textId && role === 'translation');
    if (isTranslation) dispatch({ type: 'chooseTranslation', textId });
  };
}
