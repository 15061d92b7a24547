import { useEffect, useState } from 'react';
import type { TextId } from '#shared/model/ids.ts';
import type { TagColour } from '#shared/model/tag.ts';
import { mountedText } from '../../text/mountedTexts.ts';
import { intoLanes } from '../../text/spans.ts';
import { cx } from '../../ui/cx.ts';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import type { Mark } from './marks.ts';
import css from './Reading.module.css';

interface Stripe {
  readonly key: string;
  readonly mark: Mark;
  readonly colour: TagColour | null;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
}

const LANES = 4;
const LANE_WIDTH = 5;

/** A stripe for each tag of each mark, so that overlaps can be told apart without colour alone. */
function layStripes(textId: TextId, marks: readonly Mark[]): Stripe[] {
  const text = mountedText(textId);
  const origin = text?.root.parentElement?.getBoundingClientRect().top ?? 0;
  const wanted = marks.flatMap((mark) => {
    const colours: readonly (TagColour | null)[] = mark.colours.length === 0 ? [null] : mark.colours;
    return colours.map((colour) => ({ mark, colour, start: mark.start, end: mark.end }));
  });
  return intoLanes(wanted, LANES).flatMap(({ span: { mark, colour, start }, lane }) => {
    const box = text?.rangeOf(mark)?.getBoundingClientRect();
    if (!box) return [];
    const key = `${mark.passageId}/${start}/${colour ?? ''}`;
    return [{ key, mark, colour, lane, top: box.top - origin, height: box.height }];
  });
}

/** In the margin beside the words; for the eye only, the list on the right says the same. */
export function Stripes({ textId, marks }: { readonly textId: TextId; readonly marks: readonly Mark[] }) {
  const { passageId } = useWorkspace();
  const [stripes, setStripes] = useState<readonly Stripe[]>([]);
  useEffect(() => {
    const root = mountedText(textId)?.root;
    if (!root) return undefined;
    const observer = new ResizeObserver(() => setStripes(layStripes(textId, marks)));
    observer.observe(root);
    return () => observer.disconnect();
  }, [textId, marks]);
  return (
    <div aria-hidden="true">
      {stripes.map(({ key, mark, colour, lane, top, height }) => (
        <span
          key={key}
          className={cx(
            css.stripe,
            mark.isMirrored && css.mirrored,
            mark.passageId === passageId && css.active,
            colour !== null && tagColourClass(colour),
          )}
          style={{ insetBlockStart: top, blockSize: height, insetInlineStart: 1 + (LANES - 1 - lane) * LANE_WIDTH }}
        />
      ))}
    </div>
  );
}
