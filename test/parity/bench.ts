import { expect } from 'vitest';
import type { Accepted, Face, Refused } from './faces/face.ts';
import type { Json, StartName } from './row.ts';
import { bare, type World } from './world.ts';

export type Bench = {
  face: Face;
  world: World;
  start: StartName;
  /** Starts with the demo's key on the demo's project unless told otherwise. */
  send: (body: Json, options?: SendOptions) => Promise<Accepted | Refused>;
};
export type SendOptions = {
  projectId?: string;
  apiKey?: string;
  idempotencyKey?: string;
  start?: StartName;
};

export type Probe = (bench: Bench) => Promise<void>;

/** A body that each page accepts. */
export const BODIES: Record<StartName, (hook: string) => Json> = {
  generateContent: (hook) => ({ brief: { hook }, format: 'slideshow_remix' }),
  slideshowBuild: (hook) => ({ hook }),
  ugcRemix: (hook) => ({ hook, influencerId: '@influencer' }),
};

export function started(outcome: Accepted | Refused): Accepted {
  expect(outcome).toMatchObject({ outcome: 'accepted' });
  return outcome as Accepted;
}

export async function finished({ send, start, world }: Bench, options: SendOptions = {}) {
  const { jobId, containerIds } = started(await send(BODIES[start]('A hook'), options));
  await world.finish(jobId);
  return { jobId, containerId: containerIds[0] ?? '' };
}

export const rowOf = (world: World, containerId: string) =>
  world.gateway.parts.store.db
    .selectFrom('container')
    .selectAll()
    .where('id', '=', bare('container', containerId))
    .executeTakeFirstOrThrow();
