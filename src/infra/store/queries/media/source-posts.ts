import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

type SourcePost = Row<'source_post'>;

/** Source posts in the owner's reach among `ids`, in no order. */
export async function sourcePostsById(db: Db, owner: Owner, ids: readonly string[]): Promise<SourcePost[]> {
  const rows = await db
    .selectFrom('source_post')
    .innerJoin('project', 'project.id', 'source_post.projectId')
    .selectAll('source_post')
    .where('source_post.id', '=', anyOf(ids))
    .where('project.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}
