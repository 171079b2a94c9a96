import { decodeId, type IdKind } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { hasCollection } from '../../infra/store/queries/media/collections.ts';

/**
 * Reads an optional id of the input and makes sure that the project has it.
 * @throws NotFoundError naming the field as the seeds do
 */
export async function findOnProject<Found>(
  kind: IdKind,
  field: string,
  id: string | undefined,
  find: (uuid: string) => Promise<Found | undefined | null> | Found | undefined | null,
): Promise<Found | null> {
  if (id === undefined) return null;
  const uuid = decodeId(kind, id);
  const found = uuid && (await find(uuid));
  if (!found) throw new NotFoundError(field, id);
  return found;
}

/** Bare ids of those that can be read; the others are as good as absent. */
export function readableIds(kind: IdKind, ids: readonly string[]): string[] {
  return ids.flatMap((id) => decodeId(kind, id) ?? []);
}

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
