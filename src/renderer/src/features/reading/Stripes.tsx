import { useEffect, useState } from 'react';
import type { TextId } from '#shared/model/ids.ts';
import type { TagColour } from '#shared/model/tag.ts';
import { listenToNear, mountedText, type MountedText } from '../../text/mountedTexts.ts';
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

interface Laid {
  readonly mark: Mark;
  readonly colour: TagColour | null;
  readonly lane: number;
}

/** A stripe for each tag of each mark, in lanes, so that overlaps can be told apart without colour alone. */
function inLanes(marks: readonly Mark[]): Laid[] {
  const wanted = marks.flatMap((mark) => {
    const colours: readonly (TagColour | null)[] = mark.colours.length === 0 ? [null] : mark.colours;
    return colours.map((colour) => ({ mark, colour, start: mark.start, end: mark.end }));
  });
  return intoLanes(wanted, LANES).map(({ span: { mark, colour }, lane }) => ({ mark, colour, lane }));
}

/** Where the stripes stand that are near what is in view: of a long text with a thousand passages these are few. */
function layStripes(text: MountedText, laid: readonly Laid[]): Stripe[] {
  const origin = text.root.parentElement?.getBoundingClientRect().top ?? 0;
  const { near } = text;
  return laid
    .filter(({ mark }) => mark.start < near.end && near.start < mark.end)
    .flatMap(({ mark, colour, lane }) => {
      const place = text.rangeOf(mark)?.getBoundingClientRect();
      if (!place) return [];
      const key = `${mark.passageId}/${mark.start}/${colour ?? ''}`;
      return [{ key, mark, colour, lane, top: place.top - origin, height: place.height }];
    });
}

/** In the margin beside the words; for the eye only, the list on the right says the same. */
export function Stripes({ textId, marks }: { readonly textId: TextId; readonly marks: readonly Mark[] }) {
  const { passageId } = useWorkspace();
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
