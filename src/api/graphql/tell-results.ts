import type { ExecutionResult } from 'graphql';
import { MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Flow } from '../../domain/flow.ts';
import { send } from './connect-socket.ts';
import type { Result } from './shared-events.ts';

const OVER = { done: true, value: undefined } as const;

/** What was written of results, which those who are answered alike share. */
const written = new WeakMap<ExecutionResult, string>();

/**
 * Tells the results of a subscription to its client, each as soon as it is there and the client has taken what it was
 * sent before. For graphql-ws, which would make several promises of each result, it is an operation that answers
 * nothing and ends when all is told, or when it is completed.
 * @param id of the operation
 * @param mask what the client may know of a fault of ours
 */
export function tellResults(
  results: Flow<Result>,
  id: string,
  socket: WebSocket,
  mask: (fault: unknown) => Error,
): AsyncGenerator<never> {
  const head = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
  const { promise: told, resolve, reject } = Promise.withResolvers<typeof OVER>();

  /** @returns what has to be waited for before the next */
  function tell(result: Result): Promise<void> | void {
    if (result instanceof Promise) return result.then(tell);
    // Its client may have completed it while this was made.
    if (results.over) return;
    return send(socket, `${head}${textOf(result)}}`);
  }
  function fail(fault: unknown): void {
    results.leave();
    reject(mask(fault));
  }
  /** Whoever is woken while it tells, or waits for one result, does not overtake: it goes on by itself. */
  let telling = false;
  let woken = false;
  function wake(): void {
    woken = true;
    if (!telling) tellAll();
  }
  function tellAll(): void {
    telling = true;
    try {
      for (;;) {
        woken = false;
        const result = results.take(wake);
        if (result === 'over') {
          resolve(OVER);
          return;
        }
        if (result === 'later') {
          if (woken) continue;
          telling = false;
          return;
        }
        const busy = tell(result);
        if (busy) {
          busy.then(tellAll, fail);
          return;
        }
      }
    } catch (fault) {
      fail(fault);
    }
  }
  function leave(): Promise<typeof OVER> {
    results.leave();
    return Promise.resolve(OVER);
  }
  const generator: AsyncGenerator<never> = {
    next() {
      tellAll();
      return told;
    },
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => results.leave(),
  };
  return generator;
}

function textOf(result: ExecutionResult): string {
  const known = written.get(result);
  if (known !== undefined) return known;
  const text = JSON.stringify(result);
  written.set(result, text);
  return text;
}
