import { newUuid } from '../../../../domain/new-uuid.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

export type NewAuditEntry = Omit<Row<'audit_entry'>, 'id' | 'createdAt'>;

export async function insertAuditEntry(db: Db, entry: NewAuditEntry): Promise<void> {
  await insertEntry(db, { id: newUuid(), ...entry });
}

const insertEntry = compileOnce(
  (
    db,
    {
      id,
      organisationId,
      keyId,
      byToken,
      act,
      subject,
      door,
      requestId,
      outcome,
    }: NewAuditEntry & { id: string },
  ) =>
    db
      .insertInto('audit_entry')
      .values({ id, organisationId, keyId, byToken, act, subject, door, requestId, outcome }),
);

export type AuditFilter = { act: string | null; keyId: string | null; subject: string | null };

/** Entries of an organisation that meet every condition that is not null, newest first. */
export function auditPage(
  db: Db,
  organisationId: string,
  { act, keyId, subject }: AuditFilter,
  page: PageRequest,
): Promise<Page<Row<'audit_entry'>>> {
  const entries = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .$if(act !== null, (query) => query.where((eb) => eb(eb.cast<string>('act', 'text'), '=', act)))
    .$if(keyId !== null, (query) => query.where('keyId', '=', keyId ?? ''))
    .$if(subject !== null, (query) => query.where('subject', '=', subject));
  return pageOf('audit_entry', entries, page);
}
