import { act } from '#main/archive/acts.ts';
import { deleteLink, insertLink } from '#main/archive/alignments.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { alignmentWith, segmentsOf } from '#main/archive/textReads.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { aligningRoutes, LinkRepair } from '#shared/contract/routes/aligning.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import { confirm, detach, join, shift, split, type Linked, type Repair } from '#shared/text/repairLinks.ts';

/** What an analyst reads in "Undo …". */
const LABELS: Record<LinkRepair['kind'], string> = {
  join: 'Link sentences',
  detach: 'Unlink a sentence',
  split: 'Split a link',
  shift: 'Shift sentences',
  confirm: 'Confirm links',
  confirmRest: 'Confirm the rest of the links',
};

const GONE = fail(
  'not-found',
  'That translation is no longer in the archive. If you have just taken it out, Undo brings it back.',
);
const ELSEWHERE = fail('invalid-input', 'That sentence is not in these two texts. Nothing was changed.');

export function aligningCommands(db: WritableDb, now: () => string): Handlers<keyof typeof aligningRoutes> {
  return {
    'aligning.repair': ({ alignmentId, repair }) => {
      const alignment = alignmentWith(db, alignmentId);
      if (!alignment) return GONE;
      const idsOf = (textId: typeof alignment.originalTextId): SegmentId[] =>
        segmentsOf(db, textId).map(({ id }) => id);
      const linked: Linked = {
        original: idsOf(alignment.originalTextId),
        translation: idsOf(alignment.translationTextId),
        links: alignment.links,
      };
      const known = new Set([...linked.original, ...linked.translation]);
      if (!segmentsIn(repair).every((id) => known.has(id))) return ELSEWHERE;
      const { remove, add } = repaired(linked, repair);
      if (remove.length + add.length === 0) return ok({ changed: false });
      act(db, { label: LABELS[repair.kind], articleId: alignment.articleId, now: now() }, () => {
        for (const id of remove) deleteLink(db, id);
        for (const link of add) insertLink(db, alignmentId, link);
      });
      return ok({ changed: true });
    },
  };
}

function segmentsIn(repair: LinkRepair): readonly SegmentId[] {
  if (repair.kind === 'confirmRest') return [];
  return 'segmentIds' in repair ? repair.segmentIds : [repair.segmentId];
}

function repaired(linked: Linked, repair: LinkRepair): Repair {
  switch (repair.kind) {
    case 'join':
      return join(linked, repair.segmentIds);
    case 'detach':
      return detach(linked, repair.segmentId);
    case 'split':
      return split(linked, repair.segmentId);
    case 'shift':
      return shift(linked, repair.segmentId, repair.by);
    case 'confirm':
      return confirm(linked, repair.segmentIds);
    case 'confirmRest':
      return confirm(linked, 'rest');
  }
}
