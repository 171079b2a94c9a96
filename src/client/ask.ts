import type { Connection } from './connection.ts';
import { FaultsError, isOfToken, RefusedError, refusalOf } from './faults.ts';
import { pause, waitAfter } from './patience.ts';
import { failureOf } from './transports/sse.ts';
import { type Answer, authorization, type Operation } from './transports/transport.ts';

export type AskOptions = {
  signal?: AbortSignal | undefined;
  /**
   * Tries again for as long as it takes when the network or the gateway fails. Not for mutations that must happen once
   * and have no `idempotencyKey`.
   */
  patient?: boolean | undefined;
};

/**
 * The data of a query or mutation. A token that has ended is replaced where a function gives tokens.
 * @throws RefusedError what is refused for good, such as a wrong key
 * @throws whatever failed, unless patient
 */
export async function ask<Data>(
  connection: Connection,
  operation: Operation,
  options: AskOptions,
): Promise<Data> {
  const { signal, patient = false } = options;
  let renewed = false;
  for (let failures = 1; ; failures += 1) {
    let bearer: string | undefined;
    try {
      bearer = await connection.credentials.bearer();
      return await post<Data>(connection, operation, bearer, signal);
    } catch (failure) {
      if (signal?.aborted) throw signal.reason;
      const refusal = refusalOf(failure);
      const renews = refusal !== null && !renewed && connection.credentials.renews && isOfToken(refusal);
      if (renews) {
        renewed = true;
        connection.credentials.spent(bearer);
        continue;
      }
      if (refusal || !patient) throw refusal ?? failure;
      await pause(waitAfter(failure, failures), signal);
      signal?.throwIfAborted();
    }
  }
}

/** One request. Where data came beside errors, a field failed alone; that is an error here. */
async function post<Data>(
  { endpoint, fetch }: Connection,
  operation: Operation,
  bearer: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization(bearer) },
    body: JSON.stringify(operation),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await failureOf(response);
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors) throw new FaultsError(errors);
  if (!data)
    throw new RefusedError(
      response.status,
      'The answer has no data. Is this the address of a gateway?',
      null,
    );
  return data;
}
