import { sql } from 'kysely';
import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import type { Db, Row } from '../../database.ts';

type Upload = Row<'media_upload'>;

/** An upload that has not expired; with an owner, only if its project is in reach. */
export async function findUpload(
  db: Db,
  { id, owner }: { id: string; owner?: Owner },
): Promise<Upload | undefined> {
  const row = await db
    .selectFrom('media_upload')
    .innerJoin('project', 'project.id', 'media_upload.projectId')
    .selectAll('media_upload')
    .where('media_upload.id', '=', id)
    .where('media_upload.expiresAt', '>', new Date())
    .$if(owner !== undefined, (query) =>
      query.where('project.organisationId', '=', owner?.organisationId ?? ''),
    )
    .executeTakeFirst();
  return row && (!owner || reachesProject(owner, row.projectId)) ? row : undefined;
}

/** How many uploads of an organisation wait for their bytes or their end. */
export async function countOpenUploads(db: Db, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('media_upload')
    .innerJoin('project', 'project.id', 'media_upload.projectId')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('project.organisationId', '=', organisationId)
    .where('media_upload.mediaId', 'is', null)
    .where('media_upload.expiresAt', '>', new Date())
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Removes up to `limit` uploads that have expired and gives their ids. */
export async function deleteExpiredUploads(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from media_upload where ctid in (
      select ctid from media_upload where expires_at <= ${now}
      order by expires_at limit ${limit} for update skip locked
    ) returning id`.execute(db);
  return rows.map(({ id }) => id);
}
