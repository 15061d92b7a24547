import { type ReadDate, readDate } from '#renderer/ui/isoDate.ts';
import { readLanguage } from '#renderer/ui/languages.ts';
import type { TextOrigin } from '#shared/model/article.ts';

/** What is typed about a translation; an untouched language follows what was detected. */
export interface TranslationForm {
  readonly language: string | null;
  readonly origin: TextOrigin;
  readonly translator: string;
  readonly translatedOn: string;
}

export const EMPTY_TRANSLATION: TranslationForm = {
  language: null,
  origin: 'human',
  translator: '',
  translatedOn: '',
};

export interface TranslationFacts {
  readonly language: string;
  readonly origin: TextOrigin;
  readonly translator: string;
  readonly translatedOn: string | null;
}

export type ReadTranslation = { readonly ok: true; readonly value: TranslationFacts } | { readonly ok: false };

export function readTranslation(form: TranslationForm, detected: string | null): ReadTranslation {
  const language = form.language === null ? detected : readLanguage(form.language);
  const date: ReadDate = readDate(form.translatedOn);
  if (language === null || !date.ok) return { ok: false };
  const { origin, translator } = form;
  return { ok: true, value: { language, origin, translator: translator.trim(), translatedOn: date.value } };
}
