import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { NotFoundError } from '#src/domain/refusals.ts';
import { createUpload } from '#src/usecases/library/create-upload.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { receiveUpload } from '#src/usecases/library/receive-upload.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';
import { announce, deps, fresh, issuesOf, sha256 } from './kit.ts';

describe('an upload in pieces', () => {
  const bytes = randomBytes(1000);
  const range = (from: number, to: number) => `bytes ${from}-${to - 1}/1000`;

  test('goes on where it broke off, and is not finalized before its end', async () => {
    const announced = await announce('logo', 1000);
    expect((await announced.send(bytes.subarray(0, 400), range(0, 400))).received).toBe(400);
    expect(await issuesOf(announced.finalize())).toEqual([
      { path: 'uploadId', message: 'holds 400 of the 1000 bytes announced; send the rest first' },
    ]);
    expect((await announced.send(Buffer.alloc(0), 'bytes */1000')).received).toBe(400);
    await expect(announced.send(bytes.subarray(500), range(500, 1000))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'The piece must start at byte 400, where the last one ended, or at 0.',
    });
    expect((await announced.send(bytes.subarray(400), range(400, 1000))).received).toBe(1000);
    await using copy = await deps.staging.copy(announced.id);
    expect(sha256(await readFile(copy.path))).toBe(sha256(bytes));
  });

  test('keeps what came when the sender leaves, and may start afresh', async () => {
    const announced = await announce('logo', 1000);
    const leaving = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 300);
        throw new Error('gone');
      })(),
    );
    const piece = { contentRange: range(0, 1000), contentLength: 1000, body: leaving };
    expect((await receiveUpload(deps, announced.link, piece)).received).toBe(300);
    expect((await announced.send(bytes)).received).toBe(1000);
  });

  test('breaks off an older piece that hangs when a newer one comes', async () => {
    const announced = await announce('logo', 1000);
    const hanging = new Readable({ read() {} });
    hanging.push(bytes.subarray(0, 300));
    const older = receiveUpload(deps, announced.link, {
      contentRange: null,
      contentLength: 1000,
      body: hanging,
    });
    await expect.poll(() => deps.staging.received(announced.id)).toBe(300);
    expect((await announced.send(bytes.subarray(300), range(300, 1000))).received).toBe(1000);
    expect((await older).received).toBe(300);
  });

  test.each([
    ['bytes 0-999/2000', 'VALIDATION'],
    ['bytes 5-2/1000', 'VALIDATION'],
    ['lines 0-9/10', 'VALIDATION'],
    ['bytes 0-99/1000', 'PAYLOAD_TOO_LARGE'],
  ])('cannot claim %s', async (contentRange, code) => {
    const announced = await announce('logo', 1000);
    await expect(announced.send(bytes.subarray(0, 200), contentRange)).rejects.toMatchObject({ code });
    expect(await deps.staging.received(announced.id)).toBe(0);
  });

  test('takes no more than was announced, whatever the headers say', async () => {
    const announced = await announce('logo', 1000);
    const body = Readable.from([bytes, bytes]);
    const piece = { contentRange: null, contentLength: null, body };
    await expect(receiveUpload(deps, announced.link, piece)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
    expect(await deps.staging.received(announced.id)).toBe(0);
  });

  test('needs its own signature, which expires', async () => {
    const announced = await announce('logo', 1000);
    const other = await announce('logo', 1000);
    const body = () => Readable.from([bytes]);
    const piece = () => ({ contentRange: null, contentLength: 1000, body: body() });
    for (const link of [
      { ...announced.link, sig: other.link.sig },
      { ...announced.link, exp: `${Number(announced.link.exp) + 1}` },
      { ...announced.link, uploadId: 'upl_x' },
    ]) {
      await expect(receiveUpload(deps, link, piece())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const old = new URL(deps.uploadLinks.sign(announced.id, new Date(Date.now() - 1000)));
    const [exp, sig] = [old.searchParams.get('exp') ?? '', old.searchParams.get('sig') ?? ''];
    await expect(receiveUpload(deps, { ...announced.link, exp, sig }, piece())).rejects.toThrow('expired');
  });

  test('is one of at most a hundred that wait', async () => {
    const busy = await makeTenant(fresh.store.db);
    const input = {
      projectId: busy.projectId,
      role: 'logo',
      filename: 'x',
      mimeType: 'image/png',
      sizeBytes: 1,
    };
    for (let made = 0; made < 100; made += 1) await createUpload(deps, busy.caller, input);
    await expect(createUpload(deps, busy.caller, input)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await announce('logo', 1);
  });

  test('is counted one at a time, so that many at once do not pass the limit together', async () => {
    const busy = await makeTenant(fresh.store.db);
    const input = {
      projectId: busy.projectId,
      role: 'logo',
      filename: 'x',
      mimeType: 'image/png',
      sizeBytes: 1,
    };
    const asked = Array.from({ length: 110 }, () => createUpload(deps, busy.caller, input));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
  });

  test('belongs to its organisation', async () => {
    const announced = await announce('logo', 1000);
    const stranger = await makeTenant(fresh.store.db);
    const finalize = finalizeUpload(deps, stranger.caller, { uploadId: announced.link.uploadId });
    await expect(finalize).rejects.toBeInstanceOf(NotFoundError);
  });
});
