/** Reads W3C Web Annotations: what Cuttings writes, and what other programs write of passages in articles kept here. */
import { z } from 'zod';
import { Unreadable } from '#main/files/unreadable.ts';
import { Nature, Standing, type Evidence } from '#shared/model/passage.ts';

/** A piece of a text as its selectors give it; offsets are code points. */
export interface ReadPart {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
}

export interface ReadAnnotation {
  /** What the file calls it; '' when it does not. */
  readonly id: string;
  /** The address of the article, or another name that says what it is. */
  readonly source: string;
  /** Of the article; '' when the file does not say. */
  readonly title: string;
  /** What the other archive calls the article; '' when the file does not say. */
  readonly articleName: string;
  /** Of the very text, where the file says it. */
  readonly sha256: string | null;
  /** In the order of the text; none: the article as a whole. */
  readonly parts: readonly ReadPart[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly author: string;
  readonly evidence: Evidence;
  readonly created: string | null;
}

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

const Selector = z.looseObject({
  type: z.string().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().nonnegative().optional(),
});
const Target = z.preprocess(
  (value) => (typeof value === 'string' ? { source: value } : value),
  z.looseObject({
    source: z.preprocess((value) => (typeof value === 'string' ? value : idOf(value)), z.string()),
    scope: z.unknown().optional(),
    selector: listOf(Selector),
  }),
);
const Body = z.preprocess(
  (value) => (typeof value === 'string' ? {} : value),
  z.looseObject({
    purpose: z.preprocess((value): unknown => [value].flat()[0], z.string().optional()),
    value: z.string().optional(),
  }),
);
const Annotation = z.looseObject({
  id: z.string().optional(),
  body: listOf(Body),
  bodyValue: z.string().optional(),
  target: listOf(Target).refine((targets) => targets.length > 0),
  document: z
    .looseObject({ title: listOf(z.string()), identifier: z.string().optional() })
    .optional()
    .catch(undefined),
  creator: z.unknown().optional(),
  created: z.string().optional(),
});

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}

export interface ReadAnnotations {
  readonly annotations: readonly ReadAnnotation[];
  /** Entries that are no annotation of a text. */
  readonly unread: number;
}

/** @throws Unreadable when the file holds no annotations. */
export function readAnnotations(text: string): ReadAnnotations {
  const items = itemsOf(parsed(text));
  const annotations = items.flatMap((item): ReadAnnotation[] => {
    const read = Annotation.safeParse(item);
    const annotation = read.success ? annotationOf(read.data) : null;
    return annotation ? [annotation] : [];
  });
  return { annotations, unread: items.length - annotations.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('it holds no JSON');
  }
}

/** A collection with its page in it, a page, a list, or one annotation. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) {
    const { first, items, target } = value as { first?: unknown; items?: unknown; target?: unknown };
    if (Array.isArray(items)) return items;
    if (typeof first === 'object' && first !== null) return itemsOf(first);
    if (target !== undefined) return [value];
  }
  throw new Unreadable('it holds no Web Annotations');
}

function annotationOf(read: z.infer<typeof Annotation>): ReadAnnotation | null {
  const { body, bodyValue, target, creator, created } = read;
  const valuesFor = (purpose: string): string[] =>
    body.flatMap((each) => (each.purpose === purpose && each.value !== undefined ? [each.value] : []));
  const unsaid = body.flatMap(({ purpose, value }) => (purpose === undefined && value !== undefined ? [value] : []));
  const [first] = target;
  const parts = target.flatMap(({ selector }) => partOf(selector) ?? []);
  // Without the words nobody could tell whether a place is the right one.
  if (parts.length < target.filter(({ selector }) => selector.length > 0).length) return null;
  return {
    id: read.id ?? '',
    source: first?.source ?? '',
    title: read.document?.title[0] ?? '',
    articleName: read.document?.identifier ?? '',
    sha256: target.flatMap(({ scope }) => /\bsha256:([0-9a-f]{64})$/u.exec(String(scope))?.[1] ?? [])[0] ?? null,
    parts,
    tags: valuesFor('tagging'),
    note: [...valuesFor('commenting'), ...unsaid, ...(bodyValue === undefined ? [] : [bodyValue])].join('\n\n'),
    author: nameOf(creator),
    evidence: evidenceOf(valuesFor('assessing').join('\n')),
    created: created !== undefined && !Number.isNaN(Date.parse(created)) ? new Date(created).toISOString() : null,
  };
}

function partOf(selectors: readonly z.infer<typeof Selector>[]): ReadPart | null {
  const quoted = selectors.find(({ exact }) => exact !== undefined && exact !== '');
  if (!quoted) return null;
  const start = selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? null;
  return { exact: quoted.exact ?? '', prefix: quoted.prefix ?? '', suffix: quoted.suffix ?? '', start };
}

function nameOf(creator: unknown): string {
  const one: unknown = Array.isArray(creator) ? creator[0] : creator;
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || one === null) return '';
  const { name, nickname, id } = one as Record<string, unknown>;
  return [name, nickname, id].find((each): each is string => typeof each === 'string' && each !== '') ?? '';
}

/** Lines as `webAnnotations.ts` writes them: "standing: disputed". */
function evidenceOf(lines: string): Evidence {
  const said = new Map([...lines.matchAll(/^(\w+): (.*)$/gmu)].map(([, key, value]) => [key, value?.trim() ?? '']));
  const standing = Standing.safeParse(said.get('standing')).data ?? null;
  const at = said.get('at') ?? '';
  return {
    speaker: (said.get('speaker') ?? '').slice(0, 200),
    nature: Nature.safeParse(said.get('nature')).data ?? null,
    standing,
    standingBy: standing === null ? '' : (said.get('by') ?? ''),
    standingAt: standing === null || Number.isNaN(Date.parse(at)) ? null : at,
  };
}
