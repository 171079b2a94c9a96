import type { Db } from '../../infra/store/database.ts';
import { hasCollection } from '../../infra/store/queries/media/collections.ts';
import { findOnProject } from './find-on-project.ts';

/** The collection that a start names, by its bare id; undefined when it names none. @throws NotFoundError */
export async function findCollection(
  db: Db,
  projectId: string,
  { collectionId }: { collectionId?: string },
): Promise<string | undefined> {
  const found = await findOnProject('collection', 'collectionId', collectionId, async (id) =>
    (await hasCollection(db, projectId, id)) ? id : null,
  );
  return found ?? undefined;
}
