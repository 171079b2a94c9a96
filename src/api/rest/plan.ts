import type { Hono } from 'hono';
import type { z } from 'zod';
import { kebabFormat } from '../../domain/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import { faultOf } from '../../domain/issues.ts';
import { type Refusal, ValidationError } from '../../domain/refusals.ts';
import type { PlanVariant } from '../../usecases/plan/deps.ts';
import { type ContentPlan, planContent } from '../../usecases/plan/plan-content.ts';
import type { ApiDeps } from '../deps.ts';
import { ingredientBodies, sceneBodies, warningBodies } from './container-body.ts';
import { callerWith, type Env } from './env.ts';
import type { contentPlan } from './openapi/schemas/plan.ts';
import { readJsonObject } from './read-json.ts';

/** The dry run: the body holds one of the three starts, under the name of its mutation. */
export function planRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.post('/v1/projects/:projectId/content/plan', async (context) => {
    const caller = await callerWith(deps, context, 'content:write');
    const body = await readJsonObject(context.req, []);
    const projectId = context.req.param('projectId');
    const starts = Object.entries(body).map(([name, start]) => [name, ofProject(projectId, name, start)]);
    return context.json(planBody(await planContent(deps.plan, caller, Object.fromEntries(starts))));
  });
}

/** A start's body never says what the path and the headers say. @throws ValidationError */
function ofProject(projectId: string, name: string, start: unknown): unknown {
  if (typeof start !== 'object' || start === null || Array.isArray(start)) return start;
  const misplaced = ['projectId', 'idempotencyKey'].filter((field) => field in start);
  if (misplaced.length === 0) return { ...start, projectId };
  throw new ValidationError(
    misplaced.map((field) => ({ path: `${name}.${field}`, ...faultOf('UNKNOWN_FIELD') })),
  );
}

type Body = z.input<typeof contentPlan>;

/** A dry run as REST shows it (ours; shaped as the rest of the face). */
function planBody({ projectId, kept, resolution, variants, warnings, blocking }: ContentPlan): Body {
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
    warnings: warningBodies(warnings),
    blocking: blocking.map(refusalBody),
  };
}

function postBody(variant: PlanVariant): Body['posts'][number] {
  const { ordinal, seed, price, predictedSeconds, aspectRatio, durationMs, post, shots, texts } = variant;
  const { format, decision, hook, title, caption, hashtags, firstComment, writer } = post;
  return {
    ...{
      ordinal,
      format: kebabFormat(format),
      aspectRatio,
      decision,
      seed,
      durationMs,
      price,
      predictedSeconds,
    },
    ...{ hook, title, caption, hashtags, firstComment, writer, texts },
    ...ingredientBodies(post),
    scenes: sceneBodies(post.plan.scenes ?? []),
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
