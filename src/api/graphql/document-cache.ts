import type { DocumentNode } from 'graphql';

/** Characters of all texts together. A parsed document takes up to 250 bytes for each: some 60 MB at worst. */
const MAX_LENGTH = 250_000;

/** Keeps parsed documents by their text, those used last, however many or long they are. */
export const createDocumentCache = () => createKept<DocumentNode>((text) => text.length);

/** Keeps what was used last, as much as `lengthOf` all of it, in characters, allows. */
export function createKept<Value>(lengthOf: (key: string, value: Value) => number) {
  const kept = new Map<string, Value>();
  let length = 0;
  return {
    get(key: string): Value | undefined {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    /** @param key one that is not kept */
    set(key: string, value: Value): void {
      kept.set(key, value);
      length += lengthOf(key, value);
      for (const [oldest, dropped] of kept) {
        if (length <= MAX_LENGTH) return;
        kept.delete(oldest);
        length -= lengthOf(oldest, dropped);
      }
    },
  };
}
