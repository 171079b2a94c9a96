import { makeZip, predictLength } from 'client-zip';
import { fileName } from '../domain/file-names.ts';
import type { Blobs } from '../infra/blobs/blobs.ts';
import type { PhotoPost } from '../usecases/jobs/read-photos.ts';
import { contentDisposition } from './content-disposition.ts';
import { webStream } from './web-stream.ts';

/** What the photos of a post come in: numbered in order, with the caption to post them with and whose they are. */
export function photosZip(
  blobs: Pick<Blobs, 'read'>,
  { title, photos, caption, credits, createdAt }: PhotoPost,
): Response {
  const texts = [
    { name: 'caption.txt', input: `${caption}\n`, lastModified: createdAt },
    { name: 'CREDITS.txt', input: credits, lastModified: createdAt },
  ];
  const names = photos.map(({ ordinal }) => `${String(ordinal + 1).padStart(2, '0')}.jpg`);
  const size = predictLength([
    ...photos.map(({ sizeBytes }, at) => ({ name: names[at] ?? '', size: sizeBytes })),
    ...texts.map(({ name, input }) => ({ name, size: Buffer.byteLength(input) })),
  ]);
  // Read one after the other, as fast as they are taken: nothing is held whole.
  async function* files() {
    for (const [at, { blobKey, sizeBytes }] of photos.entries()) {
      const input = webStream(await blobs.read(blobKey));
      yield { name: names[at] ?? '', input, size: sizeBytes, lastModified: createdAt };
    }
    yield* texts;
  }
  return new Response(makeZip(files()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': `${size}`,
      'Content-Disposition': contentDisposition(
        'attachment',
        fileName({ postTitle: title, kind: 'zip', extension: 'zip' }),
      ),
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
