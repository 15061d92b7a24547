import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { find } from '../../strings/find.ts';

/** A bare number for the eye; whoever listens hears what is counted. */
export function ArticleCount({ count, className }: { readonly count: number; readonly className: string | undefined }) {
  const shown = count.toLocaleString('en');
  return (
    <>
      <VisuallyHidden>, </VisuallyHidden>
      <span className={className}>{shown}</span>
      <VisuallyHidden>{find.total(count).slice(shown.length)}</VisuallyHidden>
    </>
  );
}
