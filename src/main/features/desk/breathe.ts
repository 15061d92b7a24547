/** Lets what was asked meanwhile go first: work that takes many searches must not hold up the one that is being typed. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Does one after the other, with a breath before each. */
export async function oneByOne<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) {
    await breathe();
    done.push(work(item));
  }
  return done;
}
