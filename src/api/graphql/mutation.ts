import type { MaybePromise, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Act } from '../../domain/acts.ts';
import type { RefusalKind } from '../../domain/refusals.ts';
import type { Scope } from '../../domain/scopes.ts';
import { audited } from './audited.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { errorOf } from './error-of.ts';
import { inputOf } from './input-of.ts';

type Mutation<Input extends z.ZodObject, Result> = {
  /** Null: any key will do. */
  scope: Scope | null;
  description: string;
  input: Input;
  /** What the input is, for who reads the schema. */
  given?: string;
  result: ObjectRef<typeof builder.$inferSchemaTypes, Result>;
  /** The list of the use case, which becomes a part of the result. */
  refusals: readonly RefusalKind[];
  resolve: (input: z.input<Input>, context: Context, info: GraphQLResolveInfo) => MaybePromise<Result>;
};

/** A field of Mutation as they all are, kept in the audit log: one input, a union of what is done and what can be refused, may be null. */
export function mutation<Input extends z.ZodObject, Result extends object>(
  name: Act,
  definition: Mutation<Input, Result>,
): void;
export function mutation(
  name: Act,
  {
    scope,
    description,
    input,
    given = 'The request.',
    result,
    refusals,
    resolve,
  }: Mutation<z.ZodObject, object>,
): void {
  const type = inputOf(input);
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      nullable: true,
      ...(scope && { authScopes: { key: scope } }),
      description,
      args: { input: t.arg({ type, required: true, description: given }) },
      errors: {
        types: refusals.map(errorOf),
        union: {
          name: `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`,
          description: `What \`${name}\` can answer.`,
        },
      },
      resolve: (_root, { input: sent }, context, info) =>
        audited(context, name, sent, () => resolve(sent, context, info)),
    }),
  );
}
