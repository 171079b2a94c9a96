import type { z } from 'zod';
import { kebabFormat } from '../../domain/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { PlanVariant } from '../../usecases/plan/deps.ts';
import type { ContentPlan } from '../../usecases/plan/plan-content.ts';
import type { contentPlan } from './openapi/schemas/plan.ts';

type Body = z.input<typeof contentPlan>;

/** A dry run as REST shows it (ours; shaped as the rest of the face). */
export function planBody({ projectId, kept, resolution, variants, warnings, blocking }: ContentPlan): Body {
  const { layerId, influencerId, language, brandVoice, platforms } = resolution;
  return {
    planId: kept && encodeId('plan', kept.id),
    expiresAt: kept?.expiresAt ?? null,
    projectId: encodeId('project', projectId),
    layerId: layerId && encodeId('layer', layerId),
    influencerId: influencerId && encodeId('influencer', influencerId),
    language,
    brandVoice,
    platforms,
    price: variants.reduce((sum, { price }) => sum + price, 0),
    predictedSeconds: variants.reduce((sum, { predictedSeconds }) => sum + predictedSeconds, 0),
    posts: variants.map(postBody),
    warnings: warnings.map((warning) => ({
      ...warning,
      mediaId: warning.mediaId && encodeId('media', warning.mediaId),
    })),
    blocking: blocking.map(refusalBody),
  };
}

function postBody(variant: PlanVariant): Body['posts'][number] {
  const { ordinal, seed, price, predictedSeconds, durationMs, post, shots, texts } = variant;
  const { format, decision, hook, caption, hashtags, firstComment } = post;
  return {
    ...{ ordinal, format: kebabFormat(format), decision, seed, durationMs, price, predictedSeconds },
    ...{ hook, caption, hashtags, firstComment, texts },
    shots: shots.map(({ mediaId, insetMediaIds, ...shot }) => ({
      ...shot,
      mediaId: mediaId && encodeId('media', mediaId),
      insetMediaIds: insetMediaIds.map((id) => encodeId('media', id)),
    })),
  };
}

/** As the `error` of the answer a start would give. */
function refusalBody({ code, message, details }: Refusal): Body['blocking'][number] {
  return { code, message, ...(details && { details }) };
}
