import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isUnionType,
} from 'graphql';
import { type Caller, requireScope } from '../../domain/caller.ts';
import type { Flow } from '../../domain/flow.ts';
import type { RateClass } from '../../domain/rate-limits.ts';
import type { Scope } from '../../domain/scopes.ts';
import { refuseOverLimit } from '../limits.ts';
import { takeSlot } from '../slots.ts';
import { tellRate } from '../tell-rate.ts';
import { Failure, whileValid } from '../while-valid.ts';
import type { Context } from './context.ts';
import { declaredScope } from './declared-scope.ts';

/** Root fields that any key may ask for; `node` needs the scope of what it finds, a token has its key's. */
export const ANY_KEY: readonly string[] = ['viewer', 'node', 'createClientToken'];

type Resolver = GraphQLFieldResolver<unknown, Context>;
type RootField = GraphQLField<unknown, Context>;

/**
 * Puts authentication, scope and rate, in this order, before everything a root field does (contract §5). Every
 * field counts, so an operation with ten aliases counts ten times. Subscriptions end with their key or token.
 * @throws Error for a root field without a scope: nothing is allowed by default
 */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  guardAll(schema.getQueryType(), guardResolve, () => 'read-light');
  guardAll(schema.getMutationType(), guardResolve, classOfMutation);
  guardAll(schema.getSubscriptionType(), guardSubscribe, () => 'read-light');
  return schema;
}

/** The scope that a root field needs; null when any key will do. */
export function scopeOf(field: Pick<RootField, 'name' | 'extensions'>): Scope | null {
  const scope = declaredScope(field);
  if (scope) return scope;
  if (ANY_KEY.includes(field.name)) return null;
  throw new Error(`The root field ${field.name} names no scope.`);
}

type Enter = (context: Context) => Promise<Caller>;

function guardAll(
  type: GraphQLObjectType<unknown, Context> | null | undefined,
  guard: (field: RootField, enter: Enter) => void,
  classOf: (field: RootField) => RateClass,
): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const [scope, rateClass] = [scopeOf(field), classOf(field)];
    guard(field, async ({ caller, deps, outgoing }) => {
      const who = await caller();
      if (scope) requireScope(who, scope);
      const taken = await deps.limits.take(who, rateClass);
      if (outgoing) tellRate(outgoing, taken, rateClass);
      refuseOverLimit(taken, rateClass);
      return who;
    });
  }
}

function resolverOf(field: RootField, kind: 'resolve' | 'subscribe'): Resolver {
  const resolver = field[kind];
  if (!resolver) throw new Error(`The root field ${field.name} answers nothing.`);
  return resolver;
}

function guardResolve(field: RootField, enter: Enter): void {
  const resolve = resolverOf(field, 'resolve');
  field.resolve = async (root, args, context, info) => {
    await enter(context);
    return resolve(root, args, context, info);
  };
}

function guardSubscribe(field: RootField, enter: Enter): void {
  const [subscribe, resolve] = [resolverOf(field, 'subscribe'), resolverOf(field, 'resolve')];
  field.subscribe = async (root, args, context, info) => {
    const caller = await enter(context);
    const { deps, address } = context;
    const events = (await subscribe(root, args, context, info)) as Flow<object>;
    const release = takeSlot(deps.slots, 'subscriptions', { keyId: caller.keyId, address });
    // The end of a token is told by closing its socket, and by nothing before that.
    const valid = context.onSocket ? { ...caller, token: null } : caller;
    return whileValid(deps, valid, events, release);
  };
  field.resolve = (event, args, context, info) => {
    if (event instanceof Failure) throw event.cause;
    context.forget();
    return resolve(event, args, context, info);
  };
}

/** What can answer one of these starts a job. */
const ACCEPTED: ReadonlySet<string> = new Set([
  'ContentJobAccepted',
  'IngestAccepted',
  'VerificationAccepted',
]);

/** Whether a root field starts a job. */
export function startsJob({ type }: Pick<RootField, 'type'>): boolean {
  const result = getNamedType(type);
  return isUnionType(result) && result.getTypes().some(({ name }) => ACCEPTED.has(name));
}

const classOfMutation = (field: RootField): RateClass => (startsJob(field) ? 'long-running' : 'write-light');
