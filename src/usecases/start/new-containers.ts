import { randomInt } from 'node:crypto';
import { holdForRevision } from '../../domain/credits.ts';
import { holdFor, priceOf } from '../../domain/formats.ts';
import { SEEDS, variantSeed } from '../../domain/variant-seeds.ts';
import type { NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import type { Resolution, StartRequest } from './resolution.ts';

/** Credits to set aside for a variant: what its planned post costs, or the most that it may. */
export function priceOfVariant({ planned, requestedFormat, order }: Resolution, variant: number): number {
  const post = planned?.[variant]?.post;
  const whole = post ? priceOf(post.format, order.outputs) : holdFor(requestedFormat, order.outputs);
  return order.revision ? holdForRevision(whole, order.revision) : whole;
}

/** The containers of a start: the same order, each with its own variant number and seed. */
export function containersOf(
  request: StartRequest,
  resolution: Resolution,
  ids: string[],
  test: boolean,
): NewContainer[] {
  const { requestedFormat, order, planned } = resolution;
  const seed = resolution.seed ?? randomInt(SEEDS);
  return ids.map((id, variant) => ({
    id,
    kind: 'content_generate',
    format: requestedFormat === 'auto' ? null : requestedFormat,
    layerId: resolution.layerId,
    influencerId: resolution.influencerId,
    language: resolution.language,
    brandVoice: resolution.brandVoice,
    platforms: resolution.platforms,
    seed: planned?.[variant]?.seed ?? variantSeed(seed, variant),
    held: test ? 0 : priceOfVariant(resolution, variant),
    order: { ...order, requestedFormat, variant },
    metadata: request.metadata,
    parentId: resolution.parentId ?? null,
    planned: planned?.[variant]?.post ?? null,
  }));
}
