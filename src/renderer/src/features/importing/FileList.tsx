import { memo } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CloseIcon } from '#renderer/ui/icons.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { DuplicateDecision } from '#shared/contract/routes/importing.ts';
import { DUPLICATE_OPTIONS } from './DuplicateChoice.tsx';
import css from './Importing.module.css';
import { type Entry, type Session, isImportable, isOpen } from './session.ts';
import type { Progress } from './useImport.ts';

interface FileListProps {
  readonly session: Session;
  readonly progress: Progress | null;
  readonly onDuplicate: DuplicateDecision;
  readonly onDecide: (decision: DuplicateDecision) => void;
  readonly onOpen: (entry: Entry) => void;
  readonly onRemove: (entry: Entry) => void;
  readonly onRead: (entry: Entry) => void;
}

const words = importing.list;
const BAD = new Set<Entry['state']>(['problem', 'failed']);

/** Several files: what is known of each, and afterwards what became of each. */
export function FileList(props: FileListProps) {
  const { session, progress, onDuplicate, onDecide, ...acts } = props;
  const duplicates = session.entries.filter((entry) => entry.state === 'duplicate').length;
  return (
    <div className={css.list}>
      <p>{words.explain}</p>
      {duplicates === 0 ? null : (
        <div className={css.duplicate}>
          <RadioGroup
            label={words.duplicates(duplicates)}
            options={DUPLICATE_OPTIONS}
            value={onDuplicate === 'ask' ? null : onDuplicate}
            onChange={onDecide}
          />
        </div>
      )}
      {progress === null ? null : (
        <ProgressBar
          label={progress.isStopping ? words.stopping : progress.name === '' ? words.progress : progress.name}
          share={progress.total === 0 ? 0 : progress.done / progress.total}
          detail={words.of(progress.done, progress.total)}
        />
      )}
      <ul className={css.files}>
        {session.entries.map((entry) => (
          <FileLine key={entry.file.handle} entry={entry} isBusy={progress !== null} {...acts} />
        ))}
      </ul>
    </div>
  );
}

interface FileLineProps extends Pick<FileListProps, 'onOpen' | 'onRemove' | 'onRead'> {
  readonly entry: Entry;
  readonly isBusy: boolean;
}

const FileLine = memo(function FileLine({ entry, isBusy, onOpen, onRemove, onRead }: FileLineProps) {
  const title = entry.form?.title ?? '';
  const { name } = entry.file;
  return (
    <li className={css.file}>
      <div className={css.fileWords}>
        <p className={css.fileTitle}>{title === '' ? name : title}</p>
        <p className={css.quiet}>
          {name}
          {' · '}
          <span className={cx(BAD.has(entry.state) && css.error)}>{words.states[entry.state]}</span>
        </p>
        {entry.message === '' || entry.state === 'imported' ? null : <p className={css.quiet}>{entry.message}</p>}
      </div>
      {entry.articleId === null ? null : (
        <Button size="small" label={words.show(title)} onPress={() => onRead(entry)}>
          {words.read}
        </Button>
      )}
      {isImportable(entry) ? (
        <Button size="small" label={words.openNamed(name)} isDisabled={isBusy} onPress={() => onOpen(entry)}>
          {words.open}
        </Button>
      ) : null}
      {isOpen(entry) && !isBusy ? (
        <IconButton size="small" icon={<CloseIcon />} label={words.remove(name)} onPress={() => onRemove(entry)} />
      ) : null}
    </li>
  );
});
