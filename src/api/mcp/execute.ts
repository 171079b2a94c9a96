import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import type { Gateway, Headers } from '../graphql/gateway.ts';
import { prepare } from '../graphql/prepare.ts';
import { presentErrors } from '../graphql/present-error.ts';
import type { Operation } from './operations.ts';

/** One request of an agent. */
export type Asked = {
  deps: ApiDeps;
  gateway: Gateway;
  caller: Caller;
  requestId: string;
  address: string | undefined;
  headers: Headers;
  outgoing: ServerResponse;
};
export type Variables = Record<string, unknown>;

/** Runs a query or mutation as GraphQL does: with the same scopes, limits and refusals. */
export async function execute(
  asked: Asked,
  { text }: Operation,
  variables: Variables,
): Promise<ExecutionResult> {
  const prepared = await prepareOf(asked, text, variables);
  if ('errors' in prepared) return prepared;
  return prepared.engine.execute(prepared.args);
}

/** Opens a subscription likewise. */
export async function subscribe(
  asked: Asked,
  { text }: Operation,
  variables: Variables,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
  const prepared = await prepareOf(asked, text, variables);
  if ('errors' in prepared) return prepared;
  const opened = await prepared.engine.subscribe(prepared.args);
  return isAsyncIterable<ExecutionResult>(opened) ? (opened as AsyncGenerator<ExecutionResult>) : opened;
}

async function prepareOf(asked: Asked, query: string, variables: Variables) {
  const { deps, gateway, requestId } = asked;
  const prepared = await prepare(gateway, deps, { ...asked, door: 'mcp' }, { query, variables });
  if (!('refused' in prepared)) return prepared;
  return { errors: presentErrors(prepared.refused, requestId, deps.log) };
}
