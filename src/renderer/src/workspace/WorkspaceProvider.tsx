import { createContext, useContext, useReducer, useState, type Dispatch, type ReactNode } from 'react';
import { EMPTY_WORKSPACE, reduceWorkspace, type Workspace, type WorkspaceAction } from './workspace.ts';

/** Everything but the words in the search box, which change with every key: what does not show them is left alone. */
export type Room = Omit<Workspace, 'query'>;

function roomOf(state: Workspace): Room {
  const room: { -readonly [Key in keyof Workspace]?: Workspace[Key] } = { ...state };
  delete room.query;
  return room as Room;
}

const isSameRoom = (one: Room, other: Room): boolean =>
  (Object.keys(one) as (keyof Room)[]).every((key) => one[key] === other[key]);

const RoomContext = createContext<Room>(roomOf(EMPTY_WORKSPACE));
const QueryContext = createContext('');
const DispatchContext = createContext<Dispatch<WorkspaceAction>>(() => {
  throw new Error('useWorkspaceDispatch is used outside WorkspaceProvider.');
});

interface WorkspaceProviderProps {
  readonly initial: Partial<Workspace>;
  readonly children: ReactNode;
}

export function WorkspaceProvider({ initial, children }: WorkspaceProviderProps) {
  const [state, dispatch] = useReducer(reduceWorkspace, { ...EMPTY_WORKSPACE, ...initial });
  const next = roomOf(state);
  const [room, setRoom] = useState(next);
  if (!isSameRoom(room, next)) setRoom(next);
  return (
    <DispatchContext value={dispatch}>
      <RoomContext value={room}>
        <QueryContext value={state.query}>{children}</QueryContext>
      </RoomContext>
    </DispatchContext>
  );
}

export const useWorkspace = (): Room => useContext(RoomContext);
/** What stands in the search box. */
export const useTypedQuery = (): string => useContext(QueryContext);
export const useWorkspaceDispatch = (): Dispatch<WorkspaceAction> => useContext(DispatchContext);
