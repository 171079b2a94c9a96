import type { Caller } from '../domain/caller.ts';
import { priceOf } from '../domain/formats.ts';
import type { PlanWarning } from '../domain/planned-post.ts';
import { BudgetExceededError, RateLimitedError, type Refusal, ValidationError } from '../domain/refusals.ts';
import type { Store } from '../infra/store/orm.ts';
import { lockOrganisation } from '../infra/store/queries/lock-job.ts';
import { countOpenPlans } from '../infra/store/queries/plan/count-open-plans.ts';
import { insertPlan } from '../infra/store/queries/plan/insert-plan.ts';
import type { NewContainer } from '../infra/store/queries/start/new-job-rows.ts';
import type { StartProject } from '../infra/store/queries/start/project.ts';
import type { PlanDeps, PlanVariant } from './plan-content-deps.ts';
import { plannedRequest } from './plan-content-request.ts';
import { createPrediction, type PredictSeconds } from './plan-content-seconds.ts';
import { allWarnings } from './plan-content-warnings.ts';
import { containersOf } from './start/new-containers.ts';
import { openProject } from './start/open-project.ts';
import { blockedBy } from './start/refuse.ts';
import type { Resolution, StartRequest } from './start/resolution.ts';
import { undrawableIn } from './start/undrawable.ts';

/** Bounds what an organisation can fill the database with by plans it never renders. */
const MOST_OPEN = 200;
const RETRY_AFTER_SECONDS = 60 * 60;

/** A dry run. It was kept, and can be rendered until `expiresAt`, unless something is in its way. */
export type ContentPlan = {
  projectId: string;
  kept: { id: string; expiresAt: Date } | null;
  resolution: Resolution;
  variants: PlanVariant[];
  /** What is not as it should be in some variant, each thing once. */
  warnings: PlanWarning[];
  /** Everything a start would be refused for, all at once. */
  blocking: Refusal[];
};

/**
 * Plans what a start would make, and keeps the plan so that generateContent can render exactly that. Nothing else is
 * written, held or charged. `idempotencyKey` and `id` of the request are not used: they belong to the start.
 * @throws ValidationError, NotFoundError, RateLimitedError too many plans wait already
 */
export async function planContent(deps: PlanDeps, caller: Caller, raw: unknown): Promise<ContentPlan> {
  const request = plannedRequest(raw);
  const { db } = deps.store;
  const project = await openProject(db, caller, request.input.projectId);
  const blocking: Refusal[] = [];
  const resolution = await request.resolve(db, project, (refusal) => blocking.push(refusal), null);
  const undrawable = undrawableIn(deps, project, resolution, request.texts);
  if (undrawable) blocking.push(undrawable);
  const blocked = await blockedBy(deps.moderation, request.texts);
  if (blocked) blocking.push(blocked);
  // What failed the safety rules is not written out.
  const variants = blocked ? [] : await variantsOf(deps, caller, project, request, resolution, blocking);
  const price = variants.reduce((sum, variant) => sum + priceOf(variant.post.format), 0);
  if (request.maxCredits !== null && price > request.maxCredits) {
    blocking.push(new BudgetExceededError(price, request.maxCredits));
  }
  const kept =
    blocking.length > 0 ? null : await keep(deps.store, caller, project, request, resolution, variants);
  const warnings = await allWarnings(db, project, variants, blocking);
  return { projectId: project.id, kept, resolution, variants, warnings, blocking };
}

/** One after the other, as each looks at the same files; empty when a post cannot be planned. */
async function variantsOf(
  deps: PlanDeps,
  caller: Caller,
  project: StartProject,
  request: StartRequest,
  resolution: Resolution,
  blocking: Refusal[],
): Promise<PlanVariant[]> {
  const ordinals = Array.from({ length: request.variantCount }, (_, ordinal) => `${ordinal}`);
  const variants: PlanVariant[] = [];
  const predict = createPrediction(deps.store.db);
  for (const [ordinal, container] of containersOf(request, resolution, ordinals, caller.test).entries()) {
    const variant = await planVariant(deps, caller, project, container, ordinal, predict);
    if ('unplannable' in variant) {
      // A precondition that is not met was said already, and better.
      if (blocking.length === 0)
        blocking.push(new ValidationError([{ path: '', message: variant.unplannable }]));
      return [];
    }
    variants.push(variant);
  }
  return variants;
}

async function planVariant(
  { planPost }: PlanDeps,
  caller: Caller,
  project: StartProject,
  container: NewContainer,
  ordinal: number,
  predictSeconds: PredictSeconds,
): Promise<PlanVariant | { unplannable: string }> {
  const { influencerId, order, seed, language, brandVoice, platforms } = container;
  const preview = await planPost({
    ...{ order, seed, language, platforms },
    project_id: project.id,
    influencer_id: influencerId,
    brand_voice: brandVoice,
  });
  if ('unplannable' in preview) return preview;
  const { format } = preview.post;
  return {
    ...preview,
    ordinal,
    seed,
    price: caller.test ? 0 : priceOf(format),
    predictedSeconds: await predictSeconds(format, preview.durationMs),
  };
}

/** @throws RateLimitedError */
function keep(
  store: Store,
  caller: Caller,
  project: StartProject,
  request: StartRequest,
  resolution: Resolution,
  variants: PlanVariant[],
): Promise<{ id: string; expiresAt: Date }> {
  const { seed: _seed, planned: _planned, ...kept } = resolution;
  return store.transaction(async (db) => {
    // One at a time, so that many at once do not pass the count together.
    await lockOrganisation(db, project.organisation_id);
    if ((await countOpenPlans(db, project.organisation_id)) >= MOST_OPEN) {
      const message = `At most ${MOST_OPEN} plans of an organisation wait at once. Render some of them.`;
      throw new RateLimitedError(message, RETRY_AFTER_SECONDS);
    }
    return insertPlan(db, {
      organisationId: project.organisation_id,
      projectId: project.id,
      test: caller.test,
      resolution: kept,
      variants: variants.map(({ seed, post }) => ({ seed, post })),
      metadata: request.metadata,
    });
  });
}
