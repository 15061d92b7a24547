import { useRef, useState, type RefObject } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { paint } from '../../text/highlights.ts';
import { mountedText } from '../../text/mountedTexts.ts';
import { readCaret, readSelection, selectSpan } from '../../text/selection.ts';
import { notify } from '../../ui/notices.ts';
import { PopoverAt } from '../../ui/Popover.tsx';
import { useAddToDossier } from '../../workspace/useAddToDossier.ts';
import { useCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { ArticleId } from '#shared/model/ids.ts';
import { EdgeRoom } from './edges/EdgeRoom.tsx';
import { NoteSheet } from './NoteSheet.tsx';
import { SelectionButtons } from './SelectionButtons.tsx';
import { subjectOf, type Subject } from './subject.ts';
import css from './Tagging.module.css';
import { TagChoice } from './TagChoice.tsx';
import { useQuickTags } from './useQuickTags.ts';
import { useTagging } from './useTagging.ts';

const PAINTER = 'picker';

/** Everything that is done to words in the text: T tags, N notes, D files them. */
export function TagPicker() {
  const { articleId } = useWorkspace();
  return articleId === null ? null : <PickerFor key={articleId} articleId={articleId} />;
}

function PickerFor({ articleId }: { readonly articleId: ArticleId }) {
  const { data: article } = useArchiveQuery('reading.article', { articleId });
  return article ? <Picker article={article} /> : null;
}

function Picker({ article }: { readonly article: ArticleDetail }) {
  const { passageId } = useWorkspace();
  const { data: settings } = useArchiveQuery('settings.get', {});
  const dispatch = useWorkspaceDispatch();
  const [subject, setSubject] = useState<Subject | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [sheet, setSheet] = useState<'tags' | 'note'>('tags');
  const anchor = useRef<HTMLSpanElement>(null);
  const { keep, noteOn, putOn } = useTagging();
  const addToDossier = useAddToDossier();

  const withSubject = (act: (found: Subject) => void): void => {
    const caret = readCaret();
    const found = subjectOf(article, {
      selection: readSelection(),
      caret: caret && { textId: caret.text.textId, offset: caret.offset },
      passageId,
      analyst: settings?.analyst ?? '',
    });
    if (found) act(found);
    else notify({ tone: 'info', heading: tagging.selectFirst, text: tagging.selectFirstText });
  };
  const open = (found: Subject, which: 'tags' | 'note'): void => {
    const range = mountedText(found.textId)?.rangeOf(found) ?? null;
    placeAnchor(anchor, range);
    // The keyboard goes to the sheet and the browser then shows no selection: paint it.
    paint(PAINTER, new Map([['pending', [{ textId: found.textId, start: found.start, end: found.end }]]]));
    setSheet(which);
    setSubject(found);
  };
  const close = (): void => {
    paint(PAINTER, new Map());
    if (subject) selectSpan({ ...subject, start: subject.end });
    setSubject(null);
  };
  /** A passage has its note in the list; words that are none yet get a sheet beside them. */
  const note = (found: Subject): void => {
    // A note on another analyst's passage would be theirs: the words get one of one's own.
    const author = article.passages.find(({ id }) => id === found.passageId)?.author ?? '';
    if (found.passageId === null || (author !== '' && author !== settings?.analyst)) open(found, 'note');
    else dispatch({ type: 'writeNote', passageId: found.passageId });
  };
  /** At once, and the caret stays behind the words, as after the sheet. */
  const quickly = async (found: Subject, tag: TagWithCount): Promise<void> => {
    if ((await putOn(found, { id: tag.id }, tag.name)) !== null) selectSpan({ ...found, start: found.end });
  };
  const file = async (found: Subject): Promise<void> => {
    const kept = await keep(found, []);
    if (kept !== null) await addToDossier([{ kind: 'passage', passageId: kept }]);
  };
  const assess = async (found: Subject): Promise<void> => {
    const kept = await keep(found, []);
    if (kept !== null) dispatch({ type: 'assess', passageId: kept });
  };
  useQuickTags((tag) => withSubject((found) => void quickly(found, tag)));
  useCommand('tag.selection', () => withSubject((found) => open(found, 'tags')));
  useCommand('note.selection', () => withSubject(note));
  useCommand('passage.assess', () => withSubject((found) => void assess(found)));
  useCommand('dossier.addSelection', () => withSubject((found) => void file(found)));

  return (
    <>
      <span ref={anchor} className={css.anchor} />
      {subject && sheet === 'note' ? (
        <NoteSheet
          quote={subject.quote}
          anchor={anchor}
          onDone={(written) => {
            close();
            if (written !== '') void noteOn(subject, written);
          }}
        />
      ) : null}
      {subject && sheet === 'tags' ? (
        <PopoverAt label={tagging.picker} anchor={anchor} onClose={close}>
          <TagChoice
            article={article}
            subject={subject}
            onKept={(kept) => setSubject({ ...subject, passageId: kept })}
            onClose={close}
          />
        </PopoverAt>
      ) : null}
      <EdgeRoom article={article} onMoving={setMoving} />
      {subject || isMoving ? null : (
        <SelectionButtons onQuickTag={(tag) => withSubject((found) => void quickly(found, tag))} />
      )}
    </>
  );
}

/** An invisible element where the words are, for the sheet to stand beside. */
function placeAnchor(anchor: RefObject<HTMLSpanElement | null>, range: Range | null): void {
  const rects = [...(range?.getClientRects() ?? [])];
  const rect = rects.at(-1);
  if (!anchor.current || !rect) return;
  anchor.current.style.transform = `translate(${rect.left}px, ${rect.top}px)`;
  anchor.current.style.inlineSize = `${rect.width}px`;
  anchor.current.style.blockSize = `${rect.height}px`;
}
