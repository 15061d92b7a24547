import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';
import { type Staged, chooseFiles, stagePaste } from './files.ts';

/** The way in that was asked for: its control has the keyboard at once. */
export type Door = 'files' | 'paste';

interface DoorsProps {
  readonly door: Door;
  readonly onTake: (staged: Staged) => void;
}

/** Before anything is chosen: the three ways in. */
export function Doors({ door, onTake }: DoorsProps) {
  const [text, setText] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const choose = async () => {
    if (isChoosing) return;
    setChoosing(true);
    onTake(await chooseFiles('articles'));
    setChoosing(false);
  };
  return (
    <div className={css.doors}>
      <p>{importing.startHint}</p>
      <div>
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do in a dialog that was just asked for */}
        <Button look="primary" autoFocus={door === 'files'} onPress={() => void choose()}>
          {importing.chooseFiles}
        </Button>
      </div>
      <TextArea
        label={importing.pasteLabel}
        value={text}
        onChange={setText}
        hint={importing.pasteHint}
        rows={8}
        isQuotation
        takesFocus={door === 'paste'}
      />
      <div>
        <Button look="outlined" isDisabled={text.trim() === ''} onPress={() => void stagePaste(text).then(onTake)}>
          {importing.usePasted}
        </Button>
      </div>
    </div>
  );
}
