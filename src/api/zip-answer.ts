import { makeZip, predictLength } from 'client-zip';
import { fileName } from '../domain/file-names.ts';
import type { Blobs } from '../infra/blobs/blobs.ts';
import type { Row } from '../infra/store/database.ts';
import { contentDisposition } from './content-disposition.ts';
import { webStream } from './web-stream.ts';

export type Zipped = {
  postTitle: string | null;
  createdAt: Date;
  files: { name: string; asset: Pick<Row<'asset'>, 'blobKey' | 'sizeBytes'> }[];
  texts: { name: string; input: string }[];
};

/** Names of photos in a zip, in order. */
export const photoName = (ordinal: number) => `${String(ordinal + 1).padStart(2, '0')}.jpg`;

/** Files of a post and texts beside them, in one file that is called after the post. */
export function zipAnswer(
  blobs: Pick<Blobs, 'read'>,
  { postTitle, createdAt, files, texts }: Zipped,
): Response {
  const size = predictLength([
    ...files.map(({ name, asset }) => ({ name, size: asset.sizeBytes })),
    ...texts.map(({ name, input }) => ({ name, size: Buffer.byteLength(input) })),
  ]);
  // Read one after the other, as fast as they are taken: nothing is held whole.
  async function* entries() {
    for (const { name, asset } of files) {
      const file = await blobs.read(asset.blobKey);
      try {
        yield { name, input: webStream(file), size: asset.sizeBytes, lastModified: createdAt };
      } finally {
        // Whoever breaks the download off does not read it to its end.
        file.destroy();
      }
    }
    yield* texts.map((text) => ({ ...text, lastModified: createdAt }));
  }
  return new Response(makeZip(entries()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': `${size}`,
      'Content-Disposition': contentDisposition(
        'attachment',
        fileName({ postTitle, kind: 'zip', extension: 'zip' }),
      ),
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
