import { FILTER_FIELDS, HAVINGS, TEXT_FIELDS, type Having, type SearchField } from '../model/query.ts';

/**
 * The names under which fields can be typed, in English, Russian and Ukrainian. Folded before they are compared, so
 * that "Тег" and "ТЕГ" work too. The record of the model's names makes a forgotten field a compile error.
 */
const NAMES: Record<SearchField, readonly string[]> = {
  title: ['title', 'headline', 'заголовок', 'название', 'назва'],
  original: ['original', 'оригинал', 'оригінал', 'текст'],
  translation: ['translation', 'перевод', 'переклад'],
  note: ['note', 'заметка', 'примечание', 'нотатка', 'примітка'],
  outlet: ['outlet', 'source', 'издание', 'источник', 'видання', 'джерело'],
  tag: ['tag', 'тег', 'тэг', 'метка', 'мітка'],
  lang: ['lang', 'language', 'язык', 'мова'],
  cites: ['cites', 'цитирует', 'ссылается', 'цитує', 'посилається'],
  date: ['date', 'дата'],
  has: ['has', 'есть', 'є', 'має'],
};

const HAVING_NAMES: Record<Having, readonly string[]> = {
  translation: ['translation', 'перевод', 'переклад'],
  passages: ['passages', 'passage', 'выдержки', 'выдержка', 'витяги', 'витяг'],
  note: ['note', 'notes', 'заметка', 'заметки', 'нотатка', 'нотатки'],
  tag: ['tag', 'tags', 'тег', 'теги', 'метка', 'мітка'],
};

/** Languages as people call them; any language tag (pt-BR) can be typed as it is. */
const LANGUAGES: Record<string, readonly string[]> = {
  ru: ['russian', 'русский', 'російська', 'рус'],
  uk: ['ukrainian', 'украинский', 'українська', 'укр', 'ua'],
  en: ['english', 'английский', 'англійська', 'англ'],
};

const byName = <K extends string>(names: Record<K, readonly string[]>): ReadonlyMap<string, K> =>
  new Map(Object.entries<readonly string[]>(names).flatMap(([key, list]) => list.map((name) => [name, key as K])));

const FIELD_BY_NAME = byName(NAMES);
const HAVING_BY_NAME = byName(HAVING_NAMES);
const LANGUAGE_BY_NAME = byName(LANGUAGES);

/** The field that a folded name means, or null. */
export const fieldNamed = (folded: string): SearchField | null => FIELD_BY_NAME.get(folded) ?? null;

/** What `has:` asks for by that folded name, or null. */
export const havingNamed = (folded: string): Having | null => HAVING_BY_NAME.get(folded) ?? null;

/** The lower-case language tag for what was typed, or null when it is neither a name nor a tag. */
export function languageNamed(typed: string): string | null {
  const lower = typed.toLowerCase();
  const named = LANGUAGE_BY_NAME.get(lower);
  return named ?? (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(lower) ? lower : null);
}

/** The model's own names, for messages: "title, original, …". */
export const FIELD_NAMES = [...TEXT_FIELDS, ...FILTER_FIELDS].join(', ');
export const HAVING_LIST = HAVINGS.join(', ');
