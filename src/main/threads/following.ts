import { newestChange } from '#main/archive/searchSource.ts';
import { isDiskFull } from '#main/archive/diskFull.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Emit } from './serve.ts';

/** A slice of indexing, short enough that no question waits noticeably. */
const SLICE_MS = 25;
/** How often to look whether the archive has changed. */
const IDLE_MS = 250;
/** Work that can wait: a little now and then, so that a question meets a free thread. */
const REST_SLICE_MS = 8;
const PAUSE_MS = 12;
/** After what went wrong (a full disk, another program that writes for long). */
const REST_MS = 10_000;
const TELL_MS = 200;
/** What has just changed is waited for so long before a search. */
const BEFORE_A_SEARCH_MS = 50;

export interface Following {
  /** Called before every question about the index. */
  readonly beforeQuestion: () => void;
  readonly rebuild: () => void;
  readonly stop: () => void;
}

/** In one thread with everything else (command line, tests): whoever asks gets an index that has caught up. */
export function followInline(index: SearchIndex, emit: Emit): Following {
  const tell = progressTeller(emit);
  return {
    beforeQuestion: () => {
      try {
        index.catchUp(Infinity);
      } catch (error) {
        // On a full disk there are still answers; they say how much is not in them. Nothing is lost by it: it is made from the archive.
        if (!isDiskFull(error)) throw error;
      }
    },
    rebuild: () => {
      index.rebuild();
      for (;;) {
        const { behind, begun } = index.catchUp(SLICE_MS);
        tell(behind, begun);
        if (behind === 0) return;
      }
    },
    stop: () => undefined,
  };
}

/** On the reader thread: indexes in slices between questions, for as long as there is something to index. */
export function followInSlices(archive: ReadableDb, index: SearchIndex, emit: Emit): Following {
  const tell = progressTeller(emit);
  let seen = -1;
  let isStopped = false;
  let timer: NodeJS.Timeout | NodeJS.Immediate | null = null;

  const again = (ms: number): void => {
    if (isStopped) return;
    timer = ms === 0 ? setImmediate(work) : setTimeout(work, ms);
  };
  const work = (): void => {
    const newest = newestChange(archive);
    if (newest === seen) {
      again(hasMoreForLater() ? PAUSE_MS : IDLE_MS);
      return;
    }
    try {
      const { behind, begun } = index.catchUp(SLICE_MS);
      tell(behind, begun);
      if (behind === 0) seen = newest;
      again(0);
    } catch {
      // What is found stays right as of the last batch; `behind` says that it is not complete.
      again(REST_MS);
    }
  };
  const hasMoreForLater = (): boolean => {
    try {
      return index.rest(REST_SLICE_MS);
    } catch {
      // It is made when it is needed, and what is wrong is said then.
      return false;
    }
  };
  again(0);
  return {
    beforeQuestion: () => {
      try {
        index.catchUp(BEFORE_A_SEARCH_MS);
      } catch {
        // As above: better an older answer than none.
      }
    },
    rebuild: () => {
      index.rebuild();
      seen = -1;
    },
    stop: () => {
      isStopped = true;
      if (timer && 'ref' in timer) clearTimeout(timer as NodeJS.Timeout);
    },
  };
}

/** Tells how far a stretch of indexing is, now and then, and always its end. */
function progressTeller(emit: Emit): (behind: number, begun: number) => void {
  let total = 0;
  let toldAt = 0;
  return (behind, begun) => {
    const isEnd = behind === 0;
    if (isEnd && total === 0) return;
    total = Math.max(total, behind);
    const now = performance.now();
    if (!isEnd && now - toldAt < TELL_MS) return;
    toldAt = now;
    emit('search.indexing', { done: Math.min(total, total - behind + begun), total });
    if (isEnd) total = 0;
  };
}
