import { useEffect } from 'react';
import { useArchiveQuery } from '../archive/queries.ts';

/** Theme and how texts look go to the root element; every colour and size follows from tokens there. */
export function useAppearance(): void {
  const { data: settings } = useArchiveQuery('settings.get', {});
  const theme = settings?.theme ?? 'system';
  const textSize = settings?.textSize ?? null;
  const lineHeight = settings?.lineHeight ?? null;
  const columnWidth = settings?.columnWidth ?? null;
  const typeface = settings?.typeface ?? 'serif';
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (textSize !== null) root.style.setProperty('--size-article', `${textSize / 16}rem`);
    if (lineHeight !== null) root.style.setProperty('--leading-article', String(lineHeight));
    if (columnWidth !== null) root.style.setProperty('--measure-article', `${columnWidth}rem`);
    root.style.setProperty('--font-article', `var(--font-${typeface})`);
  }, [theme, textSize, lineHeight, columnWidth, typeface]);
}
