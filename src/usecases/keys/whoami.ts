import type { Caller } from '../../domain/caller.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { getOrganisation } from '../../infra/store/queries/read/organisation.ts';

/** The organisation behind a key, with its wallet. */
export function whoami(db: Db, caller: Caller): Promise<Row<'organisation'>> {
  return getOrganisation(db, caller.organisationId);
}
