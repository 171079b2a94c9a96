import { type Client, type ClientOptions, CloseCode, createClient } from 'graphql-ws';

type Stage =
  | 'QUEUED'
  | 'PLANNING'
  | 'GENERATING_VISUALS'
  | 'ASSEMBLING'
  | 'FINALIZING'
  | 'FETCHING'
  | 'READING'
  | 'WRITING';

/** One step of a job; the schema describes each field. */
export type JobProgress = {
  seq: number;
  type:
    | 'JOB_ACCEPTED'
    | 'JOB_STARTED'
    | 'JOB_STAGE'
    | 'JOB_REQUEUED'
    | 'CONTAINER_STARTED'
    | 'CONTAINER_PREVIEW'
    | 'CONTAINER_STAGE'
    | 'PROGRESS'
    | 'CONTAINER_REQUEUED'
    | 'CONTAINER_COMPLETED'
    | 'CONTAINER_FAILED'
    | 'CONTAINER_CANCELED'
    | 'CANCEL_REQUESTED'
    | 'JOB_COMPLETED'
    | 'JOB_FAILED'
    | 'JOB_CANCELED';
  status: 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED';
  stage: Stage;
  progress: number;
  etaSeconds: number | null;
  at: string;
  containerId: string | null;
  containerStatus: 'QUEUED' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'CANCELED' | null;
  containerStage: Stage | null;
  containerProgress: number | null;
};

export const JOB_PROGRESS = `subscription JobProgress($jobId: ID!, $after: Int = 0) {
  jobProgress(jobId: $jobId, after: $after) {
    seq
    type
    status
    stage
    progress
    etaSeconds
    at
    containerId
    containerStatus
    containerStage
    containerProgress
  }
}`;

type SocketClass = new (
  url: string,
  protocols?: string | string[],
) => {
  addEventListener: (type: 'error', listener: () => void) => void;
};

/**
 * Where the gateway is, such as `ws://127.0.0.1:4000/graphql`, and who asks. Client tokens end: give a function that
 * fetches one, and it is asked again when the gateway wants another.
 */
export type Connection = Pick<ClientOptions, 'connectionParams'> & {
  url: string;
  /** For Node before 22, such as `WebSocket` of the package `ws`. */
  webSocketImpl?: SocketClass;
};

export type WatchOptions = {
  /** Last `seq` you already have. */
  after?: number;
  /** Aborting it ends the events, quietly and at once. */
  signal?: AbortSignal;
  /** Told before each wait: what went wrong, and how long it will be in milliseconds. */
  onRetry?: (failure: unknown, wait: number) => void;
};

/** Watching was refused. `code` is an error code of the gateway or a close code, `cause` what came with it. */
export class WatchRefusedError extends Error {
  override name = 'WatchRefusedError';
  readonly code: string | number;
  constructor(code: string | number, message: string, cause: unknown) {
    super(`${code}: ${message}`, { cause });
    this.code = code;
  }
}

/** Milliseconds between signs that the gateway is there, and how long one may take before the socket is given up. */
const KEEP_ALIVE = 5_000;
const SILENCE = 10_000;
/** Milliseconds of the first wait, doubled after each failure, and of the longest; a random half is taken off. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Closed for good. With other codes networks fail, gateways restart, or their own faults are told. */
const REFUSING: unknown[] = [
  CloseCode.BadRequest,
  CloseCode.Unauthorized,
  CloseCode.Forbidden,
  CloseCode.SubprotocolNotAcceptable,
  CloseCode.SubscriberAlreadyExists,
  CloseCode.TooManyInitialisationRequests,
  CloseCode.BadResponse,
];
/** Error codes that may pass; after `extensions.retryAfter` seconds, when it is given. */
const PASSING = ['RATE_LIMITED', 'INTERNAL', 'SERVICE_UNAVAILABLE'];
/** Tokens one after the other that may be refused, each within so many milliseconds and without an event. */
const MOST_REFUSED = 3;
const AT_ONCE = 30_000;
const LAST: JobProgress['type'][] = ['JOB_COMPLETED', 'JOB_FAILED', 'JOB_CANCELED'];

/**
 * The events of a job, each once and in order, whatever happens to the network or the gateway: a lost connection
 * is made again, for as long as it takes. They end after the job's last one. Leaving the loop, `return()` and
 * the signal close the socket at once. Each call has a socket of its own, whose retries and keep-alive must not
 * be left to chance. Copy this file into your client; it needs nothing but `graphql-ws`.
 * @throws WatchRefusedError when watching is refused for good, such as for a wrong key or an unknown job
 */
export function jobProgress(
  connection: Connection,
  jobId: string,
  { after = 0, signal, onRetry }: WatchOptions = {},
): AsyncGenerator<JobProgress, void> {
  const client = steadyClient(connection);
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  // Whatever is waited for on the socket then fails at once.
  leaving.signal.addEventListener('abort', () => client.terminate());
  signal?.addEventListener('abort', leave, { signal: leaving.signal });
  if (signal?.aborted) leave();
  const renews = typeof connection.connectionParams === 'function';
  const events = follow(client, { jobId, after }, leaving, { onRetry, renews });
  // A generator that waits for something would hear of its return only after that has come.
  const end = events.return.bind(events);
  events.return = (value) => {
    leave();
    return end(value);
  };
  return events;
}

