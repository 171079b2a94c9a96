import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from '../read/page-of.ts';

/** Endpoints of an organisation among `ids` that have not been deleted. */
export function endpointsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'webhook_endpoint'>[]> {
  return ofOrganisation(db, organisationId).where('id', '=', anyOf(ids)).execute();
}

/** One of them. The id is bare. */
export async function findEndpoint(
  db: Db,
  organisationId: string,
  id: string,
): Promise<Row<'webhook_endpoint'> | null> {
  return (await endpointsById(db, organisationId, [id]))[0] ?? null;
}

/** Endpoints of an organisation, newest first. */
export function endpointPage(
  db: Db,
  organisationId: string,
  page: PageRequest,
): Promise<Page<Row<'webhook_endpoint'>>> {
  return pageOf('webhook_endpoint', ofOrganisation(db, organisationId), page);
}

const ofOrganisation = (db: Db, organisationId: string) =>
  db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('deletedAt', 'is', null);
