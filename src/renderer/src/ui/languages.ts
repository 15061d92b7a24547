/** Languages offered first; any other BCP 47 tag can be typed. */
const OFFERED = [
  'ru',
  'uk',
  'en',
  'be',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'ro',
  'tr',
  'ka',
  'kk',
  'ar',
  'fa',
  'he',
  'zh',
];

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** "ru" → "Russian"; a tag without a name stays a tag. */
export function languageName(tag: string): string {
  if (tag === 'und' || !TAG.test(tag)) return tag === 'und' ? 'Unknown' : tag;
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // a tag of the right shape that Intl does not take
  }
}

export function languageOptions(): { id: string; label: string }[] {
  return OFFERED.map((id) => ({ id, label: languageName(id) })).sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Reads "Russian", "russian" or "ru" as "ru"; null when it is neither a name nor a tag. */
export function readLanguage(typed: string): string | null {
  const text = typed.trim();
  const named = OFFERED.find((tag) => languageName(tag).toLowerCase() === text.toLowerCase());
  if (named !== undefined) return named;
  if (text.toLowerCase() === 'unknown') return 'und';
  return TAG.test(text) && (text.length <= 3 || text.includes('-')) ? text : null;
}
