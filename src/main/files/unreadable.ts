/** The file is of this kind, but can't be read. The message finishes "“name” can't be read: …". */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
