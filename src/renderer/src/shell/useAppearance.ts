import { useEffect } from 'react';
import { useArchiveQuery } from '../archive/queries.ts';

/** Theme and text size go to the root element; every colour and size follows from tokens there. */
export function useAppearance(): void {
  const { data: settings } = useArchiveQuery('settings.get', {});
  const theme = settings?.theme ?? 'system';
  const textSize = settings?.textSize ?? null;
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (textSize !== null) root.style.setProperty('--size-article', `${textSize / 16}rem`);
  }, [theme, textSize]);
}
