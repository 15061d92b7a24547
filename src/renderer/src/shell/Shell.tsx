import { useEffect, useState, type ReactNode } from 'react';
import { useArchiveQuery } from '../archive/queries.ts';
import { FindPane } from '../features/find/FindPane.tsx';
import { ReadingPane } from '../features/reading/ReadingPane.tsx';
import { PassagesPane } from '../features/tagging/PassagesPane.tsx';
import { TagPicker } from '../features/tagging/TagPicker.tsx';
import { DialogSlot, DossierSlot, FirstRunSlot, NoticeSlot } from '../slots.tsx';
import { strings } from '../strings/en.ts';
import { PaneBoundary } from '../ui/PaneBoundary.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { useOwnKeys } from '../workspace/useOwnKeys.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import type { Place } from '../workspace/workspace.ts';
import css from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useAppearance } from './useAppearance.ts';
import { usePlaces } from './usePlaces.ts';
import { useRememberedRoom } from './useRememberedRoom.ts';
import { useWindowCommands } from './useWindowCommands.ts';

const FIND_WIDTH = { initial: 360, min: 240, max: 560 };
const PASSAGES_WIDTH = { initial: 330, min: 250, max: 560 };
/** Below this the side panes start at their narrowest: the text needs the room more. */
const NARROW = 1200;

const startWidth = ({ initial, min }: typeof FIND_WIDTH): number => (window.innerWidth < NARROW ? min : initial);

/** Widths of the side panes; a window that becomes narrow or wide again gives the text its room. */
function useSideWidths() {
  const [find, setFind] = useState(() => startWidth(FIND_WIDTH));
  const [passages, setPassages] = useState(() => startWidth(PASSAGES_WIDTH));
  useEffect(() => {
    const narrow = window.matchMedia(`(width < ${NARROW}px)`);
    const onChange = (): void => {
      setFind(startWidth(FIND_WIDTH));
      setPassages(startWidth(PASSAGES_WIDTH));
    };
    narrow.addEventListener('change', onChange);
    return () => narrow.removeEventListener('change', onChange);
  }, []);
  return { find, setFind, passages, setPassages };
}

/** The three places the analyst always recognises: find, read, passages and tags. */
export function Shell() {
  const { findShown, passagesShown } = useWorkspace();
  const {
    find: findWidth,
    setFind: setFindWidth,
    passages: passagesWidth,
    setPassages: setPassagesWidth,
  } = useSideWidths();
  useOwnKeys();
  useAppearance();
  usePlaces();
  useRememberedRoom();
  useWindowCommands();

  return (
    <div className={css.window}>
      <TopBar />
      <div className={css.room}>
        {findShown ? (
          <PlaceRegion place="find" className={css.find} width={findWidth}>
            <FindPane />
            <Splitter
              label={strings.app.resizeFind}
              size={findWidth}
              {...FIND_WIDTH}
              pane="before"
              onResize={setFindWidth}
            />
          </PlaceRegion>
        ) : null}
        <PlaceRegion place="read" className={css.read}>
          <Middle />
        </PlaceRegion>
        {passagesShown ? (
          <PlaceRegion place="passages" className={css.passages} width={passagesWidth}>
            <PassagesPane dossiers={<DossierSlot />} />
            <Splitter
              label={strings.app.resizePassages}
              size={passagesWidth}
              {...PASSAGES_WIDTH}
              pane="after"
              onResize={setPassagesWidth}
            />
          </PlaceRegion>
        ) : null}
      </div>
      <TagPicker />
      <DialogSlot />
      <NoticeSlot />
    </div>
  );
}

/** The text, or, in an archive without articles, how to begin. */
function Middle() {
  const { articleId } = useWorkspace();
  const library = useArchiveQuery('reading.library', { limit: 1, offset: 0 });
  const isEmpty = library.data?.total === 0;
  return articleId === null && isEmpty ? <FirstRunSlot /> : <ReadingPane />;
}

interface PlaceRegionProps {
  readonly place: Place;
  readonly className: string | undefined;
  readonly width?: number;
  readonly children: ReactNode;
}

function PlaceRegion({ place, className, width, children }: PlaceRegionProps) {
  const Element = place === 'read' ? 'main' : 'section';
  return (
    <Element
      className={className}
      aria-label={strings.places[place]}
      data-place={place}
      style={width === undefined ? undefined : { inlineSize: width }}
    >
      <PaneBoundary>{children}</PaneBoundary>
    </Element>
  );
}
