import type { Db, Row } from '../../database.ts';

/** The key with this look-up prefix, revoked or not. */
export function findApiKey(db: Db, prefix: string): Promise<Row<'api_key'> | undefined> {
  return db.selectFrom('api_key').selectAll().where('prefix', '=', prefix).executeTakeFirst();
}
