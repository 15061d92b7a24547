import { createContext, useContext, useReducer, type Dispatch, type ReactNode } from 'react';
import { EMPTY_WORKSPACE, reduceWorkspace, type Workspace, type WorkspaceAction } from './workspace.ts';

const StateContext = createContext<Workspace>(EMPTY_WORKSPACE);
const DispatchContext = createContext<Dispatch<WorkspaceAction>>(() => {
  throw new Error('useWorkspaceDispatch is used outside WorkspaceProvider.');
});

interface WorkspaceProviderProps {
  readonly initial: Partial<Workspace>;
  readonly children: ReactNode;
}

export function WorkspaceProvider({ initial, children }: WorkspaceProviderProps) {
  const [state, dispatch] = useReducer(reduceWorkspace, { ...EMPTY_WORKSPACE, ...initial });
  return (
    <DispatchContext value={dispatch}>
      <StateContext value={state}>{children}</StateContext>
    </DispatchContext>
  );
}

export const useWorkspace = (): Workspace => useContext(StateContext);
export const useWorkspaceDispatch = (): Dispatch<WorkspaceAction> => useContext(DispatchContext);
