import { publishedCaption } from '../../domain/published-caption.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { assetsOf } from '../../infra/store/queries/read/assets.ts';
import { postTexts } from '../../infra/store/queries/read/post-texts.ts';

/** The photos of a post in order, and what is published with them. */
export type PhotoPost = { photos: Row<'asset'>[]; caption: string; createdAt: Date };

/** Photos of a container that the caller is known to own; null when it has none. */
export async function readPhotos(db: Db, containerId: string): Promise<PhotoPost | null> {
  const [texts, assets] = await Promise.all([postTexts(db, containerId), assetsOf(db, [containerId])]);
  const photos = assets.filter(({ kind }) => kind === 'slide');
  if (!texts || photos.length === 0) return null;
  const { caption, hashtags, createdAt } = texts;
  return { photos, caption: publishedCaption(caption ?? '', hashtags), createdAt };
}
