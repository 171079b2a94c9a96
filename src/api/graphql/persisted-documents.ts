import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, parse, print } from 'graphql';
import { createKept } from './document-cache.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** What clients of persisted documents tell apart, beside the codes of refusals. */
export const DOCUMENT_CODES = ['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_IN_LIST'] as const;
type DocumentCode = (typeof DOCUMENT_CODES)[number];

/** Texts longer than a document may be are not worth remembering. */
const MAX_REMEMBERED = 50_000;

export type DocumentRequest = { query?: string | null; extensions?: Record<string, unknown> | null };

export type PersistedDocuments = {
  /**
   * The text of the document that is asked for, by itself or by its hash (`extensions.persistedQuery.sha256Hash`).
   * A text that comes with its hash is remembered, for those who may have things remembered.
   * @throws GraphQLError for a hash that is not known (stock clients send the text then) or not the text's;
   * undefined when neither was sent
   */
  textOf: (request: DocumentRequest, remember: boolean) => string | undefined;
  /** Refuses a document that is not on the list, where there is one. @throws GraphQLError */
  refuseUntrusted: (document: DocumentNode) => void;
  /** Whether there is a list, beside which nothing is run. */
  listed: boolean;
};

/**
 * Knows documents by their hashes: those that clients have sent (Apollo's automatic persisted queries; each process
 * by itself, a miss costs a client one request) or, with a list of trusted ones, those alone.
 */
export function createPersistedDocuments(trusted: TrustedDocuments | null): PersistedDocuments {
  const remembered = createKept<string>((_hash, text) => text.length);
  const list = trusted && listOf(trusted);
  return {
    listed: list !== null,
    textOf({ query, extensions }, remember) {
      const hash = hashIn(extensions);
      if (hash === null) return query ?? undefined;
      const known = list ? list.texts.get(hash) : remembered.get(hash);
      // A socket cannot leave the text out, so an empty one stands for none.
      if (!query) return known ?? refuse('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
      if (list) return query;
      if (known !== query) {
        if (sha256(query) !== hash) refuse('The persisted query has another hash than it is sent with.');
        if (remember && query.length <= MAX_REMEMBERED) remembered.set(hash, query);
      }
      return query;
    },
    refuseUntrusted(document) {
      if (!list || list.canonical.has(print(document))) return;
      refuse('This gateway runs trusted documents only, and this is none.', 'PERSISTED_QUERY_NOT_IN_LIST');
    },
  };
}

/** By id and by hash; a document is itself however it is indented or commented. */
function listOf(trusted: TrustedDocuments) {
  const texts = new Map<string, string>();
  const canonical = new Set<string>();
  for (const [id, text] of trusted) {
    const printed = print(parse(text, { noLocation: true }));
    canonical.add(printed);
    for (const name of [id.replace(/^sha256:/, ''), sha256(text), sha256(printed)]) texts.set(name, text);
  }
  return { texts, canonical };
}

/** The hash that a request names its document by; null for none. @throws GraphQLError */
function hashIn(extensions: DocumentRequest['extensions']): string | null {
  const { persistedQuery } = extensions ?? {};
  if (persistedQuery === undefined || persistedQuery === null) return null;
  const { version, sha256Hash }: Record<string, unknown> = Object(persistedQuery);
  if (version !== 1 || typeof sha256Hash !== 'string') {
    refuse('"extensions.persistedQuery" has no "version" 1 and "sha256Hash".');
  }
  return sha256Hash.replace(/^sha256:/, '');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function refuse(message: string, code?: DocumentCode): never {
  throw new GraphQLError(message, code && { extensions: { code } });
}
