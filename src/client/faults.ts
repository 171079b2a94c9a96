/** One of the `errors` of an answer. */
export type GraphQLFault = {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
};

/**
 * Refused for good: doing the same again would be refused again. `code` is an error code of the gateway
 * (docs/errors.md), a close code of a socket, or an HTTP status; `cause` is what came with it.
 */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly code: string | number;
  constructor(code: string | number, message: string, cause: unknown) {
    super(`${code}: ${message}`, { cause });
    this.code = code;
  }
}

/** `errors` that came instead of data. */
export class FaultsError extends Error {
  override name = 'FaultsError';
  readonly faults: readonly GraphQLFault[];
  constructor(faults: readonly GraphQLFault[]) {
    super(faults.map(({ message }) => message).join(' '));
    this.faults = faults;
  }
}

/** An answer with a status that is none of the gateway's own, such as a proxy's. */
export class StatusError extends Error {
  override name = 'StatusError';
  readonly status: number;
  constructor(status: number) {
    super(`The answer had status ${status}.`);
    this.status = status;
  }
}

/** Close codes that are for good (those of graphql-ws). With others networks fail, gateways restart, or fail. */
const CLOSED_FOR_GOOD = [4004, 4400, 4401, 4403, 4406, 4409, 4429];
const FORBIDDEN = 4403;
/** Error codes that may pass; after `extensions.retryAfter` seconds, when it is given. */
const PASSING: unknown[] = ['RATE_LIMITED', 'INTERNAL', 'SERVICE_UNAVAILABLE'];
const PASSING_STATUS = [408, 425, 429];

const codeOf = ({ extensions }: GraphQLFault) => String(extensions?.code);
const faultsOf = (failure: unknown) => (failure instanceof FaultsError ? failure.faults : []);

/** What will not be otherwise the next time; null when it may pass. */
export function refusalOf(failure: unknown): RefusedError | null {
  if (failure instanceof RefusedError) return failure;
  const lasting = faultsOf(failure).find((fault) => !PASSING.includes(codeOf(fault)));
  if (lasting) return new RefusedError(codeOf(lasting), lasting.message, failure);
  if (failure instanceof StatusError) {
    const { status, message } = failure;
    if (status >= 500 || status < 400 || PASSING_STATUS.includes(status)) return null;
    return new RefusedError(status, message, failure);
  }
  const { code, reason } = (failure ?? {}) as { code?: unknown; reason?: string };
  if (typeof code !== 'number' || !CLOSED_FOR_GOOD.includes(code)) return null;
  return new RefusedError(code, reason || 'The gateway closed the socket.', failure);
}

/** Whether another token may help. */
export function isOfToken({ code, cause }: RefusedError): boolean {
  return code === FORBIDDEN || faultsOf(cause).some(isOfEndedToken);
}

/** Whether it says that a token has ended. */
export const isOfEndedToken = ({ extensions }: GraphQLFault): boolean =>
  extensions?.reason === 'TOKEN_EXPIRED';

/** Milliseconds to wait at least, as the gateway asks; 0 when it does not. */
export function askedWait(failure: unknown): number {
  const asked = faultsOf(failure).map(({ extensions }) => Number(extensions?.retryAfter ?? 0) * 1000);
  return Math.max(0, ...asked);
}
