import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FF_ENCODER_AAC } from 'node-av/constants';
import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { mediaWarnings } from '#src/domain/media-warnings.ts';
import { deleteMedia } from '#src/usecases/library/delete-media.ts';
import type { MediaDeps } from '#src/usecases/library/deps.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { film, picture, tune } from '#test/kit/media/media-files.ts';
import { music } from '#test/media/kit/sounds.ts';
import { encodeSound, writeMedia } from '#test/media/kit/write-media.ts';
import { announce, blobs, deps, folder, projectId, rows, sha256, staged, tenant, upload } from './kit.ts';

describe('a finished upload', () => {
  test('is in the library with what decoding found, and its bytes are stored', async () => {
    const bytes = await film(folder);
    const { media, duplicate } = await upload('app-demo', bytes, 'mp4');
    expect(duplicate).toBe(false);
    expect(media).toMatchObject({
      ...{ projectId, role: 'app-demo', kind: 'video', mimeType: 'video/mp4' },
      ...{ width: 180, height: 320, sizeBytes: bytes.length, sha256: sha256(bytes), deletedAt: null },
      durationMs: expect.closeTo(2000, -2),
    });
    expect(await blobs.stat(media.blobKey)).toEqual({
      sizeBytes: bytes.length,
      contentType: 'video/mp4',
      storedAt: expect.any(Date),
    });
    expect(await staged()).toEqual([]);
  });

  test('is what its bytes are, not what it was called', async () => {
    const { media } = await upload('app-screenshot', await picture('jpeg', '#112233'), 'png');
    expect(media).toMatchObject({ mimeType: 'image/jpeg', kind: 'image', durationMs: null });
    expect(media.blobKey).toMatch(/\.jpg$/);
  });

  test.each(['music', 'logo', 'end-card'] as const)(
    'says when no post has a use for it (%s)',
    async (role) => {
      const bytes = role === 'music' ? await tune(folder) : await picture('png', '#0a0b0c');
      const { media } = await upload(role, bytes, 'bin');
      expect(mediaWarnings(media)).toEqual([{ code: 'ROLE_UNUSED', message: expect.any(String) }]);
      expect(media.findings).toEqual([]);
    },
  );

  test('can be sound', async () => {
    const { media } = await upload('music', await tune(folder), 'wav');
    expect(media).toMatchObject({ kind: 'audio', mimeType: 'audio/wav', width: null, height: null });
  });

  test('can be sound in what was announced as a film', async () => {
    const path = join(folder, 'song.mp4');
    writeMedia(path, 'mp4', [encodeSound(FF_ENCODER_AAC, 1, music)]);
    const { media } = await upload('music', await readFile(path), 'mp4');
    expect(media).toMatchObject({ kind: 'audio', mimeType: 'audio/mp4', drawnKey: null });
    expect(media.blobKey).toMatch(/\.m4a$/);
  });

  test('is recognised when it comes again, until it is deleted', async () => {
    const bytes = await picture('png', '#445566');
    const first = await upload('reference', bytes);
    const again = await upload('reference', bytes);
    expect([again.media.id, again.duplicate]).toEqual([first.media.id, true]);
    const inAnotherRole = await upload('app-screenshot', bytes);
    expect([inAnotherRole.media.id === first.media.id, inAnotherRole.duplicate]).toEqual([false, false]);
    await deleteMedia(deps, tenant.caller, { mediaId: encodeId('media', first.media.id) });
    const afterwards = await upload('reference', bytes);
    expect([afterwards.media.id === first.media.id, afterwards.duplicate]).toEqual([false, false]);
  });

  test('is one row, however many finalize it at once', async () => {
    const bytes = await picture('png', '#778899');
    const announced = await announce('reference', bytes.length);
    await announced.send(bytes);
    const other = await announce('reference', bytes.length);
    await other.send(bytes);
    const answers = await Promise.all([announced.finalize(), announced.finalize(), other.finalize()]);
    expect(new Set(answers.map(({ media }) => media.id)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect((await announced.finalize()).media.id).toBe(answers[0]?.media.id);
  });

  test('is the answer to a twin that comes to look when the bytes are taken already', async () => {
    const bytes = await picture('png', '#99aabb');
    const announced = await announce('reference', bytes.length);
    await announced.send(bytes);
    let first: Promise<unknown> | undefined;
    const received: MediaDeps['staging']['received'] = async (id) => {
      first ??= announced.finalize();
      await first;
      return deps.staging.received(id);
    };
    const late = { ...deps, staging: { ...deps.staging, received } };
    const { uploadId } = announced.link;
    expect(await finalizeUpload(late, tenant.caller, { uploadId })).toEqual(await first);
  });

  test('replaces the logo before it', async () => {
    const first = await upload('logo', await picture('png', '#100000'));
    const second = await upload('logo', await picture('webp', '#200000'));
    const live = (await rows()).filter(({ deletedAt }) => deletedAt === null);
    expect(live.map(({ id }) => id)).toEqual([second.media.id]);
    expect(await blobs.stat(first.media.blobKey)).not.toBeNull();
  });
});
