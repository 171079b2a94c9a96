import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
} from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import type { Caller } from '../../domain/caller.ts';
import { originInHand } from '../forwarded.ts';
import type { GatewayPlugin } from './plugins.ts';

/** How long a result is as good as a new one: longer than it takes to tell everybody, and nobody sees a change later. */
const FRESH_MS = 250;

type Result = ExecutionResult | Promise<ExecutionResult>;
type Kept = { result: Result; at: number };

/**
 * Executes an event once for all subscriptions that would be answered alike: same document, variables, key and reach.
 * The events of a job are one object for everybody who watches it (`infra/events/hub.ts`), and what was made of one is
 * kept with it. Results with errors name the request, so each makes its own.
 */
export function useSharedEvents(): GatewayPlugin {
  const kept = new WeakMap<object, Map<string, Kept>>();
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;

  function numberOf(document: DocumentNode): number {
    const number = numbers.get(document) ?? ++documents;
    numbers.set(document, number);
    return number;
  }
  /** What an answer depends on beside the event. */
  function groupOf({ document, operationName, variableValues }: ExecutionArgs, caller: Caller): string {
    const asked = [numberOf(document), operationName, variableValues, originInHand()];
    return JSON.stringify([...asked, ...reachOf(caller)]);
  }
  async function resultOf(args: ExecutionArgs, step: unknown, group: string): Promise<ExecutionResult> {
    const run = () => execute({ ...args, rootValue: step });
    const event = eventOf(step);
    if (!event) return run();
    const results = kept.get(event) ?? new Map<string, Kept>();
    kept.set(event, results);
    const now = performance.now();
    const known = results.get(group);
    if (known && now - known.at < FRESH_MS) {
      const result = await known.result;
      return result.errors ? run() : result;
    }
    const result = run();
    results.set(group, { result, at: now });
    return result;
  }
  async function subscribe(args: ExecutionArgs, caller: () => Promise<Caller>) {
    const events = await createSourceEventStream(args);
    if (!isAsyncIterable(events)) return events;
    const group = groupOf(args, await caller());
    return mapAsyncIterator(events, (step: unknown) => resultOf(args, step, group));
  }
  return {
    onSubscribe: ({ args: { contextValue }, setSubscribeFn }) =>
      setSubscribeFn((args) => subscribe(args, contextValue.caller)),
  };
}

/** The event of a step of `watch.ts`. */
function eventOf(step: unknown): object | null {
  const event = typeof step === 'object' && step !== null && 'event' in step ? step.event : null;
  return typeof event === 'object' ? event : null;
}

function reachOf({ keyId, scopes, token }: Caller) {
  return [keyId, [...scopes], token && [token.projectIds, token.jobIds]];
}
