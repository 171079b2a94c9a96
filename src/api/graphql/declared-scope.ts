import type { GraphQLField } from 'graphql';
import type { Scope } from '../../domain/scopes.ts';

/** The scope that a field was built with, undefined when it has none. */
export function declaredScope({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>) {
  const options = extensions.pothosOptions as { authScopes?: { key?: Scope } } | undefined;
  return options?.authScopes?.key;
}
