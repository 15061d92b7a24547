import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { importing } from '#renderer/strings/importing.ts';
import type { Draft } from '#shared/contract/routes/importing.ts';
import css from './Importing.module.css';
import own from './TranslationText.module.css';
import { TextPreview } from './TextPreview.tsx';
import { chooseFiles, discard } from './files.ts';
import { EMPTY_SOURCE, type Source } from './useTranslationSource.ts';

interface TranslationTextProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
  readonly draft: Draft | null;
  readonly lastDraft: Draft | null;
}

const words = importing.translation;

/** The words themselves: pasted into a field, or read from a file with its encoding to choose. */
export function TranslationText({ source, onChange, draft, lastDraft }: TranslationTextProps) {
  const choose = async () => {
    const { files } = await chooseFiles('translation');
    const [file, ...others] = files;
    discard(others.map((other) => other.handle));
    if (file !== undefined) onChange({ kind: 'file', file, charset: null });
  };
  const chooseButton = (
    <Button look="outlined" onPress={() => void choose()}>
      {words.chooseFile}
    </Button>
  );
  if (source.kind === 'paste') {
    return (
      <div className={own.pasteSide}>
        <TextArea
          label={words.text}
          value={source.text}
          onChange={(text) => onChange({ kind: 'paste', text })}
          hint={words.textHint}
          rows={16}
          isQuotation
          takesFocus
        />
        <div>{chooseButton}</div>
      </div>
    );
  }
  return (
    <div className={own.fileSide}>
      <div className={own.fileBar}>
        <span className={own.fileName}>{source.file.name}</span>
        {chooseButton}
        <Button onPress={() => onChange(EMPTY_SOURCE)}>{words.usePaste}</Button>
      </div>
      {lastDraft?.bilingual ? <p className={own.fileFacts}>{words.bilingual(lastDraft.bilingual)}</p> : null}
      {lastDraft === null ? (
        <p className={css.waiting} role="status">
          {importing.reading}
        </p>
      ) : (
        <TextPreview
          draft={lastDraft}
          language={lastDraft.language.detected}
          isReading={draft === null}
          onCharset={(charset) => onChange({ ...source, charset })}
        />
      )}
    </div>
  );
}
