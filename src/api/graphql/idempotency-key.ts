import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Context } from './context.ts';

/**
 * The header `Idempotency-Key` stands in for an absent input field, but only when the operation holds one
 * mutation: one header cannot name two requests.
 */
export function withHeaderKey<Input extends { idempotencyKey?: string | null }>(
  input: Input,
  context: Context,
  info: GraphQLResolveInfo,
): Input {
  if (input.idempotencyKey != null || context.idempotencyKey === null) return input;
  const fields = countFields(info.operation.selectionSet, info.fragments);
  return fields === 1 ? { ...input, idempotencyKey: context.idempotencyKey } : input;
}

/** Selected fields, through fragments; one that @skip leaves out counts too, to be on the safe side. */
function countFields(
  { selections }: SelectionSetNode,
  fragments: Record<string, FragmentDefinitionNode | undefined>,
): number {
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? 0 : 1;
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    return inner ? countFields(inner.selectionSet, fragments) : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
