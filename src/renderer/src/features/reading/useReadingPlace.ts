import { useEffect, useRef, useState } from 'react';
import type { ArticleDetail, ReadingPlace as KeptPlace } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { ReadingScroll, type ReadingPlace } from '../../text/readingScroll.ts';
import type { TextsToRead } from './textsToRead.ts';

/** Scrolling is written down when it has rested so long. */
const REST_MS = 600;

/** Where articles were read since the window was opened: newer than what came with an article that is still in memory. */
const lately = new Map<ArticleId, KeptPlace>();

/** The scrolling of the two columns, which begins where this article was last read and keeps where it is read now. */
export function useReadingPlace(article: ArticleDetail, texts: TextsToRead): ReadingScroll {
  const { run } = useArchiveCommand('reading.keepPlace', { quiet: true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [scroll] = useState(() => new ReadingScroll(placeIn(texts, lately.get(article.id) ?? article.place)));
  useEffect(() => {
    scroll.listen(({ side, segment: at, fraction }) => {
      const text = texts[side];
      const segment = text?.segments[at];
      if (!text || !segment) return;
      const place = { textId: text.id, ordinal: segment.ordinal, fraction };
      lately.set(article.id, place);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void run({ articleId: article.id, place }), REST_MS);
    });
  }, [scroll, texts, article.id, run]);
  return scroll;
}

/** null for the beginning, and for a text that is not on the page. */
function placeIn({ original, translation }: TextsToRead, kept: KeptPlace | null): ReadingPlace | null {
  const text = [original, translation].find((one) => one?.id === kept?.textId);
  if (!kept || !text || (kept.ordinal === 0 && kept.fraction <= 0)) return null;
  const segment = text.segments.findIndex(({ ordinal }) => ordinal === kept.ordinal);
  return segment === -1 ? null : { side: text.role, segment, fraction: kept.fraction };
}
