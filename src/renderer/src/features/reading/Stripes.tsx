import { useEffect, useState, type CSSProperties } from 'react';
import type { TextId } from '#shared/model/ids.ts';
import { listenToNear, mountedText, type MountedText } from '../../text/mountedTexts.ts';
import { intoLanes } from '../../text/spans.ts';
import { cx } from '../../ui/cx.ts';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Mark } from './marks.ts';
import css from './Reading.module.css';
import { nameShifts } from './stripeNames.ts';

interface Stripe {
  readonly key: string;
  readonly mark: Mark;
  readonly tag: Mark['tags'][number] | null;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  /** See `nameShifts`. */
  readonly nameShift: number | null;
}

const LANES = 4;
const LANE_WIDTH = 5;

interface Laid {
  readonly mark: Mark;
  readonly tag: Mark['tags'][number] | null;
  readonly lane: number;
}

/** A stripe for each tag of each mark, in lanes, so that overlaps can be told apart without colour alone. */
function inLanes(marks: readonly Mark[]): Laid[] {
  const wanted = marks.flatMap((mark) => {
    const tags: readonly (Mark['tags'][number] | null)[] = mark.tags.length === 0 ? [null] : mark.tags;
    return tags.map((tag) => ({ mark, tag, start: mark.start, end: mark.end }));
  });
  return intoLanes(wanted, LANES).map(({ span: { mark, tag }, lane }) => ({ mark, tag, lane }));
}

/** Where the stripes stand that are near what is in view: of a long text with a thousand passages these are few. */
function layStripes(text: MountedText, laid: readonly Laid[]): Stripe[] {
  const origin = text.root.parentElement?.getBoundingClientRect().top ?? 0;
  const { near } = text;
  const stripes = laid
    .filter(({ mark }) => mark.start < near.end && near.start < mark.end)
    .flatMap(({ mark, tag, lane }) => {
      const place = text.rangeOf(mark)?.getBoundingClientRect();
      if (!place) return [];
      const key = `${mark.passageId}/${mark.start}/${tag?.name ?? ''}`;
      return [{ key, mark, tag, lane, top: place.top - origin, height: place.height }];
    });
  const named = stripes.filter(({ tag }) => tag !== null);
  const shifts = new Map(nameShifts(named).map((shift, at) => [named[at]?.key, shift]));
  return stripes.map((stripe) => ({ ...stripe, nameShift: shifts.get(stripe.key) ?? null }));
}

/**
 * In the margin beside the words; for the eye and the mouse only, the list on the right says the same. The one that is
 * pointed at, or whose passage is chosen, comes forward and has its name; a click chooses the passage.
 */
export function Stripes({ textId, marks }: { readonly textId: TextId; readonly marks: readonly Mark[] }) {
  const { passageId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const [stripes, setStripes] = useState<readonly Stripe[]>([]);
  useEffect(() => {
    const text = mountedText(textId);
    if (!text) return undefined;
    const laid = inLanes(marks);
    const lay = (): void => setStripes(layStripes(text, laid));
    const observer = new ResizeObserver(lay);
    observer.observe(text.root);
    const unlisten = listenToNear((moved) => {
      if (moved === text) lay();
    });
    return () => {
      observer.disconnect();
      unlisten();
    };
  }, [textId, marks]);
  return (
    <div aria-hidden="true">
      {stripes.map(({ key, mark, tag, lane, top, height, nameShift }) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the mouse only: the keyboard has the list on the right
        <span
          key={key}
          className={cx(
            css.stripe,
            mark.passageId === passageId && css.active,
            tag !== null && tagColourClass(tag.colour),
          )}
          style={{ insetBlockStart: top, blockSize: height, insetInlineStart: 1 + (LANES - 1 - lane) * LANE_WIDTH }}
          onClick={() => dispatch({ type: 'showPassage', passageId: mark.passageId })}
        >
          <span className={cx(css.stripeLine, mark.isMirrored && css.mirrored)} />
          {tag ? (
            <span
              className={cx(css.stripeName, nameShift === null && css.crowded)}
              style={{ '--name-shift': `${nameShift ?? 0}px` } as CSSProperties}
            >
              {tag.name}
            </span>
          ) : null}
        </span>
      ))}
    </div>
  );
}
