import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** An organisation with its wallet. */
export function getOrganisation(db: Db, id: string): Promise<Row<'organisation'>> {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Those that have one of the ids, in no order. */
export function organisationsById(db: Db, ids: readonly string[]): Promise<Row<'organisation'>[]> {
  return db.selectFrom('organisation').selectAll().where('id', '=', anyOf(ids)).execute();
}

/** Those of a name, the oldest first; at most two, which tells whether the name is enough. */
export function organisationsNamed(
  db: Db,
  name: string,
): Promise<Pick<Row<'organisation'>, 'id' | 'name'>[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('name', '=', name)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(2)
    .execute();
}

/** The one that has the id, if there is one. */
export function organisationById(
  db: Db,
  id: string,
): Promise<Pick<Row<'organisation'>, 'id' | 'name'> | undefined> {
  return db.selectFrom('organisation').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}
