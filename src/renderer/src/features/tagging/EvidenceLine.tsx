import { useRef, useState } from 'react';
import { Button as EvidenceButton } from 'react-aria-components';
import type { Evidence, Nature, Passage, Standing } from '#shared/model/passage.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { shownDay } from '../../strings/format.ts';
import { evidence as words } from '../../strings/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { notify } from '../../ui/notices.ts';
import { PopoverAt } from '../../ui/Popover.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './Evidence.module.css';

/** "Claim · minister · disputed by O. Kovalchuk, 1 Mar 2026"; '' when nothing is said. */
function evidenceInWords({ speaker, nature, standing, standingBy, standingAt }: Evidence): string {
  const found =
    standing === null
      ? ''
      : words.found(words.standings[standing], standingBy, standingAt === null ? '' : shownDay(standingAt));
  return [nature === null ? '' : words.natures[nature], speaker === '' ? '' : words.says(speaker), found]
    .filter((part) => part !== '')
    .join(' · ');
}

const SIGN: Readonly<Record<Standing, string>> = { confirmed: '✓', disputed: '≠', unverified: '?' };

/** What a fact-checker says of the passage, and where to say it. */
export function EvidenceLine({ passage }: { readonly passage: Passage }) {
  const { assessOf } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const open = (isOpen: boolean): void => dispatch({ type: 'assess', passageId: isOpen ? passage.id : null });
  const anchor = useRef<HTMLButtonElement>(null);
  const { evidence } = passage;
  const said = evidenceInWords(evidence);
  return (
    <>
      <EvidenceButton
        ref={anchor}
        className={cx(css.line, said === '' && css.unsaid, evidence.standing !== null && css[evidence.standing])}
        aria-label={said === '' ? words.assess : `${words.change}: ${said}`}
        onPress={() => open(true)}
      >
        {evidence.standing === null ? null : <span aria-hidden="true">{SIGN[evidence.standing]} </span>}
        {said === '' ? words.assess : said}
      </EvidenceButton>
      {assessOf === passage.id ? (
        <PopoverAt label={words.title} anchor={anchor} onClose={() => open(false)}>
          <EvidenceForm passage={passage} onDone={() => open(false)} />
        </PopoverAt>
      ) : null}
    </>
  );
}

const NATURES = [
  { id: 'none', label: words.notSaid },
  ...(['claim', 'fact', 'opinion'] as const).map((id) => ({ id, label: words.natures[id] })),
];
const STANDINGS = [
  { id: 'none', label: words.notChecked },
  ...(['confirmed', 'disputed', 'unverified'] as const).map((id) => ({ id, label: words.standingsShort[id] })),
];

function EvidenceForm({ passage, onDone }: { readonly passage: Passage; readonly onDone: () => void }) {
  const [speaker, setSpeaker] = useState(passage.evidence.speaker);
  const [nature, setNature] = useState<Nature | null>(passage.evidence.nature);
  const [standing, setStanding] = useState<Standing | null>(passage.evidence.standing);
  const { run, isRunning } = useArchiveCommand('passages.setEvidence');
  const undo = useUndoAction();
  const save = async (): Promise<void> => {
    const result = await run({ passageId: passage.id, speaker: speaker.trim(), nature, standing });
    if (!result.ok) return;
    onDone();
    notify({ tone: 'done', heading: words.saved, action: undo });
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={words.speaker} hint={words.speakerHint} value={speaker} onChange={setSpeaker} takesFocus />
      <div className={css.choice}>
        <span className={css.name}>{words.nature}</span>
        <Segments
          label={words.nature}
          options={NATURES}
          value={nature ?? 'none'}
          onChange={(id) => setNature(id === 'none' ? null : (id as Nature))}
        />
      </div>
      <div className={css.choice}>
        <span className={css.name}>{words.standing}</span>
        <Segments
          label={words.standing}
          options={STANDINGS}
          value={standing ?? 'none'}
          onChange={(id) => setStanding(id === 'none' ? null : (id as Standing))}
        />
        <p className={css.hint}>{words.standingHint}</p>
      </div>
      <div className={css.buttons}>
        <Button onPress={onDone}>{words.cancel}</Button>
        <Button look="primary" type="submit" isDisabled={isRunning}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
