import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type RawBuilder,
  ReferenceNode,
  type ReturningNode,
  type RootOperationNode,
  SelectAllNode,
  SelectionNode,
  sql,
  TableNode,
} from 'kysely';
import { columnOf, propertiesOf, propertyOf } from './property-columns.ts';

/**
 * Lets statements name columns as entities name their properties, and rows come back that way. The text gets the
 * names, as aliases of what is selected at its top, so a statement that is compiled once pays once and no row is
 * ever copied. Further inside, columns go by their own names.
 */
export const propertyNames: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => withAliases(columnNames.transformNode(node, queryId)),
  transformResult: async ({ result }) => result,
};

const columnNames = new (class extends OperationNodeTransformer {
  protected override transformIdentifier(node: IdentifierNode): IdentifierNode {
    return IdentifierNode.create(columnOf(node.name));
  }
})();

function withAliases(node: RootOperationNode): RootOperationNode {
  switch (node.kind) {
    case 'SelectQueryNode': {
      const tables = [...(node.from?.froms ?? []), ...(node.joins ?? []).map(({ table }) => table)];
      return { ...node, selections: node.selections && aliased(node.selections, tables) };
    }
    case 'InsertQueryNode':
      return { ...node, returning: returned(node.returning, node.into) };
    case 'UpdateQueryNode':
      return { ...node, returning: returned(node.returning, node.table) };
    case 'DeleteQueryNode':
      return { ...node, returning: returned(node.returning, node.from.froms[0]) };
    default:
      return node;
  }
}

const returned = (node: ReturningNode | undefined, table: OperationNode | undefined) =>
  node && { ...node, selections: aliased(node.selections, table ? [table] : []) };

/** `tables` are those that are selected from, the first being what a bare `*` means. */
const aliased = (selections: readonly SelectionNode[], tables: readonly OperationNode[]): SelectionNode[] =>
  selections.flatMap(({ selection }) => {
    if (SelectAllNode.is(selection)) return allOf(tables[0], tables);
    if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) {
      return as(selection.node, selection.alias.name);
    }
    if (!ReferenceNode.is(selection)) return SelectionNode.create(selection);
    const { column, table } = selection;
    return SelectAllNode.is(column) ? allOf(table, tables) : as(selection, column.column.name);
  });

/** Selects under the name of the property, if that is another than the column's. */
function as(node: OperationNode, column: string): SelectionNode {
  const property = propertyOf(column);
  const same = property === column && ReferenceNode.is(node) && isColumn(node, column);
  return SelectionNode.create(same ? node : AliasNode.create(node, IdentifierNode.create(property)));
}

const isColumn = ({ column }: ReferenceNode, name: string) =>
  ColumnNode.is(column) && column.column.name === name;

/** Each column of a table, which may go by an alias. */
function allOf(table: OperationNode | undefined, tables: readonly OperationNode[]): SelectionNode[] {
  const alias = table && nameOf(table);
  const meant = tables.find((one) => nameOf(one) === alias);
  if (!alias || !meant) throw new Error('All columns are asked for of what is no table.');
  return propertiesOf(tableOf(meant) ?? alias).map((property) => {
    const column = columnOf(property);
    return as(ReferenceNode.create(ColumnNode.create(column), TableNode.create(alias)), column);
  });
}

const nameOf = (node: OperationNode): string | undefined =>
  AliasNode.is(node) && IdentifierNode.is(node.alias) ? node.alias.name : tableOf(node);

function tableOf(node: OperationNode): string | undefined {
  if (AliasNode.is(node)) return tableOf(node.node);
  return TableNode.is(node) ? node.table.identifier.name : undefined;
}

/** All columns of a table that goes by `alias`, for a text written by hand. */
export const everyColumn = (table: string, alias: string): RawBuilder<unknown> =>
  sql.raw(
    propertiesOf(table)
      .map((property) => `"${alias}"."${columnOf(property)}" as "${property}"`)
      .join(', '),
  );
