import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import css from './Field.module.css';
import { cx } from './cx.ts';

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** Shown at the end of the line, e.g. "3 of 12". */
  readonly detail?: string;
}

/** How far a slow thing has come. */
export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <AriaProgressBar className={cx(css.field)} value={percent} valueLabel={detail ?? `${percent} %`}>
      <span className={css.barLabel}>
        <Label>{label}</Label>
        <span>{detail ?? `${percent} %`}</span>
      </span>
      <div className={css.bar}>
        <div className={css.fill} style={{ inlineSize: `${percent}%` }} />
      </div>
    </AriaProgressBar>
  );
}
