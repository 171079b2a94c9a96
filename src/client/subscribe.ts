import { closable } from './closable.ts';
import type { Connection } from './connection.ts';
import { FaultsError, isOfToken, refusalOf } from './faults.ts';
import { pause, waitAfter } from './patience.ts';
import { type ProgressPlace, progressPlace } from './progress-place.ts';
import { transportsOf } from './transports/choose.ts';
import type { Answer, Operation, Transport } from './transports/transport.ts';

export type SubscribeOptions = {
  /** Aborting it ends the answers, quietly and at once. */
  signal?: AbortSignal | undefined;
  /** Told before each wait: what went wrong, and how long it will be in milliseconds. */
  onRetry?: ((failure: unknown, wait: number) => void) | undefined;
};

/** Tokens one after the other that may be refused, each within so many milliseconds and without an answer. */
const MOST_REFUSED = 3;
const AT_ONCE = 30_000;

/**
 * The answers of a subscription, whatever happens to the network or the gateway: a lost connection is made again, for
 * as long as it takes. Events of `jobProgress` come each once and in order, and end after the job's last one; they must
 * select `seq`. Leaving the loop, `return()` and the signal end it at once.
 * @throws RefusedError when it is refused for good, such as for a wrong key or an unknown job
 */
export function subscribe<Data = Record<string, unknown>>(
  connection: Connection,
  operation: Operation,
  { signal, onRetry }: SubscribeOptions = {},
): AsyncGenerator<Answer<Data>, void> {
  return closable(
    (leaving) =>
      follow(connection, progressPlace(operation), leaving, onRetry) as AsyncGenerator<Answer<Data>, void>,
    signal,
  );
}

type Heard = { opened: boolean; answers: number };

/** One try after the other, each after the last event, until the gateway completes one. */
async function* follow(
  connection: Connection,
  place: ProgressPlace,
  leaving: AbortSignal,
  onRetry: SubscribeOptions['onRetry'],
): AsyncGenerator<Answer, void> {
  const transports = await transportsOf(connection);
  const refused = countRefused(connection.credentials.renews);
  let failures = 0;
  let tried = 0;
  while (!leaving.aborted) {
    const turn = (connection.preferred + tried) % transports.length;
    const heard: Heard = { opened: false, answers: 0 };
    const began = Date.now();
    const end = yield* attempt(connection, transports[turn] as Transport, place, leaving, heard);
    if (end === null || leaving.aborted) return;
    const refusal = refusalOf(end.failure);
    if (refusal) {
      const quick = heard.answers === 0 && Date.now() - began < AT_ONCE;
      if (!isOfToken(refusal) || !refused(quick)) throw refusal;
      connection.credentials.spent(end.bearer);
    }
    if (heard.opened) connection.preferred = turn;
    // What does not get through one way is tried the other way before any wait.
    tried = heard.opened ? 0 : tried + 1;
    if (!heard.opened && tried < transports.length) continue;
    tried = 0;
    failures = heard.answers > 0 ? 0 : failures + 1;
    const wait = waitAfter(end.failure, failures);
    onRetry?.(end.failure, wait);
    await pause(wait, leaving);
  }
}

/** Says whether one more token may be tried. */
function countRefused(renews: boolean): (quick: boolean) => boolean {
  let refused = 0;
  return (quick) => {
    refused = quick ? refused + 1 : 1;
    return renews && refused <= MOST_REFUSED;
  };
}

type BrokenOff = { failure: unknown; bearer: string | undefined };

/** Gives back what ended it too early, if anything did. */
async function* attempt(
  connection: Connection,
  transport: Transport,
  place: ProgressPlace,
  leaving: AbortSignal,
  heard: Heard,
): AsyncGenerator<Answer, BrokenOff | null> {
  let bearer: string | undefined;
  const { endpoint, fetch, webSocketImpl } = connection;
  const onOpen = () => {
    heard.opened = true;
  };
  try {
    bearer = await connection.credentials.bearer();
    const request = { endpoint, bearer, fetch, webSocketImpl, signal: leaving, onOpen };
    for await (const answer of transport(place.operation(), request)) {
      if (leaving.aborted) break;
      if (answer.errors && !hasData(answer)) throw new FaultsError(answer.errors);
      const news = place.take(answer);
      if (news === 'old') continue;
      heard.answers += 1;
      yield answer;
      if (news === 'last') break;
    }
    return null;
  } catch (failure) {
    return { failure, bearer };
  }
}

const hasData = ({ data }: Answer) => Object.values(data ?? {}).some((value) => value !== null);
