import type { Follower } from './follower.ts';
import { Likeness } from './likeness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Spelling repair may know a vocabulary that is older by so much. */
const STALE_SHARE = 0.01;
const SMALL = 20_000;

interface Made {
  readonly likeness: Likeness;
  readonly generation: number;
  readonly words: number;
}

/** Keeps what spelling repair needs: read from the vocabulary at rest, in steps, and again when that has changed enough. */
export class Repair {
  readonly #vocabulary: Vocabulary;
  readonly #follower: Follower;
  #made: Made | null = null;
  #work: { readonly generation: number; readonly steps: Generator<undefined, Likeness> } | null = null;

  constructor(vocabulary: Vocabulary, follower: Follower) {
    this.#vocabulary = vocabulary;
    this.#follower = follower;
  }

  /** Finished at once where there was no time before. */
  get(): Likeness {
    return this.#advance(Infinity) ?? this.get();
  }

  /** Works for about that long; true while there is more to do. */
  prepare(budgetMs: number): boolean {
    return this.#advance(budgetMs) === null;
  }

  #advance(budgetMs: number): Likeness | null {
    const known = this.#current();
    if (known) return known;
    const { generation } = this.#follower;
    if (this.#work?.generation !== generation) this.#work = { generation, steps: Likeness.read(this.#vocabulary) };
    const { steps } = this.#work;
    const end = performance.now() + budgetMs;
    do {
      const step = steps.next();
      if (step.done !== true) continue;
      this.#made = { likeness: step.value, generation, words: this.#vocabulary.count() };
      this.#work = null;
      return step.value;
    } while (performance.now() < end);
    return null;
  }

  /** What was made, if it still is near enough. */
  #current(): Likeness | null {
    const made = this.#made;
    const { generation } = this.#follower;
    if (!made) return null;
    if (made.generation !== generation) {
      const words = this.#vocabulary.count();
      if (made.words <= SMALL || words >= made.words * (1 + STALE_SHARE)) return null;
      this.#made = { ...made, generation };
    }
    return made.likeness;
  }
}
