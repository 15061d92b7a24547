import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import css from './Segments.module.css';
import { cx } from './cx.ts';

export interface Segment<K extends string> {
  readonly id: K;
  readonly label: string;
}

interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly options: readonly Segment<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** One of two or three, side by side in one line, all of them in sight. */
export function Segments<K extends string>({ label, options, value, onChange }: SegmentsProps<K>) {
  return (
    <ToggleButtonGroup
      className={cx(css.segments)}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map(({ id, label: text }) => (
        <ToggleButton key={id} id={id} className={cx(css.segment)}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
