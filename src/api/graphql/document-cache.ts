import type { DocumentNode } from 'graphql';

/** Characters of all texts together. A parsed document takes up to 250 bytes for each: some 60 MB at worst. */
const MAX_LENGTH = 250_000;

/** Keeps parsed documents by their text, those used last, however many or long they are. */
export function createDocumentCache() {
  const kept = new Map<string, DocumentNode>();
  let length = 0;
  return {
    get(text: string): DocumentNode | undefined {
      const document = kept.get(text);
      if (!document) return undefined;
      kept.delete(text);
      kept.set(text, document);
      return document;
    },
    /** @param text one that is not kept */
    set(text: string, document: DocumentNode): void {
      kept.set(text, document);
      length += text.length;
      for (const oldest of kept.keys()) {
        if (length <= MAX_LENGTH) return;
        kept.delete(oldest);
        length -= oldest.length;
      }
    },
  };
}
