import { type ReadDate, readDate, showDate, showHere } from '#renderer/ui/isoDate.ts';
import { languageName, readLanguage } from '#renderer/ui/languages.ts';
import { importing } from '#renderer/strings/importing.ts';
import type { ArticleFields } from '#shared/model/article.ts';

/** One line of "cites"; the key keeps a line's fields in place while others come and go. */
export interface CiteLine {
  readonly key: string;
  readonly outlet: string;
  readonly sentence: string;
}

/** The metadata form as typed: text that may not be right yet. */
export interface MetadataForm {
  readonly title: string;
  readonly language: string;
  readonly outlet: string;
  readonly cites: readonly CiteLine[];
  readonly byline: string;
  readonly published: string;
  readonly captured: string;
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
}

export type FormField = keyof MetadataForm;
export type FormProblems = Partial<Record<FormField, string>>;

export type ReadForm =
  | { readonly ok: true; readonly fields: ArticleFields; readonly capturedAt: string | null }
  | { readonly ok: false; readonly problems: FormProblems };

export function formFrom(fields: ArticleFields, capturedAt: string | null): MetadataForm {
  const { title, outlet, byline, url, caption, credit } = fields;
  return {
    ...{ title, outlet, byline, url, caption, credit },
    language: languageName(fields.language),
    cites: fields.cites.map((cite, index) => ({ key: `given-${index}`, ...cite })),
    published: showDate(fields.published),
    captured: showHere(capturedAt),
  };
}

/**
 * After another charset was chosen everything is derived anew; what the analyst typed by hand stays.
 */
export function withoutTouching(form: MetadataForm, touched: ReadonlySet<FormField>, fresh: MetadataForm) {
  const kept = Object.fromEntries(Object.entries(form).filter(([field]) => touched.has(field as FormField)));
  return { ...fresh, ...(kept as Partial<MetadataForm>) };
}

function dateProblem(read: ReadDate): string | undefined {
  return read.ok ? undefined : importing.problems.date;
}

function urlProblem(url: string): string | undefined {
  if (url.trim() === '') return undefined;
  return /^https?:\/\/\S+$/i.test(url.trim()) ? undefined : importing.problems.url;
}

/** A cite without a name is no cite; one with a sentence but no name is a mistake worth saying. */
function citeProblem(cites: readonly CiteLine[]): string | undefined {
  const nameless = cites.some((cite) => cite.outlet.trim() === '' && cite.sentence.trim() !== '');
  return nameless ? importing.problems.cites : undefined;
}

function readCites(cites: readonly CiteLine[]): ArticleFields['cites'] {
  const seen = new Set<string>();
  return cites.flatMap(({ outlet, sentence }) => {
    const name = outlet.trim();
    if (name === '' || seen.has(name.toLowerCase())) return [];
    seen.add(name.toLowerCase());
    return [{ outlet: name, sentence: sentence.trim() }];
  });
}

/** Checks what was typed; every problem is a sentence beside its field. */
export function readForm(form: MetadataForm): ReadForm {
  const language = readLanguage(form.language);
  const published = readDate(form.published);
  const captured = readDate(form.captured);
  const found: Record<string, string | undefined> = {
    title: form.title.trim() === '' ? importing.problems.title : undefined,
    language: language === null ? importing.problems.language : undefined,
    published: dateProblem(published),
    captured: dateProblem(captured),
    url: urlProblem(form.url),
    cites: citeProblem(form.cites),
  };
  const problems: FormProblems = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
  if (Object.keys(problems).length > 0 || language === null || !published.ok || !captured.ok) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    capturedAt: captured.value,
    fields: {
      title: form.title.trim(),
      language,
      outlet: form.outlet.trim(),
      cites: readCites(form.cites),
      byline: form.byline.trim(),
      published: published.value,
      url: form.url.trim(),
      caption: form.caption.trim(),
      credit: form.credit.trim(),
    },
  };
}
