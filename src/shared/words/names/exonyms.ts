import { BODIES } from './exonymsOfBodies.ts';
import { PEOPLE } from './exonymsOfPeople.ts';
import { PLACES } from './exonymsOfPlaces.ts';

const answers = new Map<string, Set<string>>();
for (const line of [PLACES, PEOPLE, BODIES].join('').split('\n')) {
  const [latin = '', cyrillic = ''] = line.split(': ');
  for (const left of wordsOf(latin)) for (const right of wordsOf(cyrillic)) learn(left, right);
}

function wordsOf(list: string): string[] {
  return list.replaceAll("'", '').split(/[ |]+/).filter(Boolean);
}

function learn(latin: string, cyrillic: string): void {
  for (const [from, to] of [
    [latin, cyrillic],
    [cyrillic, latin],
  ] as const) {
    answers.set(from, (answers.get(from) ?? new Set()).add(to));
  }
}

/** Names that no rule leads to: moscow and москва. Both ways; folded, in their first form. None: follow the rule. */
export function exonymsOf(folded: string): readonly string[] {
  return [...(answers.get(folded) ?? [])];
}
