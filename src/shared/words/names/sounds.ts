/** The ways in which a group of letters may sound, the most usual first; '' is not heard. */
export type Readings = readonly string[];

interface Group {
  readonly letters: RegExp;
  readonly readings: Readings;
}

/**
 * Reads spellings by a table: first letter → groups of letters that begin with it (regular expressions, the first that
 * fits is taken) and their readings ("S K", "-" for silence). Letters outside the table are not heard.
 */
export function soundReader(table: Readonly<Record<string, readonly string[]>>): (folded: string) => Readings[] {
  const groups = new Map(
    Object.entries(table).flatMap(([initials, rules]) =>
      Array.from(initials, (letter) => [letter, rules.map(toGroup)]),
    ),
  );
  return (folded) => {
    const sounds: Readings[] = [];
    let at = 0;
    while (at < folded.length) {
      const group = groups.get(folded.charAt(at))?.find(({ letters }) => fits(letters, folded, at));
      sounds.push(group?.readings ?? SILENCE);
      at = Math.max(at + 1, group?.letters.lastIndex ?? 0);
    }
    return sounds;
  };
}

const SILENCE: Readings = [''];

/** "sch: S SK" */
function toGroup(rule: string): Group {
  const [letters = '', readings = ''] = rule.split(': ');
  return { letters: new RegExp(letters, 'uy'), readings: readings.split(' ').map((one) => one.replace('-', '')) };
}

/** Leaves behind, in lastIndex, where the group ends. */
function fits(letters: RegExp, folded: string, at: number): boolean {
  letters.lastIndex = at;
  return letters.test(folded);
}
