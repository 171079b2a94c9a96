import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

type SourcePost = Row<'source_post'>;

/** Source posts of one organisation among `ids`, in no order. */
export function sourcePostsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<SourcePost[]> {
  return db
    .selectFrom('source_post')
    .innerJoin('project', 'project.id', 'source_post.projectId')
    .selectAll('source_post')
    .where('source_post.id', '=', anyOf(ids))
    .where('project.organisationId', '=', organisationId)
    .execute();
}
