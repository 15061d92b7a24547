import type { Follower } from './follower.ts';
import { Likeness } from './likeness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Spelling repair may know a vocabulary that is older by so much. */
const STALE_SHARE = 0.01;
const SMALL = 20_000;

type Words = Pick<Vocabulary, 'page' | 'count'>;

interface Made {
  readonly likeness: Likeness;
  readonly generation: number;
  readonly words: number;
}

/** Keeps what spelling repair needs: read from the vocabulary at rest, in steps, and again when that has changed enough. */
export class Repair {
  readonly #vocabulary: Words;
  readonly #follower: Pick<Follower, 'generation'>;
  readonly #isPreparedAtRest: boolean;
  #made: Made | null = null;
  #work: { readonly generation: number; readonly steps: Generator<undefined, Likeness> } | null = null;

  /** `isPreparedAtRest`: somebody calls `prepare`, so that what is only a hint need not be waited for. */
  constructor(vocabulary: Words, follower: Pick<Follower, 'generation'>, isPreparedAtRest: boolean) {
    this.#isPreparedAtRest = isPreparedAtRest;
    this.#vocabulary = vocabulary;
    this.#follower = follower;
  }

  /** Finished at once where there was no time before. */
  get(): Likeness {
    return this.#advance(Infinity) ?? this.get();
  }

  /** For hints: what is there without waiting for a large vocabulary, perhaps of an older one; null before the first. */
  atHand(): Likeness | null {
    const isQuick = !this.#isPreparedAtRest || this.#current() !== null || this.#vocabulary.count() <= SMALL;
    return isQuick ? this.get() : (this.#made?.likeness ?? null);
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
