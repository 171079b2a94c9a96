import type { ProjectFacts } from '../../creative/craft/project-facts.ts';
import { previewPost } from '../../creative/plan/preview.ts';
import { RateLimitedError } from '../../domain/access-refusals.ts';
import type { Caller } from '../../domain/caller.ts';
import { priceOf } from '../../domain/formats.ts';
import { photosAlone } from '../../domain/outputs.ts';
import type { PlanWarning } from '../../domain/planned-post.ts';
import { BudgetExceededError, NotFoundError, type Refusal, ValidationError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { countOpenPlans } from '../../infra/store/queries/plan/count-open-plans.ts';
import { insertPlan } from '../../infra/store/queries/plan/insert-plan.ts';
import { gatherFacts } from '../../infra/store/queries/plan/project-facts.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import type { NewContainer } from '../../infra/store/queries/start/new-job-rows.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import { containersOf } from '../start/new-containers.ts';
import { openProject } from '../start/open-project.ts';
import { blockedBy } from '../start/refuse.ts';
import type { Resolution, StartRequest } from '../start/resolution.ts';
import { undrawableIn } from '../start/undrawable.ts';
import type { PlanDeps, PlanVariant } from './deps.ts';
import { plannedRequest } from './planned-request.ts';
import { createPrediction, predictPhotosSeconds } from './predict-seconds.ts';
import { allWarnings } from './warnings.ts';

/** Somebody waits for the answer, all variants of it. */
const PLANNING_MS = 60_000;

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

export const PLAN_CONTENT_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Plans what a start would make, and keeps the plan so that generateContent can render exactly that. Nothing else is
 * written, held or charged. `idempotencyKey` and `id` of the request are not used: they belong to the start.
 * @throws one of PLAN_CONTENT_REFUSALS, RateLimitedError too many plans wait already
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
  const price = variants.reduce(
    (sum, variant) => sum + priceOf(variant.post.format, resolution.order.outputs),
    0,
  );
  if (request.maxCredits !== null && price > request.maxCredits) {
    blocking.push(new BudgetExceededError(price, request.maxCredits));
  }
  const kept =
    blocking.length > 0 ? null : await keep(deps.store, caller, project, request, resolution, variants);
  const warnings = await allWarnings(db, project, variants, blocking);
  return { projectId: project.id, kept, resolution, variants, warnings, blocking };
}

/** The project is looked at once, as all variants are planned from it; empty when a post cannot be planned. */
async function variantsOf(
  { store, text, photos: open }: PlanDeps,
  caller: Caller,
  project: StartProject,
  request: StartRequest,
  resolution: Resolution,
  blocking: Refusal[],
): Promise<PlanVariant[]> {
  const ordinals = Array.from({ length: request.variantCount }, (_, ordinal) => `${ordinal}`);
  const containers = containersOf(request, resolution, ordinals, caller.test);
  const facts = await factsOf(store.db, project.id, containers);
  const photos = open?.(project.organisationId) ?? null;
  const predictSeconds = createPrediction(store.db);
  const signal = AbortSignal.timeout(PLANNING_MS);
  // Side by side: a writer may be a model far away.
  const previews = await Promise.all(
    containers.map(async ({ seed, order }) => ({
      seed,
      preview: await previewPost({ ...facts, seed, order }, { text, photos }, signal),
    })),
  );
  const variants: PlanVariant[] = [];
  for (const [ordinal, { seed, preview }] of previews.entries()) {
    if ('unplannable' in preview) {
      // A precondition that is not met was said already, and better.
      if (blocking.length === 0)
        blocking.push(new ValidationError([{ path: '', message: preview.unplannable }]));
      return [];
    }
    const { format, plan } = preview.post;
    const { outputs } = resolution.order;
    const price = caller.test ? 0 : priceOf(format, outputs);
    const predictedSeconds = photosAlone(outputs)
      ? predictPhotosSeconds(plan.scenes?.length ?? 0)
      : await predictSeconds(format, preview.durationMs);
    variants.push({ ...preview, ordinal, seed, price, predictedSeconds });
  }
  return variants;
}

/** What planning knows; variants differ in their seed and order only. */
function factsOf(db: Db, projectId: string, [first]: NewContainer[]): Promise<ProjectFacts> {
  if (!first) throw new Error('A start has at least one variant.');
  const { influencerId, order, seed, language, brandVoice, platforms } = first;
  return gatherFacts(db, {
    ...{ order, seed, language, platforms },
    projectId,
    influencerId,
    brandVoice,
  });
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
  const { seed: _seed, given: _given, ...kept } = resolution;
  return store.transaction(async (db) => {
    // One at a time, so that many at once do not pass the count together.
    await lockOrganisation(db, project.organisationId);
    if ((await countOpenPlans(db, project.organisationId)) >= MOST_OPEN) {
      const message = `At most ${MOST_OPEN} plans of an organisation wait at once. Render some of them.`;
      throw new RateLimitedError(message, RETRY_AFTER_SECONDS);
    }
    return insertPlan(db, {
      organisationId: project.organisationId,
      projectId: project.id,
      test: caller.test,
      resolution: kept,
      variants: variants.map(({ seed, post }) => ({ seed, post })),
      metadata: request.metadata,
    });
  });
}
