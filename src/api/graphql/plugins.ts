import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { RateLimitedError } from '../../domain/access-refusals.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import { type HeaderReader, withAddressToken } from '../caller.ts';
import type { ApiDeps } from '../deps.ts';
import { networkOf } from '../network-of.ts';
import { holdStream } from '../slots.ts';
import { type Admission, type AdmitDeps, admit } from './admit.ts';
import type { Context } from './context.ts';
import { presentResult } from './present-error.ts';
import type { SharedEvents } from './shared-events.ts';

/** What every transport hands to the engine before the context is made. */
export type ServerContext = {
  requestId: string;
  /** The answer, where it is Yoga that gives it. */
  outgoing?: ServerResponse;
  /** Where the request came from, if its connection is still there. */
  address?: string | undefined;
  /** Set by `useAdmission` or, before the engine is asked, by a transport of our own. */
  admission?: Admission;
};
export type GatewayPlugin = Plugin<Context, ServerContext>;

/** Lets no error out unpresented: those of fields here, those of requests in onResultProcess. */
export function usePresentableErrors(log: Log): GatewayPlugin {
  return {
    onExecute: () => ({
      onExecuteDone({ args, result, setResult }) {
        if (!isAsyncIterable(result)) setResult(presentResult(result, args.contextValue.requestId, log));
      },
    }),
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      setResult(presentResult(result, serverContext.requestId, log));
    },
  };
}

/** Runs subscriptions as sockets do, whose results come presented. */
export function useEvents(events: SharedEvents): GatewayPlugin {
  return {
    onSubscribe: ({ args: { contextValue }, setSubscribeFn }) =>
      setSubscribeFn((args) => events.subscribe({ ...args, contextValue })),
  };
}

const EVENT_STREAM = /\btext\/event-stream\b/i;
const asksForStream = ({ headers }: Request) => EVENT_STREAM.test(headers.get('accept') ?? '');

function credentialsOf(request: Request): HeaderReader {
  const header: HeaderReader = (name) => request.headers.get(name);
  return asksForStream(request)
    ? withAddressToken(header, new URL(request.url).searchParams.get('token'))
    : header;
}

/** @throws GraphQLError when there is no slot left */
function holdSlot(
  { slots }: Pick<ApiDeps, 'slots'>,
  { outgoing, address }: Partial<ServerContext>,
  admission: Admission,
): void {
  const holder = 'caller' in admission ? { address, keyId: admission.caller.keyId } : { address };
  try {
    if (outgoing) holdStream(slots, outgoing, holder);
  } catch (fault) {
    throw fault instanceof RateLimitedError ? tooMany(fault) : fault;
  }
}

/** Told by the status too, as over REST: the answer would have been a stream, and no result. */
const tooMany = (refusal: RateLimitedError): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { http: { status: 429, headers: { 'Retry-After': `${refusal.retryAfterSeconds}` } } },
  });

/**
 * Admits what came through Yoga, and counts refused documents against their address. Without a key they have been
 * counted already.
 */
export function useAdmission(deps: AdmitDeps & Pick<ApiDeps, 'slots'>): GatewayPlugin {
  const count = ({ admission, address }: Partial<ServerContext>) => {
    if (admission && 'caller' in admission) void deps.limits.takeAnonymous(networkOf(address));
  };
  return {
    async onParams({ request, context, params, setParams }) {
      const admission = await admit(deps, credentialsOf(request), context.address);
      if (admission instanceof Error) throw admission;
      if (asksForStream(request)) holdSlot(deps, context, admission);
      context.admission = admission;
      setParams({ ...params, query: deps.documents.textOf(params, 'caller' in admission) });
    },
    onParse:
      ({ context }) =>
      ({ result }) => {
        if (result instanceof Error) count(context);
      },
    onValidate:
      ({ context }) =>
      ({ valid }) => {
        if (!valid) count(context);
      },
  };
}
