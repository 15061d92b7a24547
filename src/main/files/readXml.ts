import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Attributes by name with prefix, as written. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  readonly open?: (element: XmlElement) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Deeper than any document that a person made; a reader's stack must not depend on a file. */
const DEEPEST = 256;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Goes through an XML document. Entities that a document declares itself are refused, so that a small file can't grow, and
 * nothing outside it is ever read.
 * @throws Unreadable
 */
export function readXml(text: string, { open, close, text: onText }: XmlReader): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new Unreadable('it declares entities of its own, which Cuttings does not read');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Unreadable(`its elements are nested more than ${DEEPEST} deep`);
    open?.({ name: localName(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(localName(name));
  });
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.on('error', (error) => {
    throw new Unreadable(`it is not well-formed XML (${error.message})`);
  });
  parser.write(text.replace(/^\uFEFF/u, '')).close();
}
