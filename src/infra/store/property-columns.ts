import { entities } from './entities.ts';

/** From `projectId` to `project_id`, as the mapper names columns; what is in lower case already stays. */
const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const propertiesByTable = new Map<string, readonly string[]>(
  entities.map(({ meta }) => [meta.tableName, Object.keys(meta.properties)]),
);
const properties = new Set([...propertiesByTable.values()].flat());
const columns = new Map([...properties].map((name) => [name, underscored(name)]));
const byColumn = new Map([...columns].map(([property, column]) => [column, property]));

/** The column of a property; every other name stays as it is. */
export const columnOf = (property: string): string => columns.get(property) ?? property;

/** The property of a column; every other name stays as it is. */
export const propertyOf = (column: string): string => byColumn.get(column) ?? column;

/** Every property of a table's entity that is a column. */
export function propertiesOf(table: string): readonly string[] {
  const found = propertiesByTable.get(table);
  if (!found) throw new Error(`There is no entity of a table "${table}".`);
  return found;
}
