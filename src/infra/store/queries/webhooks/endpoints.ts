import type { Db, Row } from '../../database.ts';
import { type PageStart, pageOf } from '../read/page-of.ts';

/** An endpoint of an organisation that has not been deleted. The id is bare. */
export async function findEndpoint(
  db: Db,
  organisationId: string,
  id: string,
): Promise<Row<'webhook_endpoint'> | null> {
  const row = await ofOrganisation(db, organisationId).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Up to `limit` endpoints of an organisation, newest first. */
export function endpointPage(
  db: Db,
  organisationId: string,
  { after, limit }: { after: PageStart | null; limit: number },
): Promise<Row<'webhook_endpoint'>[]> {
  return ofOrganisation(db, organisationId)
    .where(pageOf('webhook_endpoint', after))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

const ofOrganisation = (db: Db, organisationId: string) =>
  db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('deletedAt', 'is', null);
