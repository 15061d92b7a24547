import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { Draft } from '#shared/contract/routes/importing.ts';
import css from './Importing.module.css';
import type { Decision } from './session.ts';

const words = importing.duplicate;

export const DUPLICATE_OPTIONS = [
  { id: 'attach', label: words.attach, hint: words.attachHint },
  { id: 'keep-both', label: words.keepBoth, hint: words.keepBothHint },
  { id: 'skip', label: words.skip, hint: words.skipHint },
] as const;

interface DuplicateChoiceProps {
  readonly draft: Draft;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

/** The archive holds these bytes already: says where, and asks. */
export function DuplicateChoice({ draft, decision, onDecide }: DuplicateChoiceProps) {
  const [first, ...others] = draft.duplicates;
  if (first === undefined) return null;
  const isRemembered = draft.rememberedDecision !== null && decision === draft.rememberedDecision;
  return (
    <div className={css.duplicate}>
      <p role="status">
        {words.sentence(first.title, first.capturedAt.slice(0, 10))}
        {others.length === 0 ? '' : ` ${words.more(others.length)}`}
      </p>
      <RadioGroup
        label={words.legend}
        options={DUPLICATE_OPTIONS}
        value={decision}
        onChange={onDecide}
        hint={isRemembered ? words.remembered : undefined}
      />
    </div>
  );
}
