import { useEffect, useMemo } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { paint } from '../../../text/highlights.ts';
import { readSelection, readWord } from '../../../text/selection.ts';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { TextsToRead } from '../textsToRead.ts';

export type GlossaryPlace = Output<'search.glossaryPlaces'>['places'][number];

const NONE: readonly GlossaryPlace[] = [];
const PAINTER = 'glossary';

export function useGlossaryPlaces(articleId: ArticleId): readonly GlossaryPlace[] {
  const { data } = useArchiveQuery('search.glossaryPlaces', { articleId }, { keepPrevious: true });
  return data?.places ?? NONE;
}

/** The terms of the glossary that are on the page: underlined. H looks up what is selected, else the word at the caret. `layout` changes with what is on the page. */
export function useGlossary(articleId: ArticleId, texts: TextsToRead, layout: string): readonly GlossaryPlace[] {
  const dispatch = useWorkspaceDispatch();
  const all = useGlossaryPlaces(articleId);
  const { original, translation } = texts;
  const shown = useMemo(
    () => all.filter(({ textId }) => textId === original.id || textId === translation?.id),
    [all, original, translation],
  );
  useEffect(() => {
    paint(PAINTER, new Map([['glossary', shown]]));
    return () => paint(PAINTER, new Map());
  }, [shown, original, translation, layout]);
  useCommand('translate.before', () => {
    const selection = readSelection() ?? readWord();
    const isTranslation = selection !== null && selection.textId === translation?.id;
    dispatch({
      type: 'openDialog',
      dialog: {
        kind: 'concordance',
        about: {
          words: selection?.quote.slice(0, 200) ?? '',
          language: original.language,
          targetLanguage: translation?.language ?? (original.language === 'en' ? 'uk' : 'en'),
          isTranslation,
        },
      },
    });
  });
  return shown;
}
