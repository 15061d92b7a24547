import { createHash } from 'node:crypto';
import { readXml, type XmlElement } from '#main/files/readXml.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { xml } from '#main/files/writeXml.ts';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { COLOURS, nearestColour, type Entry, type ReadCodebook } from './entries.ts';

/** The same thing gets the same identifier in every export: RFC 9562 version 8, from SHA-256 of what it is. */
export function guidOf(kind: string, ...facts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update([kind, ...facts].join('\u0000'))
    .digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
    .join('-')
    .toUpperCase();
}

export const codeGuid = ({ id, name }: Pick<TagWithCount, 'id' | 'name'>): string => guidOf('tag', id, name);

/** The tree of tags as elements of REFI-QDA, for a codebook and for a project. */
export function codesOf(tags: readonly TagWithCount[]): string {
  const known = new Set(tags.map(({ id }) => id));
  const childrenOf = (parent: TagWithCount['parentId']): TagWithCount[] =>
    tags.filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent);
  const code = (tag: TagWithCount, indent: string): string => {
    const { name, colour, definition } = tag;
    const inner = [
      ...(definition === '' ? [] : [`${indent}  <Description>${xml(definition)}</Description>`]),
      ...childrenOf(tag.id).map((child) => code(child, `${indent}  `)),
    ];
    const head = `${indent}<Code guid="${codeGuid(tag)}" name="${xml(name)}" isCodable="true" color="${COLOURS[colour]}"`;
    return inner.length === 0 ? `${head}/>` : [`${head}>`, ...inner, `${indent}</Code>`].join('\n');
  };
  return childrenOf(null)
    .map((tag) => code(tag, '    '))
    .join('\n');
}

/** A codebook for exchange with other programs for qualitative analysis: REFI-QDA Codebook 1.0, https://www.qdasoftware.org */
export const qdcOf = (tags: readonly TagWithCount[]): string => `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Cuttings">
  <Codes>
${codesOf(tags)}
  </Codes>
  <Sets/>
</CodeBook>
`;

interface OpenCode {
  name: string;
  color: string;
  parent: string;
  description: string;
  at: number;
}

/**
 * Names need not be unique in a .qdc, here they must: a second code of the same name is called "Name (Parent)".
 * @throws Unreadable
 */
export function readQdc(text: string): ReadCodebook {
  const reader = new QdcReader();
  readXml(text, reader);
  if (!reader.isCodebook) throw new Unreadable('it is XML, but no REFI-QDA codebook');
  return { entries: reader.entries, problems: reader.problems };
}

class QdcReader {
  isCodebook = false;
  readonly entries: Entry[] = [];
  readonly problems: string[] = [];
  readonly #stack: OpenCode[] = [];
  readonly #names = new Set<string>();
  #isDescription = false;

  readonly open = ({ name, attributes }: XmlElement): void => {
    if (name === 'CodeBook' || name === 'Project') this.isCodebook = true;
    if (name === 'Description') this.#isDescription = true;
    if (name !== 'Code') return;
    const parent = this.#stack.at(-1)?.name ?? '';
    const called = this.#nameFor((attributes.name ?? '').trim(), parent);
    // Kept where it opens, so that parents come before what stands under them.
    const at = this.entries.push({ name: called, parent, colour: null, definition: '' }) - 1;
    this.#stack.push({ name: called, color: attributes.color ?? '', parent, description: '', at });
  };

  readonly text = (text: string): void => {
    const code = this.#stack.at(-1);
    if (code && this.#isDescription) code.description += text;
  };

  readonly close = (name: string): void => {
    if (name === 'Description') this.#isDescription = false;
    if (name !== 'Code') return;
    const code = this.#stack.pop();
    if (!code) return;
    const { color, parent, description, at } = code;
    this.entries[at] = {
      name: code.name,
      parent,
      colour: nearestColour(color),
      definition: description.trim(),
    };
  };

  #nameFor(name: string, parent: string): string {
    const wanted = name === '' ? 'Unnamed code' : name;
    const fold = (text: string): string => text.toLocaleLowerCase();
    let called = wanted;
    for (let number = 1; this.#names.has(fold(called)); number++)
      called = `${wanted} (${[parent, number > 1 ? String(number) : ''].filter((part) => part !== '').join(' ') || number + 1})`;
    if (called !== wanted) this.problems.push(`There are two codes called “${wanted}”; this one is now “${called}”.`);
    this.#names.add(fold(called));
    return called;
  }
}