type Variables = { jobId: string; after: number };

/** One subscription after the other, each after the last event, until the job is told to its end. */
async function* follow(
  client: Client,
  variables: Variables,
  leaving: AbortController,
  { onRetry, renews }: { onRetry: WatchOptions['onRetry'] | undefined; renews: boolean },
): AsyncGenerator<JobProgress, void> {
  try {
    let failures = 0;
    let refused = 0;
    while (!leaving.signal.aborted) {
      const last = variables.after;
      const began = Date.now();
      const failure = yield* subscribe(client, variables, leaving.signal);
      if (failure === null || leaving.signal.aborted) return;
      const heard = variables.after > last;
      const refusal = refusalOf(failure);
      if (refusal) {
        refused = heard || Date.now() - began > AT_ONCE ? 1 : refused + 1;
        if (!renews || !isOfToken(refusal) || refused > MOST_REFUSED) throw refusal;
      }
      failures = heard ? 0 : failures + 1;
      const wait = waitAfter(failure, failures);
      onRetry?.(failure, wait);
      await pause(wait, leaving.signal);
    }
  } finally {
    leaving.abort();
  }
}

/** Gives back what ended it too early, if anything did. */
async function* subscribe(
  client: Client,
  variables: Variables,
  signal: AbortSignal,
): AsyncGenerator<JobProgress, unknown> {
  const request = { query: JOB_PROGRESS, variables };
  try {
    for await (const { data, errors } of client.iterate<{ jobProgress: JobProgress }>(request)) {
      if (signal.aborted) break;
      if (errors) return errors;
      const event = data?.jobProgress;
      if (!event || event.seq <= variables.after) continue;
      variables.after = event.seq;
      yield event;
      if (LAST.includes(event.type)) break;
    }
    return null;
  } catch (failure) {
    return failure;
  } finally {
    client.terminate();
  }
}

/** What will not be otherwise the next time. */
function refusalOf(failure: unknown): WatchRefusedError | null {
  if (Array.isArray(failure)) {
    const lasting = (failure as GraphQLFault[]).find(
      ({ extensions }) => !PASSING.includes(codeOf(extensions)),
    );
    return lasting ? new WatchRefusedError(codeOf(lasting.extensions), lasting.message, failure) : null;
  }
  const { code, reason } = (failure ?? {}) as { code?: number; reason?: string };
  if (code === undefined || !REFUSING.includes(code)) return null;
  return new WatchRefusedError(code, reason || 'The gateway closed the socket.', failure);
}

/** Whether another token may help. */
function isOfToken({ code, cause }: WatchRefusedError): boolean {
  if (code === CloseCode.Forbidden) return true;
  const faults = Array.isArray(cause) ? (cause as GraphQLFault[]) : [];
  return faults.some(({ extensions }) => extensions?.reason === 'TOKEN_EXPIRED');
}

type GraphQLFault = { message: string; extensions?: Record<string, unknown> };
const codeOf = (extensions: GraphQLFault['extensions']) => String(extensions?.code);

/** Milliseconds. Random, lest all who were cut off together come back together. */
function waitAfter(failure: unknown, failures: number): number {
  const longest = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
  const faults = Array.isArray(failure) ? (failure as GraphQLFault[]) : [];
  const asked = faults.map(({ extensions }) => Number(extensions?.retryAfter ?? 0) * 1000);
  return Math.max(0, ...asked) + longest * (0.5 + Math.random() / 2);
}

/** Ends early when the signal is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A client that gives up at once what fails or falls silent, so that every wait is ours. */
function steadyClient(connection: Connection): Client {
  const Socket = connection.webSocketImpl ?? globalThis.WebSocket;
  if (!Socket) throw new TypeError('There is no WebSocket here: pass webSocketImpl, such as that of `ws`.');
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const trust = () => clearTimeout(doubt);
  const suspect = () => {
    trust();
    doubt = setTimeout(() => client.terminate(), SILENCE);
  };
  const client = createClient({
    ...connection,
    webSocketImpl: deafToLateErrors(Socket),
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE,
    on: {
      connecting: suspect,
      connected: trust,
      ping: (received) => received || suspect(),
      pong: (received) => received && trust(),
      error: trust,
      closed: (event) => {
        trust();
        // After a normal closure graphql-ws would connect again by itself, without a wait.
        if ((event as { code: number }).code === 1000) client.terminate();
      },
    },
  });
  return client;
}

/** A socket that is given up while it connects: `ws` makes that an error, when graphql-ws listens no more. */
function deafToLateErrors(Socket: SocketClass): SocketClass {
  return class extends Socket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => {});
    }
  };
}
