/**
 * A generator whose `return` takes effect at once. A plain async generator that waits for something answers
 * `return` only after that has come, and the work behind it would outlive the client that left.
 */
export function closable<Item>(
  start: (signal: AbortSignal) => AsyncGenerator<Item>,
  outer: AbortSignal,
): AsyncGenerator<Item> {
  const leaving = new AbortController();
  const inner = start(AbortSignal.any([outer, leaving.signal]));
  const generator: AsyncGenerator<Item> = {
    next: () => inner.next(),
    return: (value) => {
      leaving.abort();
      return inner.return(value);
    },
    throw: (error) => {
      leaving.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => {
      await generator.return(undefined);
    },
  };
  return generator;
}
