import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

type SourcePost = Row<'source_post'>;

export function insertSourcePost(db: Db, post: Omit<SourcePost, 'created_at'>): Promise<SourcePost> {
  return db
    .insertInto('source_post')
    .values({ ...post, slides: jsonb(post.slides) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Source posts of one organisation among `ids`, in no order. */
export function sourcePostsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<SourcePost[]> {
  return db
    .selectFrom('source_post')
    .innerJoin('project', 'project.id', 'source_post.project_id')
    .selectAll('source_post')
    .where('source_post.id', '=', anyOf(ids))
    .where('project.organisation_id', '=', organisationId)
    .execute();
}
