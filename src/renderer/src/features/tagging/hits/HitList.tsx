import { useState } from 'react';
import { directionOf } from '#shared/model/language.ts';
import { tagHits as words } from '../../../strings/tagHits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { Hit } from './hits.ts';
import css from './Hits.module.css';

const AT_ONCE = 200;

interface HitListProps {
  readonly hits: readonly Hit[];
  readonly unticked: ReadonlySet<string>;
  readonly onUntick: (unticked: ReadonlySet<string>) => void;
}

/** Each hit in its sentence, under its article, with a tick. */
export function HitList({ hits, unticked, onUntick }: HitListProps) {
  const [most, setMost] = useState(AT_ONCE);
  const isAll = hits.every(({ key }) => !unticked.has(key));
  const toggle = (key: string): void => {
    const next = new Set(unticked);
    if (!next.delete(key)) next.add(key);
    onUntick(next);
  };
  const shown = hits.slice(0, most);
  return (
    <div className={css.list} role="group" aria-label={words.list}>
      <Checkbox
        label={words.all}
        isSelected={isAll}
        onChange={() => onUntick(new Set(isAll ? hits.map(({ key }) => key) : []))}
      >
        <span className={css.count}>{words.all}</span>
      </Checkbox>
      {shown.map((hit, at) => (
        <div key={hit.key}>
          {hit.found.articleId === shown[at - 1]?.found.articleId ? null : (
            <h3 className={css.title} dir="auto">
              {hit.found.title}
            </h3>
          )}
          <Checkbox
            label={words.tick(hit.place.quote)}
            isSelected={!unticked.has(hit.key)}
            onChange={() => toggle(hit.key)}
          >
            <Sentence hit={hit} />
          </Checkbox>
        </div>
      ))}
      {hits.length > most ? (
        <Button onPress={() => setMost(most + AT_ONCE)}>{words.more(Math.min(AT_ONCE, hits.length - most))}</Button>
      ) : null}
    </div>
  );
}

function Sentence({ hit: { place, found } }: { readonly hit: Hit }) {
  const { start, words: sentence } = found.sentence;
  const [from, to] = [place.start - start, place.end - start];
  return (
    <span className={css.sentence} lang={found.language} dir={directionOf(found.language)}>
      {sentence.slice(0, from)}
      <mark>{sentence.slice(from, to)}</mark>
      {sentence.slice(to)}
    </span>
  );
}
