import type { Connection } from './connection.ts';
import { FaultsError, isOfEndedToken, isOfToken, RefusedError, refusalOf } from './faults.ts';
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
 * The data of a query or mutation. A token that has ended is replaced where a function gives tokens. A field that
 * failed alone is an error here.
 * @throws RefusedError what is refused for good, such as a wrong key
 * @throws whatever failed, unless patient
 */
export async function ask<Data>(
  connection: Connection,
  operation: Operation,
  options: AskOptions,
): Promise<Data> {
  const { data, errors } = await answerOf<Data>(connection, operation, options, ({ errors }) => !errors);
  if (errors || !data) throw new FaultsError(errors ?? []);
  return data;
}

/**
 * The answer as it came, for clients that have their own way with errors, but for those that another token or
 * patience may mend.
 * @param isFine whether an answer is one to give back
 */
export async function answerOf<Data = Record<string, unknown>>(
  connection: Connection,
  operation: Operation,
  { signal, patient = false }: AskOptions,
  isFine: (answer: Answer<Data>) => boolean = ({ errors }) => !errors?.some(isOfEndedToken),
): Promise<Answer<Data>> {
  let renewed = false;
  for (let failures = 1; ; failures += 1) {
    let bearer: string | undefined;
    try {
      bearer = await connection.credentials.bearer();
      const answer = await post<Data>(connection, operation, bearer, signal);
      if (isFine(answer)) return answer;
      throw new FaultsError(answer.errors ?? []);
    } catch (failure) {
      if (signal?.aborted) throw signal.reason;
      const refusal = refusalOf(failure);
      if (refusal && !renewed && connection.credentials.renews && isOfToken(refusal)) {
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

async function post<Data>(
  { endpoint, fetch }: Connection,
  operation: Operation,
  bearer: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer<Data>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization(bearer) },
    body: JSON.stringify(operation),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await failureOf(response);
  const answer = (await response.json()) as Answer<Data>;
  if (answer.data || answer.errors) return answer;
  throw new RefusedError(
    response.status,
    'The answer has no data. Is this the address of a gateway?',
    answer,
  );
}
