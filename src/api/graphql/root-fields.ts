import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

/** The root fields of an operation, fragments included, each fragment once, as execution takes them. */
export function rootFields(operation: OperationDefinitionNode, fragmentOf: FragmentOf): FieldNode[] {
  const seen = new Set<string>();
  const collect = ({ selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>): FieldNode[] =>
    selectionSet.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection);
      const { value: name } = selection.name;
      const fragment = seen.has(name) ? null : fragmentOf(name);
      seen.add(name);
      return fragment ? collect(fragment) : [];
    });
  return collect(operation);
}
