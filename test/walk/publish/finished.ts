import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { RenderedBlob } from '#src/domain/container.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import type { StageTable } from '#src/worker/stage.ts';
import { expectData } from '#test/kit/http/client.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { SlideshowBuildDocument } from '../../../schema/generated/graphql.ts';
import { quickStages } from '../fixtures/quick-stages.ts';

const PICTURES = ['01-en-slideshow-builder', '02-en-slideshow-builder', '03-en-slideshow-remix'];
const path = (name: string) => new URL(`../../../docs/gallery/${name}.jpg`, import.meta.url).pathname;

/** Stages that end at once with photos that can be looked at, and something that stands for a film. */
export function finishedStages(blobs: Blobs, words: object = {}): StageTable {
  const { planning } = quickStages();
  return quickStages({
    planning: async (context) => {
      const planned = await planning(context);
      return {
        ...planned,
        patch: {
          ...planned.patch,
          title: 'Three tiny habits',
          firstComment: 'Which one is yours?',
          ...words,
        },
      };
    },
    assembling: async () => {
      const kinds = ['slide', 'slide', 'slide', 'poster', 'thumbnail', 'video'] as const;
      const files = await Promise.all(kinds.map((kind, at) => put(blobs, kind, at)));
      return { checkpoint: { files, frames: 450, integratedLufs: -14, truePeakDbtp: -1.5 } };
    },
  });
}

async function put(blobs: Blobs, kind: RenderedBlob['kind'], at: number): Promise<RenderedBlob> {
  const video = kind === 'video';
  const file = video ? new URL(import.meta.url).pathname : path(PICTURES[at] ?? PICTURES[0] ?? '');
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const mimeType = video ? 'video/mp4' : 'image/jpeg';
  const blob = { path: file, sha256, extension: video ? 'mp4' : 'jpg', contentType: mimeType };
  return {
    ...{ kind, ordinal: kind === 'slide' ? at : 0, mimeType, width: 1080, height: 1920, sha256 },
    durationMs: video ? 15_000 : null,
    sizeBytes: (await stat(file)).size,
    blobKey: await blobs.putFile({ kind: 'asset', ...blob }),
  };
}

/** A post of the demo's project that a worker has finished; its id as clients see it. */
export async function finishedPost({ url, demo }: TestGateway, apiKey = demo.apiKey): Promise<string> {
  const input = { projectId: demo.projectId, hook: 'Three tiny habits' };
  const { slideshowBuild } = await expectData(url, SlideshowBuildDocument, { input }, { apiKey });
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(slideshowBuild));
  const id = slideshowBuild.containers[0]?.id ?? '';
  const headers = { 'X-Api-Key': apiKey };
  await waitFor(async () => {
    const { status } = Object(await (await fetch(`${url}/v1/content/${id}`, { headers })).json());
    return status === 'completed';
  });
  return id;
}
