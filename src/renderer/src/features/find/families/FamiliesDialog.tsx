import { useRef, useState } from 'react';
import { Button as LineButton } from 'react-aria-components';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { Family } from '#shared/model/family.ts';
import type { FamilyId } from '#shared/model/ids.ts';
import css from '../Tables.module.css';
import { FamilyForm, type FamilyFormProps } from './FamilyForm.tsx';

const words = desk.families;

/** One entity, many spellings: the families on the left, the chosen one to edit on the right. */
export function FamiliesDialog({ spellings }: { readonly spellings: readonly string[] }) {
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('families.list', {}, { keepPrevious: true });
  const keepRef = useRef(() => undefined as unknown);
  if (!data) return null;
  const close = (): void => dispatch({ type: 'closeDialog' });
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      isBare
      closeLabel={desk.close}
      onClose={close}
      onMain={() => keepRef.current()}
    >
      <Families families={data.families} spellings={spellings} keepRef={keepRef} />
    </Dialog>
  );
}

const holds = ({ spellings }: Family, wanted: readonly string[]): boolean =>
  wanted.some((word) => spellings.some((spelling) => spelling.toLowerCase() === word.toLowerCase()));

interface FamiliesProps {
  readonly families: readonly Family[];
  readonly spellings: readonly string[];
  readonly keepRef: FamilyFormProps['keepRef'];
}

function Families({ families, spellings, keepRef }: FamiliesProps) {
  // Opened from a word: its family, with what the word brings along, or a new one.
  const [chosenId, setChosenId] = useState<FamilyId | null>(
    () => families.find((family) => holds(family, spellings))?.id ?? null,
  );
  const [brought, setBrought] = useState(spellings);
  const chosen = families.find(({ id }) => id === chosenId) ?? null;
  const choose = (id: FamilyId | null): void => {
    setChosenId(id);
    setBrought([]);
  };
  return (
    <div className={css.sides}>
      <div className={css.side}>
        <ul className={cx(css.families, css.list)} aria-label={words.list}>
          {families.map(({ id, name, spellings: all }) => (
            <li key={id}>
              <LineButton
                className={cx(css.entry, id === chosenId && css.chosen)}
                aria-pressed={id === chosenId}
                onPress={() => choose(id)}
              >
                <span className={css.entryName}>{name}</span>
                <span className={css.quiet}>{words.spellingsOf(all)}</span>
              </LineButton>
            </li>
          ))}
          {families.length === 0 ? <li className={css.quiet}>{words.empty}</li> : null}
        </ul>
        <Button onPress={() => choose(null)}>
          <PlusIcon />
          {words.new}
        </Button>
      </div>
      <FamilyForm key={chosen?.id ?? 'new'} family={chosen} brought={brought} keepRef={keepRef} onDone={choose} />
    </div>
  );
}
