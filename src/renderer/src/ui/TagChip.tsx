import { Button } from 'react-aria-components';
import type { Tag, TagColour } from '#shared/model/tag.ts';
import { CloseIcon } from './icons.tsx';
import { cx } from './cx.ts';
import css from './TagChip.module.css';

/** Sets --chip-line, --chip-ink and --chip-wash to a tag's colours; for anything that is drawn in them. */
export const tagColourClass = (colour: TagColour): string => cx(css[colour]);

interface TagChipProps {
  readonly tag: Pick<Tag, 'name' | 'colour'>;
  readonly onPress?: () => void;
  readonly onRemove?: { readonly label: string; readonly run: () => void };
}

/** A tag's name with its colour as a dot: the colour never stands alone. */
export function TagChip({ tag, onPress, onRemove }: TagChipProps) {
  const className = cx(css.chip, css[tag.colour], onRemove !== undefined && css.removable);
  const name = <span className={css.name}>{tag.name}</span>;
  if (onPress) {
    return (
      <Button className={className} onPress={onPress}>
        {name}
      </Button>
    );
  }
  return (
    <span className={className}>
      {name}
      {onRemove ? (
        <Button className={cx(css.remove)} aria-label={onRemove.label} onPress={onRemove.run}>
          <CloseIcon />
        </Button>
      ) : null}
    </span>
  );
}
