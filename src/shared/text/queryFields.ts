import type { SearchField } from '../model/query.ts';

/**
 * The names under which fields can be typed, in English, Russian and Ukrainian. Folded before they are compared, so
 * that "Тег" and "ТЕГ" work too. The record of the model's names makes a forgotten field a compile error.
 */
const NAMES: Record<SearchField, readonly string[]> = {
  title: ['title', 'headline', 'заголовок', 'название', 'назва'],
  original: ['original', 'оригинал', 'оригінал', 'текст'],
  translation: ['translation', 'перевод', 'переклад'],
  tag: ['tag', 'тег', 'тэг', 'метка', 'мітка'],
  note: ['note', 'заметка', 'примечание', 'нотатка', 'примітка'],
  outlet: ['outlet', 'source', 'издание', 'источник', 'видання', 'джерело'],
  lang: ['lang', 'language', 'язык', 'мова'],
};

const FIELD_BY_NAME = new Map<string, SearchField>(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as SearchField] as const)),
);

/** The field that a folded name means, or null. */
export function fieldNamed(folded: string): SearchField | null {
  return FIELD_BY_NAME.get(folded) ?? null;
}

/** The model's own names, for messages: "title, original, …". */
export const FIELD_NAMES = Object.keys(NAMES).join(', ');
