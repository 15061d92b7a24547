import { useEffect, useRef, useState } from 'react';
import { Button as QuoteButton } from 'react-aria-components';
import type { ArticleDetail } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import { isAssessed } from '#shared/model/assessed.ts';
import type { Passage } from '#shared/model/passage.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { languageName } from '../../strings/format.ts';
import { strings } from '../../strings/en.ts';
import { evidence } from '../../strings/evidence.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { BinIcon, DossierIcon, NoteIcon, PlusIcon } from '../../ui/icons.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { PopoverAt } from '../../ui/Popover.tsx';
import { useAddToDossier } from '../../workspace/useAddToDossier.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import evidenceCss from './Evidence.module.css';
import { EvidenceLine } from './EvidenceLine.tsx';
import { mirroredQuote } from './mirroredQuote.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteLinks } from './NoteLinks.tsx';
import { PassageMenu } from './PassageMenu.tsx';
import { subjectOfPassage } from './subject.ts';
import { TagChoice } from './TagChoice.tsx';
import css from './Tagging.module.css';
import { useTagging } from './useTagging.ts';

interface PassageCardProps {
  readonly article: ArticleDetail;
  readonly passage: Passage;
}

/** One passage: its words, what they are in the other language, its tags and note, and what can be done with it. */
export function PassageCard({ article, passage }: PassageCardProps) {
  const { passageId, translationId, noteOf } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const card = useRef<HTMLLIElement>(null);
  const isActive = passageId === passage.id;
  const text = article.texts.find(({ id }) => id === passage.textId);
  // A passage belongs to the capture it was marked in: never moved silently to a newer text.
  const isEarlier = text?.role === 'original' && text.id !== article.texts[0]?.id;
  const language = text?.language ?? article.language;
  const mirrored = mirroredQuote(article, passage, translationId);
  const { id, textId, start, end, state } = passage;
  const hasVerdict = isAssessed(passage.evidence);

  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  const show = (): void =>
    dispatch({ type: 'openPlace', articleId: article.id, place: { textId, start, end }, passageId: id });

  return (
    <li ref={card} className={cx(css.card, isActive && css.activeCard)} aria-current={isActive || undefined}>
      <QuoteButton className={cx(css.quote)} onPress={show} isDisabled={state === 'detached' || isEarlier}>
        <span lang={language} dir={directionOf(language)}>
          {shownQuote(passage)}
        </span>
      </QuoteButton>
      {state === 'detached' ? <p className={css.detached}>{tagging.detached}</p> : null}
      {isEarlier ? <p className={css.detached}>{tagging.earlierCapture}</p> : null}
      {mirrored ? (
        <p className={css.mirrored}>
          <span className={css.mirroredIn}>{tagging.inOther(languageName(mirrored.language))}</span>{' '}
          <span lang={mirrored.language} dir={directionOf(mirrored.language)}>
            {mirrored.quote}
          </span>
        </p>
      ) : null}
      <Chips article={article} passage={passage} />
      {hasVerdict ? <EvidenceLine passage={passage} /> : null}
      <Author passage={passage} />
      {passage.note !== '' || noteOf === id ? <NoteEditor key={passage.note} passage={passage} /> : null}
      <NoteLinks note={passage.note} />
      <Actions passage={passage} onShow={show}>
        {hasVerdict ? null : <EvidenceLine passage={passage} />}
      </Actions>
    </li>
  );
}

function Chips({ article, passage }: PassageCardProps) {
  const { data } = useArchiveQuery('tagging.tags', {});
  const { takeOff } = useTagging();
  const [isTagging, setTagging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const tags = data?.tags.filter(({ id }) => passage.tagIds.includes(id)) ?? [];
  return (
    <div className={css.chips}>
      {tags.map((tag) => (
        <TagChip
          key={tag.id}
          tag={tag}
          onRemove={{ label: tagging.remove(tag.name), run: () => void takeOff(passage.id, tag) }}
        />
      ))}
      <IconButton
        ref={button}
        size="small"
        label={tagging.addTag}
        icon={<PlusIcon />}
        onPress={() => setTagging(true)}
      />
      {isTagging ? (
        <PopoverAt label={tagging.picker} anchor={button} onClose={() => setTagging(false)}>
          <TagChoice
            article={article}
            subject={subjectOfPassage(passage)}
            onKept={() => undefined}
            onClose={() => setTagging(false)}
          />
        </PopoverAt>
      ) : null}
    </div>
  );
}

/** Who marked it, when that is somebody else. */
function Author({ passage: { author } }: { readonly passage: Passage }) {
  const { data } = useArchiveQuery('settings.get', {});
  if (author === '' || author === data?.analyst) return null;
  return <p className={evidenceCss.author}>{evidence.markedBy(author)}</p>;
}

interface ActionsProps {
  readonly passage: Passage;
  readonly onShow: () => void;
  readonly children: React.ReactNode;
}

function Actions({ passage, onShow, children }: ActionsProps) {
  const dispatch = useWorkspaceDispatch();
  const { deletePassage } = useTagging();
  const addToDossier = useAddToDossier();
  return (
    <div className={css.actions}>
      {passage.note === '' ? (
        <IconButton
          size="small"
          label={tagging.writeNote}
          icon={<NoteIcon />}
          onPress={() => dispatch({ type: 'writeNote', passageId: passage.id })}
        />
      ) : null}
      <IconButton
        size="small"
        label={tagging.addToDossier}
        icon={<DossierIcon />}
        onPress={() => void addToDossier([{ kind: 'passage', passageId: passage.id }])}
      />
      <IconButton
        size="small"
        label={tagging.delete}
        tip={`${tagging.delete} (${strings.app.undoShort}: Ctrl+Z)`}
        icon={<BinIcon />}
        onPress={() => void deletePassage(passage.id, passage.quote)}
      />
      <PassageMenu passage={passage} onShow={onShow} />
      {children}
    </div>
  );
}
