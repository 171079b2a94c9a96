import { expect, test } from 'vitest';
import { assetBodies } from '#src/api/rest/container-body.ts';
import { createLinks } from '#src/infra/blobs/links.ts';

const links = createLinks({ secret: 'x'.repeat(32), publicUrl: () => 'http://media.test' });

const file = (kind: 'video' | 'poster' | 'thumbnail' | 'slide', mimeType: string) => ({
  ...{ id: '01890000-0000-7000-8000-000000000000', containerId: '01890000-0000-7000-8000-000000000001' },
  ...{ kind, ordinal: 0, mimeType, sizeBytes: 1, sha256: 'ab', blobKey: `asset/${kind}` },
  ...{ width: 1, height: 1, durationMs: null, createdAt: new Date(0), postTitle: null },
});

const thumbnails = (...files: ReturnType<typeof file>[]) =>
  assetBodies(files, links).map(({ kind, thumbnailUrl }) => [kind, thumbnailUrl?.match(/asset\/\w+/)?.[0]]);

test('every file has a still to show in a list', () => {
  const [video, poster] = [file('video', 'video/mp4'), file('poster', 'image/jpeg')];
  expect(thumbnails(video, poster, file('thumbnail', 'image/jpeg'), file('slide', 'image/png'))).toEqual([
    ['video', 'asset/thumbnail'],
    ['poster', 'asset/poster'],
    ['thumbnail', 'asset/thumbnail'],
    ['slide', 'asset/slide'],
  ]);
  expect(thumbnails(video, poster)[0]).toEqual(['video', 'asset/poster']);
  expect(thumbnails(video)).toEqual([['video', undefined]]);
});
