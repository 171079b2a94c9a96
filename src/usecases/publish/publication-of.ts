import type { Publication, PublishAccount, PublishFile } from '../../creative/ports/publisher.ts';
import { PublishError } from '../../creative/ports/publisher.ts';
import { encodeId } from '../../domain/ids.ts';
import { PLATFORM_RULES } from '../../domain/platforms.ts';
import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { PublishLinks } from './deps.ts';
import { readKit } from './publish-kit.ts';

export type PublicationParts = { db: Db; blobs: Pick<Blobs, 'read'>; links: PublishLinks };

/** Under which publishers know the post again. */
function keyOf({ id, round }: Row<'scheduled_post'>): string {
  return round === 1 ? encodeId('scheduledPost', id) : `${encodeId('scheduledPost', id)}.${round}`;
}

/** What a publisher is given: the kit of the post, with what the schedule says instead. @throws PublishError */
export async function publicationOf(
  { db, blobs, links }: PublicationParts,
  row: Row<'scheduled_post'>,
  account: PublishAccount,
): Promise<Publication> {
  const kit = await readKit(db, row.containerId, account.platform);
  if (!kit) throw new PublishError('refused', 'The post is not completed any more.');
  const photos = kit.photos.slice(0, PLATFORM_RULES[account.platform].photos?.mostByApi);
  const fileOf = (asset: AssetRow): PublishFile => ({
    kind: asset.kind === 'video' ? 'video' : 'photo',
    url: links.file(asset),
    mimeType: asset.mimeType,
    sizeBytes: asset.sizeBytes,
    read: (from) => blobs.read(asset.blobKey, { start: from, end: asset.sizeBytes - 1 }),
  });
  const files = (kit.video ? [kit.video] : photos).map(fileOf);
  if (files.length === 0)
    throw new PublishError('refused', `The post has nothing that ${account.platform} takes.`);
  return {
    ...{ key: keyOf(row), account, mode: row.mode, files },
    title: kit.texts.title,
    caption: row.captionOverride ?? kit.texts.caption,
    firstComment: row.firstCommentOverride ?? kit.texts.firstComment,
    isAiGenerated: kit.disclosure.isAiGenerated,
    cover: kit.cover && fileOf(kit.cover),
    ...links.kit(kit),
  };
}
