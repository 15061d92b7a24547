import { useEffect, useRef, useState } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import type { Charset, Draft, StagedFile } from '#shared/contract/routes/importing.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { discard } from './files.ts';

/** Where the translation comes from: pasted words, or a file with an encoding. */
export type Source =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'file'; readonly file: StagedFile; readonly charset: Charset | null };

export const EMPTY_SOURCE: Source = { kind: 'paste', text: '' };
const TYPING_PAUSE = 350;

interface Read {
  readonly source: Source;
  readonly draft: Draft | null;
  readonly problem: string | null;
}

async function readSource(source: Source, translationOf: ArticleId): Promise<Read> {
  const staged =
    source.kind === 'file'
      ? { ok: true as const, value: source.file }
      : await callHost('importing.stageText', { text: source.text }, { quiet: true });
  if (!staged.ok) return { source, draft: null, problem: staged.error.message };
  const charset = source.kind === 'file' ? source.charset : null;
  const draft = await callHost(
    'importing.preview',
    { handle: staged.value.handle, charset, translationOf },
    { quiet: true },
  );
  return draft.ok
    ? { source, draft: draft.value, problem: null }
    : { source, draft: null, problem: draft.error.message };
}

/** Reads the source as it changes; `draft` is null while it is not the one on the screen. */
export function useTranslationSource(articleId: ArticleId): {
  source: Source;
  setSource: (source: Source) => void;
  draft: Draft | null;
  lastDraft: Draft | null;
  problem: string | null;
} {
  const [source, setSource] = useState<Source>(EMPTY_SOURCE);
  const [read, setRead] = useState<Read | null>(null);
  const held = useRef<string | null>(null);
  const isEmpty = source.kind === 'paste' && source.text.trim() === '';

  useEffect(() => {
    if (isEmpty) return;
    let isStale = false;
    const start = () =>
      void readSource(source, articleId).then((now) => {
        const handle = now.draft?.handle ?? null;
        if (isStale) {
          if (handle !== null && source.kind === 'paste') discard([handle]);
          return;
        }
        if (held.current !== null && held.current !== handle) discard([held.current]);
        held.current = handle;
        setRead(now);
      });
    const timer = setTimeout(start, source.kind === 'paste' ? TYPING_PAUSE : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [source, isEmpty, articleId]);

  const isCurrent = read?.source === source && !isEmpty;
  return {
    source,
    setSource,
    draft: isCurrent ? read.draft : null,
    lastDraft: isEmpty ? null : (read?.draft ?? null),
    problem: isCurrent ? read.problem : null,
  };
}
