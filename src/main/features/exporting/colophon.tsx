import type { ReactElement } from 'react';
import { COLOPHON } from './outline.ts';

/** What a third party needs to check this document without us. */
export const Colophon = ({ version }: { readonly version: string }): ReactElement => (
  <section className="colophon">
    <h2 id={COLOPHON}>How to check a quote</h2>
    <ol>
      <li>
        <strong>The file.</strong> The bytes of every capture are kept untouched. Compute the SHA-256 of the captured
        file (<code>sha256sum FILE</code>, <code>shasum -a 256 FILE</code> or <code>Get-FileHash FILE</code>): it must
        be the one printed beside “Captured”.
      </li>
      <li>
        <strong>The text.</strong> The file read in the character set named, without byte-order marks, with each line
        end as one line feed, unprintable control characters as U+FFFD, and in Unicode form NFC, is the stored text. Its
        SHA-256, taken over its UTF-8 bytes, is printed beside “Place”.
      </li>
      <li>
        <strong>The place.</strong> [a, b) are UTF-16 code units of that text counted from 0; a is the first character
        of the quote, b the first after it. In JavaScript <code>text.slice(a, b)</code> is the quote, character for
        character.
      </li>
      <li>
        <strong>The translation.</strong> “Linked automatically” means that a program paired sentences by their length
        and order without understanding them; its confidence runs from 0 to 1. It points to the place in the translation
        and does not vouch for it. Where nothing is linked, this document says so and shows nothing.
      </li>
    </ol>
    <p>
      While exporting, Cuttings {version} compared every quote with the characters at its place and every stored text
      with its SHA-256; what did not agree is listed at the front. Captured files are compared with their SHA-256 by{' '}
      <code>cuttings verify</code>.
    </p>
  </section>
);
