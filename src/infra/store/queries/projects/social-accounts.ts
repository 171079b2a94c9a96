import { sql } from 'kysely';
import type { Db, Row } from '../../database.ts';

type Account = Row<'social_account'>;
export type NewAccount = Pick<Account, 'id' | 'project_id' | 'platform' | 'handle'>;

/** A project's account with this name on a platform, where letter case does not count. */
export function accountByHandle(
  db: Db,
  { project_id, platform, handle }: NewAccount,
): Promise<Account | undefined> {
  return db
    .selectFrom('social_account')
    .selectAll()
    .where('project_id', '=', project_id)
    .where('platform', '=', platform)
    .where(sql<string>`lower(handle)`, '=', sql<string>`lower(${handle})`)
    .orderBy('created_at')
    .executeTakeFirst();
}

export function insertAccount(db: Db, account: NewAccount): Promise<Account> {
  return db.insertInto('social_account').values(account).returningAll().executeTakeFirstOrThrow();
}

/** Takes an account back into use, under its name as it is written now. */
export function reconnectAccount(db: Db, id: string, handle: string): Promise<Account> {
  return db
    .updateTable('social_account')
    .set({ handle, status: 'connected' })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
