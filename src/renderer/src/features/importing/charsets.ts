import type { Charset } from '#shared/contract/routes/importing.ts';

/** Every encoding the contract knows, in the order an analyst of Cyrillic news would try them. */
const LABELS: Record<Charset, string> = {
  'utf-8': 'UTF-8',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  'windows-1252': 'Windows-1252 (Western)',
  'utf-16le': 'UTF-16, little endian',
  'utf-16be': 'UTF-16, big endian',
};

function isCharset(name: string): name is Charset {
  return name in LABELS;
}

/** The choices, with a word beside the one that was detected. */
export function charsetOptions(detected: Charset | null): { id: Charset; label: string }[] {
  return Object.keys(LABELS)
    .filter(isCharset)
    .map((id) => ({ id, label: id === detected ? `${LABELS[id]}, detected` : LABELS[id] }));
}
