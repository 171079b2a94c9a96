import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createClient } from '#src/client/client.ts';
import { film } from '#test/kit/media/media-files.ts';
import { heicOf } from '#test/media/kit/write-heic.ts';
import { frameOf, patchesOf } from '#test/usecases/fixtures/patches.ts';
import { type Bench, type Probe, rowOf, started } from './bench.ts';
import type { Json } from './row.ts';
import { bare } from './world.ts';

type Kind = 'screenshot' | 'logo';
const ROLES = { screenshot: 'APP_SCREENSHOT', logo: 'LOGO' } as const;

const svg = (color: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 16"><path fill="${color}" d="M0 0h9v16H0z"/></svg>`,
  );

async function inScratch(make: (folder: string) => Promise<Buffer>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-parity-'));
  try {
    return await make(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Sends a file to a project of its own for the face: as a form, or staged. */
async function sendFile({ face, world: { url, names } }: Bench, kind: Kind, bytes: Buffer) {
  const projectId = names.imageProject ?? '';
  const file = new Blob([new Uint8Array(bytes)]);
  if (face.name === 'REST') {
    const body = new FormData();
    body.append('kind', kind);
    body.append('file', file, 'file.bin');
    const headers = { 'X-Api-Key': names.key ?? '' };
    const answer = await fetch(`${url}/v1/projects/${projectId}/app-media`, {
      method: 'POST',
      headers,
      body,
    });
    return { status: answer.status, ...((await answer.json()) as { id: string; mimeType: string } & Json) };
  }
  const client = createClient({
    url,
    key: names.key ?? '',
    fetch: (input, init) => fetch(String(input).replace('http://media.test', url), init),
  });
  const sent = (await client.upload(file, { projectId, role: ROLES[kind] })) as unknown as Json;
  return { type: sent.__typename, ...(sent.media as { id: string; mimeType: string }), ...sent };
}

const taken = ({ name }: Bench['face']) => (name === 'REST' ? { status: 201 } : { type: 'MediaAdded' });

/** That it is taken as what it is, and planned into the slide that names it. */
async function expectShown(bench: Bench, bytes: Buffer, mimeType: string): Promise<void> {
  const sent = await sendFile(bench, 'screenshot', bytes);
  expect(sent).toMatchObject({ ...taken(bench.face), mimeType });
  const slides = [{ text: 'Every day counts', mediaId: sent.id }, { text: 'Begin with one' }];
  const projectId = bench.world.names.imageProject ?? '';
  const { jobId, containerIds } = started(await bench.send({ hook: 'Two habits', slides }, { projectId }));
  await bench.world.finish(jobId);
  const { plan } = await rowOf(bench.world, containerIds[0] ?? '');
  expect(JSON.stringify(plan?.timeline)).toContain(bare('media', sent.id));
}

/** What the page of the app's media says of pictures. */
export const APP_MEDIA_PROBES: Record<string, Probe> = {
  'app-media: a HEIC as a screenshot': async (bench) => {
    const make = async (folder: string) => heicOf(await frameOf(patchesOf()), join(folder, 'made'));
    await expectShown(bench, await inScratch(make), 'image/heic');
  },

  'app-media: an SVG as a screenshot': (bench) => expectShown(bench, svg('teal'), 'image/svg+xml'),

  'app-media: an SVG as the logo': async (bench) => {
    const [before, after] = [
      await sendFile(bench, 'logo', svg('navy')),
      await sendFile(bench, 'logo', svg(bench.face.name === 'REST' ? 'red' : 'green')),
    ];
    for (const sent of [before, after])
      expect(sent).toMatchObject({ ...taken(bench.face), mimeType: 'image/svg+xml' });
    const { db } = bench.world.gateway.parts.store;
    const logos = await db
      .selectFrom('media_asset')
      .select('id')
      .where('projectId', '=', bare('project', bench.world.names.imageProject ?? ''))
      .where('role', '=', 'logo')
      .where('deletedAt', 'is', null)
      .execute();
    expect(logos.map(({ id }) => id)).toEqual([bare('media', after.id)]);
  },

  'app-media: a film as the logo': async (bench) => {
    const sent = await sendFile(bench, 'logo', await inScratch((folder) => film(folder, '#00aa00')));
    expect(sent).toMatchObject(
      bench.face.name === 'REST'
        ? { status: 422, error: { code: 'VALIDATION', details: { issues: [{ path: 'file' }] } } }
        : { type: 'ValidationError', issues: [{ path: 'uploadId' }] },
    );
  },
};
