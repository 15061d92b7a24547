import { useRef, useState } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { strings } from '../../strings/en.ts';
import { reading } from '../../strings/reading.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LargerIcon, LooksIcon, MinusIcon, PlusIcon, SmallerIcon } from '../../ui/icons.tsx';
import { PopoverAt } from '../../ui/Popover.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useCommand } from '../../workspace/CommandsProvider.tsx';
import { shortcutOf } from '../../workspace/keymap.ts';
import { isMac } from '../../workspace/platform.ts';
import css from './Looks.module.css';

const words = reading.looks;
const FACES = [
  { id: 'serif', label: words.serif },
  { id: 'sans', label: words.sans },
] as const;

/** How far each can be turned, and by how much at once; the bounds are those of the settings. */
const STEPS = {
  textSize: { least: 13, most: 32, by: 1, icons: [<SmallerIcon key="less" />, <LargerIcon key="more" />] },
  lineHeight: { least: 1.3, most: 2.2, by: 0.1, icons: [<MinusIcon key="less" />, <PlusIcon key="more" />] },
  columnWidth: { least: 28, most: 64, by: 4, icons: [<MinusIcon key="less" />, <PlusIcon key="more" />] },
} as const;
type Dial = keyof typeof STEPS;

/** How texts look: a small sheet beside its button. Every step is seen at once, and the sentence being read stays. */
export function Looks() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { data } = useArchiveQuery('settings.get', {}, { keepPrevious: true });
  const { run } = useArchiveCommand('settings.set');
  useCommand('text.looks', () => setOpen(!isOpen));
  const change = (changed: Input<'settings.set'>): void => void run(changed);
  return (
    <>
      <IconButton
        ref={button}
        label={words.label}
        tip={strings.commands['text.looks']}
        keys={shortcutOf('text.looks', isMac)}
        icon={<LooksIcon />}
        onPress={() => setOpen(true)}
      />
      {isOpen && data ? (
        <PopoverAt label={words.label} anchor={button} onClose={() => setOpen(false)}>
          <div className={css.sheet}>
            <Segments
              label={words.typeface}
              options={FACES}
              value={data.typeface}
              onChange={(typeface) => change({ typeface })}
            />
            {(['textSize', 'lineHeight', 'columnWidth'] as const).map((dial) => (
              <Stepper key={dial} dial={dial} settings={data} onChange={change} />
            ))}
          </div>
        </PopoverAt>
      ) : null}
    </>
  );
}

interface StepperProps {
  readonly dial: Dial;
  readonly settings: Output<'settings.get'>;
  readonly onChange: (changed: Input<'settings.set'>) => void;
}

function Stepper({ dial, settings, onChange }: StepperProps) {
  const { least, most, by, icons } = STEPS[dial];
  const value = settings[dial];
  const turned = (step: number): number => Math.round(Math.min(most, Math.max(least, value + step)) * 100) / 100;
  const { label, less, more, shown } = words[dial];
  return (
    <div role="group" aria-label={label} className={css.row}>
      <span className={css.label}>{label}</span>
      <IconButton
        size="small"
        label={less}
        icon={icons[0]}
        isDisabled={value <= least}
        onPress={() => onChange({ [dial]: turned(-by) })}
      />
      <output className={css.value}>{shown(value)}</output>
      <IconButton
        size="small"
        label={more}
        icon={icons[1]}
        isDisabled={value >= most}
        onPress={() => onChange({ [dial]: turned(by) })}
      />
    </div>
  );
}
