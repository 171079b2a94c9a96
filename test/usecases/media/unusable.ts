import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MediaRole } from '#src/domain/media-rules.ts';
import { createUpload } from '#src/usecases/library/create-upload.ts';
import { film, picture } from '#test/kit/media/media-files.ts';
import { hugePng } from '../fixtures/huge-png.ts';
import {
  announce,
  blobFiles,
  deps,
  folder,
  issuesOf,
  projectId,
  rows,
  sha256,
  staged,
  type TYPES,
  tenant,
  upload,
} from './kit.ts';

describe('what cannot be used', () => {
  test('is refused before a byte is sent, with every fault', async () => {
    const input = { projectId, role: 'logo', filename: 'x', mimeType: 'video/mp4', sizeBytes: 6_000_000 };
    expect(await issuesOf(createUpload(deps, tenant.caller, input))).toEqual([
      { path: 'mimeType', message: expect.stringContaining('is video/mp4; the role logo takes image/png') },
      { path: 'sizeBytes', message: 'is larger than 5 MB, the limit of the role logo' },
    ]);
    const huge = { ...input, role: 'app-demo', sizeBytes: 200_000_001 };
    expect(await issuesOf(createUpload(deps, tenant.caller, huge))).toHaveLength(1);
  });

  test('leaves no row, no blob and nothing staged, and harms nothing that is there', async () => {
    const bytes = await picture('png', '#abcdef');
    await upload('logo', bytes);
    const before = [await rows(), await blobFiles()];
    const moving = await film(folder, '#00ff00');
    const damaged = Buffer.from(bytes).fill(0x55, 48, bytes.length - 16);
    const photograph = await picture('jpeg', '#00ff00');
    const refused: [MediaRole, Buffer, keyof typeof TYPES, string][] = [
      ['logo', randomBytes(5000), 'png', 'is of no known type'],
      ['logo', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'png', 'cannot be read'],
      ['logo', damaged, 'png', 'cannot be read'],
      ['logo', bytes.subarray(0, bytes.length / 2), 'png', 'cannot be read'],
      ['logo', moving, 'png', 'is video/mp4; the role logo takes'],
      ['app-demo', moving.subarray(0, -1000), 'mp4', 'is cut off'],
      ['app-screenshot', photograph.subarray(0, -10), 'png', 'is cut off'],
      ['app-demo', bytes, 'mp4', 'is image/png; the role app-demo takes'],
      ['music', moving, 'wav', 'is video/mp4; the role music takes'],
      ['reaction', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'mp4', 'is of no known type'],
    ];
    for (const [role, content, extension, why] of refused) {
      const issues = await issuesOf(upload(role, content, extension));
      expect(issues).toEqual([{ path: 'uploadId', message: expect.stringContaining(why) }]);
    }
    expect([await rows(), await blobFiles()]).toEqual(before);
    expect(await staged()).toEqual([]);
  });

  test('may be sent again to the same address', async () => {
    const bytes = await picture('png', '#00aa00');
    const announced = await announce('logo', bytes.length);
    await announced.send(randomBytes(bytes.length));
    expect(await issuesOf(announced.finalize())).toHaveLength(1);
    expect(await issuesOf(announced.finalize())).toEqual([
      { path: 'uploadId', message: `holds 0 of the ${bytes.length} bytes announced; send the rest first` },
    ]);
    await announced.send(bytes);
    expect((await announced.finalize()).media.sha256).toBe(sha256(bytes));
  });

  test('is a picture of too many pixels, which is not even decoded, or whose decoding is stopped in time', async () => {
    // 10,000 × 10,000 pixels of 8 bytes in a file of less than a megabyte, needed all at once.
    const bytes = hugePng(10_000, true);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await issuesOf(upload('reference', bytes))).toEqual([
      { path: 'uploadId', message: 'has 10000×10000 pixels, more than 50 million' },
    ]);
    const path = join(folder, 'huge.png');
    await writeFile(path, bytes);
    const unbounded = { film: false, maxPixels: Number.POSITIVE_INFINITY, drawTo: null };
    expect(await deps.inspect(path, unbounded)).toEqual({ why: 'it takes more than 700 MB of memory' });
    expect(await issuesOf(upload('reference', await picture('png', '#ffffff', 7100)))).toEqual([
      { path: 'uploadId', message: 'has 7100×7100 pixels, more than 50 million' },
    ]);
  });
});
