import { decodeId, encodeId } from '../../domain/ids.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { grantCredits } from '../../infra/store/queries/credits/grant-credits.ts';
import {
  getOrganisation,
  organisationById,
  organisationsNamed,
} from '../../infra/store/queries/read/organisation.ts';

export type OrganisationGrant = {
  /** Id of the organisation in any spelling, or its name. */
  organisation: string;
  amount: number;
  /** Names the grant; the same cause grants once. */
  cause: string;
};

export type GrantAnswer = {
  organisationId: string;
  name: string;
  /** False when this cause has granted before. */
  granted: boolean;
  available: number;
};

/**
 * Adds credits to a wallet for an operator of this installation, who needs no key for it. Null when there is no
 * such organisation, or when several have the name and only an id would tell which one is meant.
 */
export function grantToOrganisation(store: Store, order: OrganisationGrant): Promise<GrantAnswer | null> {
  return store.transaction(async (db) => {
    const organisation = await findOrganisation(db, order.organisation);
    if (!organisation) return null;
    const { id, name } = organisation;
    const granted = await grantCredits(db, { organisationId: id, amount: order.amount, cause: order.cause });
    const { wallet } = await getOrganisation(db, id);
    return { organisationId: encodeId('organisation', id), name, granted, available: wallet };
  });
}

async function findOrganisation(
  db: Db,
  text: string,
): Promise<Pick<Row<'organisation'>, 'id' | 'name'> | null> {
  const id = decodeId('organisation', text);
  if (id) return (await organisationById(db, id)) ?? null;
  const [first, second] = await organisationsNamed(db, text);
  return second ? null : (first ?? null);
}
