import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentSpreadNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection set amounts to; fragments count wherever they are spread. */
export type Size = {
  /** Fields at its own level, which are root fields in an operation. */
  width: number;
  /** Fields at all levels. */
  breadth: number;
  depth: number;
  aliases: number;
  directives: number;
};

const NOTHING: Size = { width: 0, breadth: 0, depth: 0, aliases: 0, directives: 0 };

/**
 * Gives the size of an operation or a fragment of one document. Each fragment is measured once, so one that is
 * spread in doubles costs no more to measure than any other. Definitions without a selection amount to nothing.
 * The function throws GraphQLError for a fragment that spreads itself.
 */
export function documentSizes({ definitions }: DocumentNode): (definition: DefinitionNode) => Size {
  const fragments = new Map<string, SelectionSetNode>();
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet);
  }
  const begun = new Set<SelectionSetNode>();
  const measured = new Map<SelectionSetNode, Size>();

  function spreadSize(spread: FragmentSpreadNode): Size {
    const { value: name } = spread.name;
    const selectionSet = fragments.get(name);
    // Validation tells that it is missing; until then it counts, so that nothing is gone through for nothing.
    if (!selectionSet) return { ...NOTHING, breadth: 1 };
    const size = measured.get(selectionSet);
    if (!size && begun.has(selectionSet)) {
      throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`, { nodes: spread });
    }
    return size ?? measure(selectionSet);
  }
  function measure(selectionSet: SelectionSetNode): Size {
    begun.add(selectionSet);
    const size = { ...NOTHING };
    for (const selection of selectionSet.selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner = innerSize(selection);
      size.width += isField ? 1 : inner.width;
      size.breadth += inner.breadth + (isField ? 1 : 0);
      size.depth = Math.max(size.depth, inner.depth + (isField ? 1 : 0));
      size.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      size.directives += inner.directives + (selection.directives?.length ?? 0);
    }
    measured.set(selectionSet, size);
    return size;
  }
  function innerSize(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spreadSize(selection);
    return selection.selectionSet ? measure(selection.selectionSet) : NOTHING;
  }

  return (definition) => {
    if (!('selectionSet' in definition)) return NOTHING;
    return measured.get(definition.selectionSet) ?? measure(definition.selectionSet);
  };
}
