import { Component, type ReactNode } from 'react';
import { strings } from '../strings/en.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

/** A bug in one pane stays in that pane. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState
        heading={strings.app.paneBroke}
        actions={
          <Button look="outlined" onPress={() => this.setState({ broken: false })}>
            {strings.app.tryAgain}
          </Button>
        }
      >
        <p>{strings.app.paneBrokeText}</p>
      </EmptyState>
    );
  }
}
