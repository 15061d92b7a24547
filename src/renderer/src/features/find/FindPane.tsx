import { useRef, useState } from 'react';
import { useTypedQuery } from '../../workspace/WorkspaceProvider.tsx';
import { SearchBox } from './box/SearchBox.tsx';
import { Library } from './Library.tsx';
import { Results } from './results/Results.tsx';

/** One box over everything; when it is empty, the whole library. */
export function FindPane() {
  const query = useTypedQuery();
  const list = useRef<HTMLDivElement>(null);
  const [submitted, setSubmitted] = useState(0);
  return (
    <>
      <SearchBox onLeaveDown={() => list.current?.focus()} onSubmit={() => setSubmitted(submitted + 1)} />
      {query.trim() === '' ? <Library listRef={list} /> : <Results listRef={list} submitted={submitted} />}
    </>
  );
}
