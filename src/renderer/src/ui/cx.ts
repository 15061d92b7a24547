/** Joins class names. CSS Modules type every name as "maybe missing"; this makes one plain string of them. */
export function cx(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');
}
