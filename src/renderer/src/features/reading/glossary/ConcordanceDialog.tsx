import { useDeferredValue, useState } from 'react';
import { Button as LineButton } from 'react-aria-components';
import type { ConcordanceLine } from '#shared/contract/routes/glossary.ts';
import { directionOf } from '#shared/model/language.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { glossary as words } from '../../../strings/glossary.ts';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Marked } from '../../../ui/Marked.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { LookedUp } from '../../../workspace/workspace.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from './Glossary.module.css';
import { GlossarySide } from './GlossarySide.tsx';

const MOST_LINES = 100;
/** Below this a link is called unsure, as in the text. */
const SURE = 0.5;

/** How words were translated before, and what is to be kept of it. */
export function ConcordanceDialog(about: LookedUp) {
  const dispatch = useWorkspaceDispatch();
  const [typed, setTyped] = useState(about.words);
  const asked = useDeferredValue(typed.trim());
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      size="large"
      isBare
      closeLabel={words.close}
      onClose={() => dispatch({ type: 'closeDialog' })}
    >
      <div className={css.sides}>
        <div className={css.before}>
          <TextField
            label={words.words}
            hint={words.wordsHint}
            value={typed}
            onChange={setTyped}
            isQuotation
            takesFocus
          />
          <Lines asked={asked} />
        </div>
        <GlossarySide {...about} words={asked} />
      </div>
    </Dialog>
  );
}

function Lines({ asked }: { readonly asked: string }) {
  const { data } = useArchiveQuery(
    'search.concordance',
    { words: asked, limit: MOST_LINES },
    { enabled: asked !== '', keepPrevious: true },
  );
  if (asked === '') return <p className={css.quiet}>{words.empty}</p>;
  if (!data) return null;
  if (data.lines.length === 0) return <p className={css.quiet}>{words.nothing}</p>;
  return (
    <>
      <p className={css.quiet} role="status">
        {words.count(data.lines.length, data.hasMore)}
      </p>
      <ul className={css.lines} aria-label={words.lines}>
        {data.lines.map((line) => (
          <li
            key={`${line.original.textId} ${line.translation.textId} ${line.original.start} ${line.translation.start}`}
          >
            <Line line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { readonly line: ConcordanceLine }) {
  const dispatch = useWorkspaceDispatch();
  const { original, translation, title, translator, articleId } = line;
  const open = (): void => {
    const { textId, start, end } = original;
    dispatch({ type: 'closeDialog' });
    dispatch({ type: 'chooseTranslation', textId: translation.textId });
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end } });
  };
  const state = line.isConfirmed ? words.confirmed : line.confidence < SURE ? words.unsure : '';
  return (
    <LineButton className={cx(css.line)} onPress={open}>
      {[original, translation].map((side) => (
        <span key={side.textId} className={css.words} lang={side.language} dir={directionOf(side.language)}>
          <Marked text={side.words} highlights={side.highlights} />
        </span>
      ))}
      <span className={css.facts}>{[title, translator, state].filter((part) => part !== '').join(' · ')}</span>
    </LineButton>
  );
}
