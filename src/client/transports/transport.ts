import type { GraphQLFault } from '../faults.ts';

/** One GraphQL operation. */
export type Operation = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
};

/** What an operation gives. */
export type Answer<Data = Record<string, unknown>> = {
  data?: Data | null;
  errors?: readonly GraphQLFault[];
  extensions?: Record<string, unknown>;
};

export type Try = {
  /** Of GraphQL, as http. */
  endpoint: string;
  /** What follows `Bearer`; undefined for nobody. */
  bearer: string | undefined;
  fetch: typeof fetch;
  webSocketImpl: SocketClass | undefined;
  signal: AbortSignal;
  /** Told once, when the gateway is there. */
  onOpen: () => void;
};

/**
 * One try of a subscription: its answers until the gateway completes it. Throws what broke it off; ends in silence
 * when the signal is aborted.
 */
export type Transport = (operation: Operation, attempt: Try) => AsyncIterable<Answer>;

export type SocketClass = new (
  url: string,
  protocols?: string | string[],
) => {
  addEventListener: (type: 'error', listener: () => void) => void;
};

/** Milliseconds that the gateway may take to answer. */
export const SILENCE = 10_000;

export const authorization = (bearer: string | undefined): Record<string, string> =>
  bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
