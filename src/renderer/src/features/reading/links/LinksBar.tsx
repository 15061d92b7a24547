import { useMemo, useState } from 'react';
import type { Alignment } from '#shared/model/alignment.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import { strings } from '../../../strings/en.ts';
import { links as words } from '../../../strings/links.ts';
import { Button } from '../../../ui/Button.tsx';
import { Tip } from '../../../ui/Tip.tsx';
import { useCommand, useRunCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import type { TextsToRead } from '../textsToRead.ts';
import css from './Links.module.css';
import { linkStates } from './linkStates.ts';
import { useCurrentSegment } from './useCurrentSegment.ts';
import { useLinkRepair } from './useLinkRepair.ts';
import { usePaintedLinks } from './usePaintedLinks.ts';

interface LinksBarProps {
  readonly texts: TextsToRead;
  readonly alignment: Alignment;
  readonly isInterleaved: boolean;
}

const STEPS: readonly { readonly command: CommandId; readonly label: string }[] = [
  { command: 'links.next', label: words.short.next },
  { command: 'links.confirm', label: words.short.confirm },
  { command: 'links.merge', label: words.short.merge },
  { command: 'links.split', label: words.short.split },
  { command: 'links.pick', label: words.short.pick },
  { command: 'links.unlink', label: words.short.unlink },
  { command: 'links.up', label: words.short.up },
  { command: 'links.down', label: words.short.down },
  { command: 'links.confirmRest', label: words.short.rest },
  { command: 'links.again', label: words.short.again },
];

const NONE: ReadonlySet<SegmentId> = new Set();

/** A sentence and all that its link holds. */
function togetherWith(id: SegmentId | null, { links }: Alignment): ReadonlySet<SegmentId> {
  if (id === null) return NONE;
  const link = links.find((one) => one.original.includes(id) || one.translation.includes(id));
  return new Set([id, ...(link?.original ?? []), ...(link?.translation ?? [])]);
}

/** Below the two texts: how sure their links are, and the steps that repair them. */
export function LinksBar({ texts, alignment, isInterleaved }: LinksBarProps) {
  const [isRepairing, setRepairing] = useState(false);
  const current = useCurrentSegment(texts);
  const states = useMemo(
    () => linkStates(texts.original.segments, texts.translation?.segments ?? [], alignment.links),
    [texts, alignment],
  );
  const { picked, told } = useLinkRepair(texts, alignment, states, current, isRepairing);
  const shown = useMemo(
    () => (isRepairing ? togetherWith(current, alignment) : NONE),
    [isRepairing, current, alignment],
  );
  usePaintedLinks(texts, states, { picked, shown, isInterleaved });
  useCommand('links.repair', () => setRepairing(!isRepairing));
  return (
    <section className={css.bar} aria-label={words.label}>
      <p className={css.counts}>{isRepairing && told !== '' ? told : countsOf(states, isRepairing)}</p>
      {isRepairing ? (
        <div className={css.steps} role="toolbar" aria-label={words.repair}>
          {STEPS.map((step) => (
            <Step key={step.command} {...step} />
          ))}
        </div>
      ) : null}
      <Step command="links.repair" label={isRepairing ? words.done : words.repair} />
    </section>
  );
}

function countsOf({ unsure, unconfirmed, alone }: ReturnType<typeof linkStates>, isRepairing: boolean): string {
  const parts = [
    unsure.length > 0 ? words.toCheck(unsure.length) : unconfirmed === 0 ? words.allSure : '',
    unconfirmed > 0 ? words.unconfirmed(unconfirmed) : '',
    alone.size > 0 ? words.alone(alone.size) : '',
    isRepairing ? words.how : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function Step({ command, label }: { readonly command: CommandId; readonly label: string }) {
  const run = useRunCommand();
  return (
    <Tip text={strings.commands[command]} keys={shortcutOf(command, isMac)}>
      <Button size="small" onPress={() => run(command)}>
        {label}
      </Button>
    </Tip>
  );
}
