import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';
import { type Staged, chooseFiles, stagePaste } from './files.ts';

/** Before anything is chosen: the three ways in. */
export function Doors({ onTake }: { readonly onTake: (staged: Staged) => void }) {
  const [text, setText] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const choose = async () => {
    setChoosing(true);
    onTake(await chooseFiles('articles'));
    setChoosing(false);
  };
  return (
    <div className={css.doors}>
      <p>{importing.startHint}</p>
      <div>
        <Button look="primary" isDisabled={isChoosing} onPress={() => void choose()}>
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
      />
      <div>
        <Button look="outlined" isDisabled={text.trim() === ''} onPress={() => void stagePaste(text).then(onTake)}>
          {importing.usePasted}
        </Button>
      </div>
    </div>
  );
}
