import type { SearchHit } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';
import css from '../Find.module.css';
import { whyLine } from '../terms/reasons.ts';

const MOST = 3;

/** Why an article was found when its words are not simply what was typed; all of it in the tooltip. */
export function WhyLine({ why }: { readonly why: SearchHit['why'] }) {
  if (why.length === 0) return null;
  const lines = [...new Set(why.map(whyLine))];
  const more = lines.length - MOST;
  return (
    <span className={css.why} title={lines.join('\n')}>
      {lines.slice(0, MOST).join(' · ')}
      {more > 0 ? ` ${find.moreReasons(more)}` : ''}
    </span>
  );
}
