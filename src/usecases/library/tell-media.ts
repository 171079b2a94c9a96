import type { EntityManager } from '@mikro-orm/postgresql';
import type { Owner } from '../../domain/caller.ts';
import { encodeId } from '../../domain/ids.ts';
import { dbOf } from '../../infra/store/database.ts';
import type { MediaAsset } from '../../infra/store/entities/media-asset.ts';
import { tellWebhooks } from '../../infra/store/queries/webhooks/tell-webhooks.ts';

/** Tells webhooks what became of a file of the library. To be called in the transaction of the change. */
export async function tellMedia(
  em: EntityManager,
  { organisationId }: Owner,
  type: 'media.added' | 'media.deleted',
  { id, projectId, role, kind }: MediaAsset,
): Promise<void> {
  await tellWebhooks(dbOf(em), { organisationId, projectId }, type, {
    id: encodeId('media', id),
    projectId: encodeId('project', projectId),
    role,
    kind,
  });
}
