import { sql } from 'kysely';
import type { Db } from '../../database.ts';
import { SHOWN_KEY_COLUMNS, type ShownKey } from '../read/api-key.ts';

/** Revokes a key of an organisation for good; one that was revoked before keeps its time. Undefined: no such key. */
export function revokeKey(db: Db, organisationId: string, keyId: string): Promise<ShownKey | undefined> {
  return db
    .updateTable('api_key')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('id', '=', keyId)
    .where('organisation_id', '=', organisationId)
    .returning(SHOWN_KEY_COLUMNS)
    .executeTakeFirst();
}
