import { AsyncLocalStorage } from 'node:async_hooks';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
} from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Caller } from '../../domain/caller.ts';
import { Flow, type Taken } from '../../domain/flow.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import { originInHand } from '../forwarded.ts';
import { Failure } from '../while-valid.ts';
import type { Context } from './context.ts';
import { presentResult } from './present-error.ts';

/** How long a result is as good as a new one: longer than it takes to tell everybody, and nobody sees a change later. */
const FRESH_MS = 250;

/** A result that may leave the house, perhaps on its way. Those who are answered alike get the same object. */
export type Result = ExecutionResult | Promise<ExecutionResult>;
type Asked = ExecutionArgs & { contextValue: Context };
/** Subscriptions that are answered alike, and what was made of events for them. */
type Group = { members: number; kept: WeakMap<object, { result: Result; at: number }> };

/** Runs subscriptions. */
export type SharedEvents = {
  /** The results of a subscription, or why it cannot begin. */
  subscribe(args: Asked): Promise<Flow<Result> | ExecutionResult>;
};

/**
 * Executes an event once for all subscriptions that would be answered alike: same document, variables, key and reach.
 * The events of a job are one object for everybody who watches it (`infra/events/hub.ts`). Results with errors name the
 * request, so each makes its own.
 */
export function shareEvents(log: Log): SharedEvents {
  const groups = new Map<string, Group>();
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;

  function numberOf(document: DocumentNode): number {
    const number = numbers.get(document) ?? ++documents;
    numbers.set(document, number);
    return number;
  }
  /** What an answer depends on beside the event. */
  function keyOf({ document, operationName, variableValues }: ExecutionArgs, caller: Caller): string {
    const asked = [numberOf(document), operationName, variableValues, originInHand()];
    return JSON.stringify([...asked, ...reachOf(caller)]);
  }
  function join(key: string): Group {
    const group = groups.get(key) ?? { members: 0, kept: new WeakMap() };
    group.members += 1;
    groups.set(key, group);
    return group;
  }
  function leave(key: string, group: Group): void {
    group.members -= 1;
    if (group.members === 0) groups.delete(key);
  }
  async function subscribe(args: Asked): Promise<Flow<Result> | ExecutionResult> {
    const { caller, requestId } = args.contextValue;
    const present = (result: ExecutionResult) => presentResult(result, requestId, log);
    const events = await createSourceEventStream(args);
    if (!isAsyncIterable(events)) return present(events);
    if (!(events instanceof Flow)) throw new Error('A subscription gave no flow.');
    const key = keyOf(args, await caller());
    const group = join(key);
    // Whoever tells of an event is not who asked for it, and links lead to where that one believes to be.
    const asAsked = AsyncLocalStorage.snapshot();
    const run = (event: object) => asAsked(() => after(execute({ ...args, rootValue: event }), present));
    return new Flow<Result>({
      take(wake) {
        const event: Taken<object> = events.take(wake);
        return event === 'later' || event === 'over' ? event : resultOf(event, group, run);
      },
      end() {
        leave(key, group);
        events.leave();
      },
    });
  }
  return { subscribe };
}

function resultOf(event: object, { kept }: Group, run: (event: object) => Result): Result {
  // Why there will be no more, which is each one's own.
  if (event instanceof Failure) return run(event);
  const now = performance.now();
  const known = kept.get(event);
  if (known && now - known.at < FRESH_MS) {
    const { result } = known;
    if (result instanceof Promise) return result.then((made) => (made.errors ? run(event) : made));
    return result.errors ? run(event) : result;
  }
  const result = run(event);
  kept.set(event, { result, at: now });
  return result;
}

function after(result: Result, next: (result: ExecutionResult) => ExecutionResult): Result {
  return result instanceof Promise ? result.then(next) : next(result);
}

function reachOf({ keyId, scopes, token }: Caller) {
  return [keyId, [...scopes], token && [token.projectIds, token.jobIds]];
}
