import { useEffect, useState } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { strings } from '../../strings/en.ts';
import { tagging } from '../../strings/tagging.ts';
import { mountedText } from '../../text/mountedTexts.ts';
import type { TextSelection } from '../../text/selection.ts';
import { useTextSelection } from '../../text/useTextSelection.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DossierIcon, NoteIcon, TagIcon, TranslationIcon } from '../../ui/icons.tsx';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import css from './Tagging.module.css';
import { useQuickTagList } from './useQuickTags.ts';

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Above the first line of the selection; null while that is scrolled out of its column. */
function placeOf(selection: TextSelection): Place | null {
  const text = mountedText(selection.textId);
  const first = text?.rangeOf(selection)?.getClientRects()[0];
  const column = text?.root.closest('[role="document"]')?.getBoundingClientRect();
  if (!first || !column || first.bottom < column.top || first.top > column.bottom) return null;
  return { left: first.left, top: Math.max(first.top, column.top) };
}

/** The mouse's way to the number keys, T, N and D: a small row of buttons beside selected words. */
export function SelectionButtons({ onQuickTag }: { readonly onQuickTag: (tag: TagWithCount) => void }) {
  const quickTags = useQuickTagList();
  const run = useRunCommand();
  const selection = useTextSelection();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const follow = (): void => setPlace(selection && placeOf(selection));
    follow();
    if (!selection) return undefined;
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [selection]);
  if (!place) return null;
  return (
    <div className={css.selectionButtons} style={{ left: place.left, top: place.top }}>
      <Button size="small" label={tagging.tagSelection} onPress={() => run('tag.selection')}>
        <TagIcon />
        {tagging.tag}
        <kbd>T</kbd>
      </Button>
      {quickTags.map((tag) => (
        <Button key={tag.id} size="small" label={tagging.quickTag(tag.name)} onPress={() => onQuickTag(tag)}>
          <kbd>{tag.quickKey}</kbd>
          <span className={cx(css.tagName, tagColourClass(tag.colour))}>{tag.name}</span>
        </Button>
      ))}
      <IconButton
        size="small"
        label={strings.commands['note.selection']}
        keys="N"
        icon={<NoteIcon />}
        onPress={() => run('note.selection')}
      />
      <IconButton
        size="small"
        label={strings.commands['dossier.addSelection']}
        keys="D"
        icon={<DossierIcon />}
        onPress={() => run('dossier.addSelection')}
      />
      <IconButton
        size="small"
        label={strings.commands['translate.before']}
        keys="H"
        icon={<TranslationIcon />}
        onPress={() => run('translate.before')}
      />
    </div>
  );
}
