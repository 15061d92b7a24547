import { useState } from 'react';
import { Button as CellButton } from 'react-aria-components';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { workbench } from '../../../strings/workbench.ts';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { tagColourClass } from '../../../ui/TagChip.tsx';
import { TaggedPassages } from '../TaggedPassages.tsx';
import tagCss from '../Tagging.module.css';
import own from './Together.module.css';
import css from './Workbench.module.css';

const words = workbench.together;
const WITHIN = (['passages', 'articles'] as const).map((id) => ({ id, label: words[id] }));
/** As many as can be read at once. */
const MOST = 16;

type Within = 'passages' | 'articles';
interface Pair {
  readonly a: TagId;
  readonly b: TagId;
  readonly count: number;
}

const keyOf = (a: TagId, b: TagId): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** The tags that meet most often, the busiest first. */
function busiest(tags: readonly TagWithCount[], pairs: readonly Pair[]): TagWithCount[] {
  const meetings = new Map<TagId, number>();
  for (const { a, b, count } of pairs) for (const id of [a, b]) meetings.set(id, (meetings.get(id) ?? 0) + count);
  const of = ({ id }: TagWithCount): number => meetings.get(id) ?? 0;
  return tags
    .filter((tag) => of(tag) > 0)
    .sort((a, b) => of(b) - of(a))
    .slice(0, MOST);
}

/** How often tags meet, as a matrix; a number leads to the passages behind it. */
export function Together({ onOpen }: { readonly onOpen: () => void }) {
  const [within, setWithin] = useState<Within>('passages');
  const [chosen, setChosen] = useState<{ a: TagWithCount; b: TagWithCount } | null>(null);
  const { data } = useArchiveQuery('analysis.together', { within }, { keepPrevious: true });
  const { data: known } = useArchiveQuery('tagging.tags', {});
  if (!data || !known) return null;
  const tags = busiest(known.tags, data.pairs);
  const count = new Map(data.pairs.map((pair) => [keyOf(pair.a, pair.b), pair.count]));
  const most = Math.max(1, ...count.values());
  return (
    <div className={css.page}>
      <div className={css.row}>
        <Segments label={words.within} options={WITHIN} value={within} onChange={setWithin} />
        <span className={css.small}>{words.hint[within]}</span>
      </div>
      {tags.length === 0 ? (
        <EmptyState heading={words.nothing}>
          <p>{words.nothingText}</p>
        </EmptyState>
      ) : (
        <div className={own.matrixBox}>
          <table className={own.matrix} aria-label={words.label}>
            <thead>
              <tr>
                <td />
                {tags.map((tag) => (
                  <th key={tag.id} scope="col" className={own.columnName}>
                    <span>{tag.name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tags.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <span className={cx(tagCss.tagName, tagColourClass(row.colour))}>{row.name}</span>
                  </th>
                  {tags.map((column) => {
                    const met = row.id === column.id ? undefined : count.get(keyOf(row.id, column.id));
                    return (
                      <td key={column.id} className={cx(row.id === column.id && own.self)}>
                        {met === undefined ? null : (
                          <CellButton
                            className={cx(own.cell)}
                            style={{ '--share': String(met / most) } as React.CSSProperties}
                            aria-label={words.cell(row.name, column.name, met)}
                            onPress={() => setChosen({ a: row, b: column })}
                          >
                            {met}
                          </CellButton>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tags.length === MOST ? <p className={css.quietLine}>{words.most(MOST)}</p> : null}
      {chosen ? <Meeting {...chosen} within={within} onOpen={onOpen} /> : null}
    </div>
  );
}

interface MeetingProps {
  readonly a: TagWithCount;
  readonly b: TagWithCount;
  readonly within: Within;
  readonly onOpen: () => void;
}

function Meeting({ a, b, within, onOpen }: MeetingProps) {
  const { data } = useArchiveQuery('analysis.meeting', { a: a.id, b: b.id, within }, { keepPrevious: true });
  if (!data) return null;
  return (
    <section className={own.meeting} aria-label={words.found(a.name, b.name)}>
      <h3 className={own.heading}>{words.found(a.name, b.name)}</h3>
      <TaggedPassages label={words.found(a.name, b.name)} passages={data.passages} onOpen={onOpen} />
    </section>
  );
}
