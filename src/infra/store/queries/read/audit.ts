import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Db, Row } from '../../database.ts';
import { type PageStart, pageOf } from './page-of.ts';

export type NewAuditEntry = Omit<Row<'audit_entry'>, 'id' | 'createdAt'>;

export async function insertAuditEntry(db: Db, entry: NewAuditEntry): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ id: uuidv7(), ...entry })
    .execute();
}

export type AuditPage = {
  after: PageStart | null;
  limit: number;
  act: string | null;
  keyId: string | null;
  subject: string | null;
};

/** Up to `limit` entries of an organisation, newest first. */
export function auditPage(
  db: Db,
  organisationId: string,
  { after, limit, act, keyId, subject }: AuditPage,
): Promise<Row<'audit_entry'>[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where(pageOf('audit_entry', after))
    .$if(act !== null, (query) => query.where(sql.ref('act'), '=', act))
    .$if(keyId !== null, (query) => query.where('keyId', '=', keyId ?? ''))
    .$if(subject !== null, (query) => query.where('subject', '=', subject))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
