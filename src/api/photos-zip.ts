import type { Blobs } from '../infra/blobs/blobs.ts';
import type { PhotoPost } from '../usecases/jobs/read-photos.ts';
import { photoName, zipAnswer } from './zip-answer.ts';

/** What the photos of a post come in: numbered in order, with the caption to post them with and whose they are. */
export function photosZip(
  blobs: Pick<Blobs, 'read'>,
  { title, photos, caption, credits, createdAt }: PhotoPost,
): Response {
  return zipAnswer(blobs, {
    postTitle: title,
    createdAt,
    files: photos.map((asset) => ({ name: photoName(asset.ordinal), asset })),
    texts: [
      { name: 'caption.txt', input: `${caption}\n` },
      { name: 'CREDITS.txt', input: credits },
    ],
  });
}
