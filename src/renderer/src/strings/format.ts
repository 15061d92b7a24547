/** How dates, languages and sizes are written for the analyst. */
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

export const languageName = (tag: string): string => (tag === 'und' ? 'unknown language' : (languages.of(tag) ?? tag));

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const onlyDay = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' });
const localDay = new Intl.DateTimeFormat('en-GB', DAY);
const localMoment = new Intl.DateTimeFormat('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit' });

const isDateOnly = (value: string): boolean => value.length === 10;

/** "8 Jan 2026". A date without a time is that date everywhere. */
export function shownDay(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return (isDateOnly(value) ? onlyDay : localDay).format(date);
}

/** "8 Jan 2026, 10:30" when a time is known. */
export function shownMoment(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime()) || isDateOnly(value)) return shownDay(value);
  return localMoment.format(date);
}
