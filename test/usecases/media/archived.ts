import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { addAppMediaFromForm } from '#src/usecases/library/add-from-form.ts';
import { addMediaFromUrl } from '#src/usecases/library/add-from-url.ts';
import { addSourcePost } from '#src/usecases/library/add-source-post.ts';
import { deleteMedia, deleteProjectMedia } from '#src/usecases/library/delete-media.ts';
import { listAppMedia } from '#src/usecases/library/list-app-media.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { announce, deps, fresh, issuesOf, projectId, rows, tenant, upload } from './kit.ts';

describe('an archived project', () => {
  const setStatus = (status: 'archived' | 'active') =>
    fresh.store.db.updateTable('project').set({ status }).where('id', '=', projectId).execute();

  test('takes nothing in and gives nothing away, but can be read', async () => {
    const bytes = await picture('png', '#0a0b0c');
    const { media } = await upload('logo', bytes);
    const finished = await announce('reference', bytes.length);
    await finished.send(bytes);
    const answer = await finished.finalize();
    const waiting = await announce('reference', bytes.length);
    await waiting.send(bytes);
    await setStatus('archived');
    const { caller } = tenant;
    const mediaId = encodeId('media', media.id);
    const url = 'https://files.test/x';
    const readForm = () => Promise.reject(new Error('read'));
    const calls: [string, () => Promise<unknown>][] = [
      ['projectId', () => announce('logo', 1)],
      ['projectId', () => addMediaFromUrl(deps, caller, { projectId, role: 'logo', url })],
      ['projectId', () => addAppMediaFromForm(deps, caller, projectId, readForm)],
      [
        'projectId',
        () => addSourcePost(deps, caller, { projectId, kind: 'slideshow', slides: [{ text: 'x' }] }),
      ],
      ['mediaId', () => deleteMedia(deps, caller, { mediaId })],
      ['projectId', () => deleteProjectMedia(deps, caller, { projectId, mediaId })],
      ['uploadId', () => waiting.finalize()],
    ];
    const before = await rows();
    for (const [path, call] of calls) {
      expect(await issuesOf(call())).toEqual([{ path, message: 'The project is archived.' }]);
    }
    expect(await rows()).toEqual(before);
    expect(await finished.finalize()).toEqual(answer);
    expect((await listAppMedia(fresh.store.db, caller, { projectId })).items).toHaveLength(1);
    await setStatus('active');
    expect((await waiting.finalize()).duplicate).toBe(true);
  });
});
