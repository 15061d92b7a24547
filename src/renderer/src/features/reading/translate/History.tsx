import type { SegmentId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { shownMoment } from '../../../strings/format.ts';
import { translating as words } from '../../../strings/translating.ts';
import { Button } from '../../../ui/Button.tsx';
import css from './Translate.module.css';

interface HistoryProps {
  readonly segmentId: SegmentId;
  readonly onUse: (content: string) => void;
}

/** What the sentence said before, newest first; old words can be put into the field again. */
export function History({ segmentId, onUse }: HistoryProps) {
  const { data } = useArchiveQuery('translating.history', { segmentId }, { keepPrevious: true });
  return (
    <ol className={css.history} aria-label={words.history(data?.revisions.length ?? 0)}>
      {data?.revisions.map(({ status, author, at, content }, index) => (
        <li key={`${at} ${data.revisions.length - index}`}>
          <span>{content}</span>
          <span className={css.quiet}>
            {[words.status[status], words.by(author), at === '' ? '' : shownMoment(at)]
              .filter((part) => part !== '')
              .join(' ')}
          </span>
          <Button size="small" onPress={() => onUse(content)}>
            {words.takeBack}
          </Button>
        </li>
      ))}
    </ol>
  );
}
