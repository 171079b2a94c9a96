import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * How many pairs of fields have one name in a document, its fragments taken as spread: validation may have to
 * compare them all. Goes through every definition as it would be executed, so their sizes have to be known to be
 * within limits.
 */
export function repeatedPairs({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  let pairs = 0;

  function count(selectionSet: SelectionSetNode | undefined, seen: Map<string, number>): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        count(fragments.get(selection.name.value)?.selectionSet, seen);
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.alias ?? selection.name;
        const before = seen.get(name) ?? 0;
        pairs += before;
        seen.set(name, before + 1);
      }
      count(selection.selectionSet, seen);
    }
  }
  for (const definition of definitions) {
    if ('selectionSet' in definition) count(definition.selectionSet, new Map());
  }
  return pairs;
}
