import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, those on projects of one organisation. */
export function socialAccountsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'social_account'>[]> {
  return db
    .selectFrom('social_account')
    .innerJoin('project', 'project.id', 'social_account.projectId')
    .selectAll('social_account')
    .where('social_account.id', '=', anyOf(ids))
    .where('project.organisationId', '=', organisationId)
    .execute();
}
