import { creditsText } from '../../domain/credits-text.ts';
import { ingredientsOf } from '../../domain/ingredients.ts';
import { photosOf } from '../../domain/photos.ts';
import { publishedCaption } from '../../domain/published-caption.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { assetsOf } from '../../infra/store/queries/read/assets.ts';
import { postTexts } from '../../infra/store/queries/read/post-texts.ts';

/** The photos of a post in order, what is published with them, and whose they are. */
export type PhotoPost = {
  title: string | null;
  photos: Row<'asset'>[];
  caption: string;
  credits: string;
  createdAt: Date;
};

/** Photos of a container that the caller is known to own; null when it has none. */
export async function readPhotos(db: Db, containerId: string): Promise<PhotoPost | null> {
  const [texts, assets] = await Promise.all([postTexts(db, containerId), assetsOf(db, [containerId])]);
  const photos = photosOf(assets);
  if (!texts || photos.length === 0) return null;
  const { title, caption, hashtags, createdAt, plan, writer, draw } = texts;
  const credits = plan ? creditsText(ingredientsOf({ plan, writer, draw })) : '';
  return { title, photos, caption: publishedCaption(caption ?? '', hashtags), credits, createdAt };
}
