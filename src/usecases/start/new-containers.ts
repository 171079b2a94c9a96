import { randomInt } from 'node:crypto';
import { holdForRevision } from '../../domain/credits.ts';
import { holdFor, priceOf } from '../../domain/formats.ts';
import type { GivenVariant } from '../../domain/planned-post.ts';
import { SEEDS, variantSeed } from '../../domain/variant-seeds.ts';
import type { NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import type { Resolution, StartRequest } from './resolution.ts';

/** Credits to set aside for one of the posts: what its planned post costs, or the most that it may. */
export function priceOfVariant({ given, requestedFormat, order }: Resolution, at: number): number {
  const post = given?.[at]?.post;
  const whole = post ? priceOf(post.format, order.outputs) : holdFor(requestedFormat, order.outputs);
  return order.revision ? holdForRevision(whole, order.revision) : whole;
}

/** The containers of a start: the same order, each with a variant number and a seed of its own. */
export function containersOf(
  request: StartRequest,
  resolution: Resolution,
  ids: string[],
  test: boolean,
): NewContainer[] {
  const { requestedFormat, order, given } = resolution;
  const seed = resolution.seed ?? randomInt(SEEDS);
  const drawn = (variant: number): GivenVariant => ({
    variant,
    seed: variantSeed(seed, variant),
    post: null,
  });
  return ids.map((id, at) => {
    const { variant, ...one } = given?.[at] ?? drawn(at);
    return {
      id,
      kind: 'content_generate',
      format: requestedFormat === 'auto' ? null : requestedFormat,
      layerId: resolution.layerId,
      influencerId: resolution.influencerId,
      language: resolution.language,
      brandVoice: resolution.brandVoice,
      platforms: resolution.platforms,
      seed: one.seed,
      held: test ? 0 : priceOfVariant(resolution, at),
      order: { ...order, requestedFormat, variant },
      metadata: request.metadata,
      parentId: resolution.parentId ?? null,
      planned: one.post,
    };
  });
}
