// The build for Node makes a `require` of its own, which the bundle has already.
import { strFromU8, unzipSync } from 'fflate/browser';
import { Unreadable } from '#main/files/unreadable.ts';

/** Of all that is read out of one file, unpacked. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/**
 * The wanted entries of a packed (ZIP) file as text. Nothing is written to disk, whatever the entries are called.
 * @throws Unreadable when it is damaged, or would unpack to far more than a document holds
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  let [entries, size] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > MOST_ENTRIES) throw new Unreadable(`it holds more than ${MOST_ENTRIES} parts`);
        if (!isWanted(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new Unreadable('it unpacks to more than 200 MB');
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('it is damaged or protected by a password');
  }
}
