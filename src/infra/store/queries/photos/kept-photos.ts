import type { FoundPhoto } from '../../../../domain/found-photo.ts';
import type { Db } from '../../database.ts';

type Named = Pick<FoundPhoto, 'provider' | 'id'>;

/** Where the file of a picture is that was kept before; null when it never was. */
export async function keptPhoto(
  db: Db,
  organisationId: string,
  { provider, id }: Named,
): Promise<string | null> {
  const row = await db
    .selectFrom('kept_photo')
    .select('blobKey')
    .where('organisationId', '=', organisationId)
    .where('provider', '=', provider)
    .where('photoId', '=', id)
    .executeTakeFirst();
  return row?.blobKey ?? null;
}

export async function rememberPhoto(
  db: Db,
  organisationId: string,
  { provider, id }: Named,
  blobKey: string,
): Promise<void> {
  await db
    .insertInto('kept_photo')
    .values({ organisationId, provider, photoId: id, blobKey })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'provider', 'photoId']).doUpdateSet({ blobKey }),
    )
    .execute();
}
