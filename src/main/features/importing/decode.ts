import { TextDecoder } from 'node:util';
import type { Charset } from '#shared/contract/routes/importing.ts';

export interface DecodedText {
  readonly text: string;
  /** How many characters the bytes hold that mean nothing in this encoding. */
  readonly undecodable: number;
}

/** Reads the bytes in an encoding; a byte-order mark is not part of the text. */
export function decode(bytes: Uint8Array, charset: Charset): DecodedText {
  const decoded = decoderFor(charset).decode(bytes);
  const text = charset === 'windows-1252' ? withoutControls(decoded) : decoded;
  return { text, undecodable: countReplaced(text) };
}

const decoders = new Map<Charset, TextDecoder>();

/** Made once for each encoding; between texts a decoder remembers nothing. */
function decoderFor(charset: Charset): TextDecoder {
  let decoder = decoders.get(charset);
  if (!decoder) decoders.set(charset, (decoder = new TextDecoder(charset)));
  return decoder;
}

/** What windows-1252 has where Latin-1 has control codes. */
const FROM_0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node's decoder up to at least version 20 reads windows-1252 as Latin-1, so that quotation marks become controls. */
const withoutControls = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (control) => FROM_0x80.charAt(control.charCodeAt(0) - 0x80));

function countReplaced(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) found++;
  return found;
}
