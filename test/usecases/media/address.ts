import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { MediaRole } from '#src/domain/media-rules.ts';
import { NotFoundError } from '#src/domain/refusals.ts';
import { createKeepFacts } from '#src/usecases/ingest/keep-facts.ts';
import { addMediaFromUrl } from '#src/usecases/library/add-from-url.ts';
import type { MediaDeps } from '#src/usecases/library/deps.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';
import { deps, fresh, issuesOf, projectId, rows, sha256, staged, tenant } from './kit.ts';

describe('an address', () => {
  const fetching = (bytes: Buffer | null): MediaDeps => ({
    ...deps,
    fetchFile: async ({ path, maxBytes }) => {
      if (!bytes || bytes.length > maxBytes) return { ok: false, why: 'it is too large' };
      await writeFile(path, bytes);
      return { ok: true, sizeBytes: bytes.length };
    },
  });
  const add = (bytes: Buffer | null, role: MediaRole = 'logo') =>
    addMediaFromUrl(fetching(bytes), tenant.caller, { projectId, role, url: 'https://files.test/x' });

  test('gives a file of the library', async () => {
    const bytes = await picture('png', '#0000ff');
    expect((await add(bytes)).media).toMatchObject({ sha256: sha256(bytes), role: 'logo' });
    expect((await add(bytes)).duplicate).toBe(true);
    expect(await staged()).toEqual([]);
  });

  test('that cannot be fetched or used is refused with the fact, and leaves nothing', async () => {
    expect(await issuesOf(add(null))).toEqual([
      { path: 'url', message: 'cannot be fetched: it is too large' },
    ]);
    expect(await issuesOf(add(randomBytes(100)))).toEqual([
      { path: 'url', message: expect.stringContaining('is of no known type') },
    ]);
    expect([await rows(), await staged()]).toEqual([[], []]);
  });

  test('of an ingest is reported before it is fetched: slow ones in a row are no silence', async () => {
    const [reports, fetched]: [number[], number[]] = [[], []];
    const fetchFile: MediaDeps['fetchFile'] = async () => {
      fetched.push(reports.length);
      return { ok: false, why: 'it is slow' };
    };
    const facts = [1, 2, 3, 4].map((at) => ({
      ...{ field: 'screenshot' as const, value: `https://files.test/${at}.png`, source: 'html' as const },
      ...{ pageUrl: 'https://files.test/' },
    }));
    const found = { organisationId: tenant.organisationId, projectId, test: false, facts };
    const kept = await createKeepFacts({ ...deps, fetchFile })(
      { ...found, overwrite: false, since: new Date() },
      { signal: new AbortController().signal, report: (fraction) => void reports.push(fraction) },
    );
    expect(kept.warnings).toHaveLength(4);
    expect(new Set(fetched).size).toBe(4);
    expect(reports).toEqual(reports.toSorted((one, other) => one - other));
    expect(Math.max(...reports)).toBeLessThanOrEqual(1);
  });

  test('is not fetched for a project of somebody else', async () => {
    const stranger = await makeTenant(fresh.store.db);
    const input = { projectId, role: 'logo', url: 'https://files.test/x' };
    const failing = { ...deps, fetchFile: () => Promise.reject(new Error('fetched')) };
    await expect(addMediaFromUrl(failing, stranger.caller, input)).rejects.toBeInstanceOf(NotFoundError);
  });
});
