import type { KeyWatch } from '../infra/events/key-watch.ts';

/**
 * The same items, ending early when the key is revoked.
 * @param items whose `return` takes effect at once, even while an item is waited for
 */
export function untilRevoked<Item>(
  keys: KeyWatch,
  keyId: string,
  items: AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const forget = keys.onRevoked(keyId, () => void items.return(undefined));
  const generator: AsyncGenerator<Item> = {
    next: async () => {
      const step = await items.next();
      if (step.done) forget();
      return step;
    },
    return: (value) => {
      forget();
      return items.return(value);
    },
    throw: (error) => {
      forget();
      return items.throw(error);
    },
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => {
      await generator.return(undefined);
    },
  };
  return generator;
}
