import { describe, expect, it } from 'vitest';
import { EMPTY_TRANSLATION, readTranslation } from '#renderer/features/importing/translationForm.ts';

describe('what is said about a translation', () => {
  it('takes the language that was read from the text', () => {
    expect(readTranslation(EMPTY_TRANSLATION, 'en')).toEqual({
      ok: true,
      value: { language: 'en', origin: 'human', translator: '', translatedOn: null },
    });
  });
  it('unless the analyst says another one', () => {
    const read = readTranslation({ ...EMPTY_TRANSLATION, language: 'German', translator: ' A. Muster ' }, 'en');
    expect(read.ok && read.value).toMatchObject({ language: 'de', translator: 'A. Muster' });
  });
  it('and waits while there is no text to read a language from', () => {
    expect(readTranslation(EMPTY_TRANSLATION, null).ok).toBe(false);
  });
  it('and does not take a date that is none', () => {
    expect(readTranslation({ ...EMPTY_TRANSLATION, translatedOn: 'last week' }, 'en').ok).toBe(false);
  });
});
