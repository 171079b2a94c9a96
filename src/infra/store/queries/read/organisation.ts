import type { Db, Row } from '../../database.ts';

/** An organisation with its wallet. */
export function getOrganisation(db: Db, id: string): Promise<Row<'organisation'>> {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
