import type { EntityManager } from '@mikro-orm/postgresql';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { dbOf } from '../../infra/store/database.ts';
import { mediaKinds } from '../../infra/store/queries/media/media-rows.ts';

/** Bare ids of files that are all on the project. @throws NotFoundError naming the first that is not */
export async function filesOf(
  em: EntityManager,
  projectId: string,
  field: string,
  outsideIds: readonly string[],
): Promise<string[]> {
  const ids = outsideIds.map((one) => decodeId('media', one));
  const known = await mediaKinds(
    dbOf(em),
    projectId,
    ids.flatMap((id) => id ?? []),
  );
  const there = new Set(known.map(({ id }) => id));
  const lost = ids.findIndex((id) => id === null || !there.has(id));
  if (lost >= 0) throw new NotFoundError(`${field}.${lost}`, outsideIds[lost] ?? '');
  return [...there];
}
