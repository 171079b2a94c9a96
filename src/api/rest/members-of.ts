import type { z } from 'zod';

/**
 * The members of a row that `schema` promises under the same name. What it promises beside them is for its body to add,
 * or the body does not compile.
 */
export function membersOf<Shape extends z.ZodRawShape, Row extends object>(
  schema: z.ZodObject<Shape>,
  row: Row,
): Pick<Row, keyof Row & keyof Shape> {
  const members = Object.entries(row).filter(([name]) => name in schema.shape);
  return Object.fromEntries(members) as Pick<Row, keyof Row & keyof Shape>;
}
